export const saveTexts = {
  saved: 'Mentve.',
  deleted:
    'A tétel törlése megtörtént. Ha tévedésből törölte, a „Visszavonás” gombbal most visszaállíthatja.',
  returned: 'A visszaállítás megtörtént.',
  undone: 'A művelet visszavonása megtörtént.',
  undo: 'Visszavonás',
  close: 'Bezárás',
  saving: 'Mentés folyamatban…',
  notSaved: 'Nincs mentve.',
  slow: 'Nincs mentve: a lemez már több mint 5 másodperce nem válaszol. Amit beírt, a képernyőn marad. Kérjük, várjon, és addig ne zárja be a programot.',
  behind: (why: string) =>
    `Nincs mentve: a módosítás a naplóba még nem került be. ${why} A program magától is újra próbálkozik; kérjük, addig ne zárja be.`,
  readOnly: (why: string) =>
    `Nincs mentve, és a program most csak olvasható: a napló ismételt próbálkozásra sem írható. ${why} Amit beírt, a képernyőn marad; amint a napló írható, a munka folytatható.`,
  again: 'Újra',
  safeAgain: 'Mentve. A napló minden módosítást tartalmaz.',
  closed:
    'Az adattárral megszakadt a kapcsolat, ezért a program most csak olvasható. Amit eddig mentettként jelzett, megvan. Kérjük, másolja ki, amit még nem mentett, majd töltse újra a programot.',
  reload: 'Program újratöltése',
} as const;
