export const officeTexts = {
  title: 'Iroda és beállítások',
  tabs: {
    iroda: 'Iroda',
    program: 'Program',
    kepek: 'Társfinanszírozás képei',
    mentes: 'Adatok mentése',
    nevjegy: 'Névjegy, források',
  },
  pictures: {
    intro:
      'Az arculati kézikönyv szerinti képek a dokumentumok első oldalának tetején állnak. Amíg nincs kép, a program beállításainál megadott szöveg áll a helyükön.',
    add: 'Kép hozzáadása',
    remove: 'Eltávolítás',
    empty: 'Még nincs kép megadva.',
    alt: 'Helyettesítő szöveg',
    altHelp: 'Azoknak, akik a képet nem látják, például: Az Európai Unió zászlaja, Európai Szociális Alap.',
    unreadable: 'Ez a fájl nem olvasható képként. Kérjük, PNG vagy JPEG képet válasszon.',
    heightMm: 'Magasság (mm)',
  },
  save: {
    intro:
      'Az iroda összes adata egyetlen fájlba menthető. Ezzel a fájllal csatlakozhat egy munkatárs, és ebből állítható helyre minden, ha a számítógéppel baj történik. A fájl személyes adatokat is tartalmaz: csak biztonságos helyre mentse.',
    browser:
      'A program most böngészőben fut, ahol nincs napló. Kérjük, a munka végén mindig mentse az adatokat fájlba.',
    button: 'Minden adat mentése fájlba',
    busy: 'Az adatfájl készül…',
    saved: (name: string) => `Az adatok mentése megtörtént: ${name}`,
    failed: 'Az adatfájl nem készült el. Kérjük, próbálja újra.',
    cancel: 'Mégse',
    name: (office: string, date: string) => `${office} – minden adat, ${date}`,
    workplaces: 'Számítógépek',
    thisOne: 'ez a számítógép',
    counts: 'A fájlba kerülő adatok',
  },
  about: {
    version: 'Változat',
    host: { electron: 'asztali alkalmazás', browser: 'böngészőben futó változat' },
    hostLabel: 'Futtatás módja',
    sources: 'Források',
    gazetteerDate: (date: string) => `A helységnévtár állapota: ${date}`,
  },
} as const;
