/** What stands where a screen could not be shown. */
export const errorText = {
  title: 'Ez a lap most nem jeleníthető meg',
  sentence:
    'A lap megjelenítése közben a program elakadt. A korábban mentett adatok nem sérültek. Kérjük, nyissa meg újra a lapot; ha ismét elakad, töltse újra a programot.',
  again: 'Lap megnyitása újra',
  reload: 'Program újratöltése',
  details: 'Részletek a hibabejelentéshez',
} as const;
