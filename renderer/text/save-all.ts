/** Words of the question how the file of all data is locked. */
export const saveAllTexts = {
  title: 'Minden adat mentése fájlba',
  text: 'A fájl az iroda összes adatát tartalmazza, személyes adatokat is. Jelszóval titkosítva senki más nem tudja megnyitni, a program készítői sem.',
  drawnText:
    'A fájl ezzel az öt szóval nyitható meg. Kérjük, írja fel vagy nyomtassa ki, és ne a fájl mellett tartsa.',
  save: 'Mentés',
  cancel: 'Mégse',
  card: {
    title: 'Az adatmentés jelszava',
    note: 'Ezzel a jelszóval nyitható meg az iroda összes adatát tartalmazó titkosított fájl. A jelszó nélkül a fájlt senki sem tudja megnyitni. Kérjük, zárt helyen őrizze, ne a számítógép és ne a fájl mellett.',
    use: 'Új számítógépen: a program első képernyőjén „Munkatárs fájljának megnyitása”, majd a fájl kiválasztása és a jelszó beírása.',
  },
} as const;
