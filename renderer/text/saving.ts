export const saveTexts = {
  saved: 'Mentve.',
  deleted:
    'A tétel törlése megtörtént. Ha tévedésből törölte, a „Visszavonás” gombbal most visszaállíthatja.',
  undone: 'A művelet visszavonása megtörtént.',
  undo: 'Visszavonás',
  close: 'Bezárás',
} as const;
