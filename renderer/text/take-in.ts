/** Words of the page that takes data files in. */
export const takeInTexts = {
  title: 'Adatfájl átvétele',
} as const;
