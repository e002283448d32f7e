export const saveTexts = {
  saved: 'Mentve.',
  deleted:
    'A tétel törlése megtörtént. Ha tévedésből törölte, a „Visszavonás” gombbal most visszaállíthatja.',
  returned: 'A visszaállítás megtörtént.',
  united: 'A két tétel összevonása megtörtént.',
  parted: 'A szétválasztás megtörtént.',
  erased: 'A személyes adatok végleges törlése megtörtént.',
  undo: 'Visszavonás',
  close: 'Bezárás',
  saving: 'Mentés…',
  notSaved: 'Nincs mentve.',
  slow: 'Nincs mentve: a lemez már több mint 5 másodperce nem válaszol. Amit beírt, a képernyőn marad. Kérjük, várjon, és addig ne zárja be a programot.',
  behind: (why: string) =>
    `Nincs mentve: a módosítás a naplóba még nem került be. ${why} A program magától is újra próbálkozik; kérjük, addig ne zárja be.`,
  readOnly: (why: string) =>
    `Nincs mentve, és a program most csak olvasható: a napló ismételt próbálkozásra sem írható. ${why} Amit beírt, a képernyőn marad; amint a napló írható, a munka folytatható.`,
  again: 'Újra',
  safeAgain: 'A korábbi módosítások mentése megtörtént.',
  safeAgainUnsaved:
    'A korábbi módosítások mentése megtörtént. Az űrlap tartalma még nincs mentve: kérjük, most mentse.',
  closed:
    'Az adattárral megszakadt a kapcsolat, ezért a program most csak olvasható. Amit eddig mentettként jelzett, megvan. Kérjük, másolja ki, amit még nem mentett, majd töltse újra a programot.',
  reload: 'Program újratöltése',
  taken:
    'Az adattárat egy másik ablak vagy program átvette vagy eltávolította, ezért itt már nem lehet menteni. Kérjük, másolja ki, amit még nem mentett, zárja be a Mentoriroda többi ablakát, majd töltse újra a programot.',
  notInJournal:
    'A legújabb módosítások még nincsenek a naplóban. A program magától is újra próbálkozik; a lap tetején látható sáv megmondja az okot.',
  shrinkAccepted:
    'A jóváhagyás megtörtént: a mentésben ennyi tétel a helyes. A régebbi mentések a szokásos rend szerint törlődhetnek.',
  damagedRecord:
    'Ennek a tételnek a tárolt adatai megsérültek, ezért a módosítása nem menthető. Kérjük, előbb állítsa vissza a mentésből.',
  toBackups: 'Biztonsági mentések',
} as const;
