export const startTexts = {
  ownedTitle: 'A Mentoriroda már fut',
  owned:
    'Ezt az adattárat egy másik ablak használja. Kérjük, abban az ablakban folytassa a munkát, vagy zárja be, majd töltse újra ezt az oldalt.',
  blocked:
    'Egy másik ablak nyitva tartja az adattárat, ezért itt nem nyitható meg. Kérjük, zárja be a program többi ablakát; ez az ablak utána magától folytatja.',
  newer:
    'Ezt az adattárat a Mentoriroda újabb változata mentette, ezért ez a változat nem nyitja meg, hogy semmit ne rontson el benne. Kérjük, indítsa az újabb változatot, vagy kérje azt az irodavezetőtől.',
  /** What a PC is called until somebody names it. */
  workplace: 'Az iroda számítógépe',
  refusedTitle: 'Az adattár nem nyitható meg',
  /** In a plain browser, where nothing is kept to rebuild it from. */
  short:
    'A böngésző adattárából tételek hiányoznak, vagy az adattár tételei megsérültek, ezért a program nem nyitja meg, és nem is változtat rajta. Ha van letöltött adatfájlja vagy munkatársa, aki ugyanezekkel az adatokkal dolgozik, kérjük, kezdje újra egy másik böngészőben a „Csatlakozás munkatárshoz” lehetőséggel. Ha nincs, kérjük, ne törölje a böngésző adatait, és kérjen segítséget.',
  replaced:
    'Az iroda adatait ezen a számítógépen már egy másik, visszaállított adattár tartalmazza, ezért ebbe az ablakba nem lehet tovább menteni. Kérjük, indítsa újra a programot.',
  unreadable:
    'Az adattárat most nem lehet beolvasni. Kérjük, zárja be a program minden ablakát, majd indítsa újra. Az adatok a lemezen változatlanul megmaradtak.',
} as const;
