/** The pages of the sources we name: the only addresses the program opens. */
export const sourceAddresses: readonly string[] = [
  'https://www.ksh.hu',
  'https://creativecommons.org/licenses/by/4.0/',
  'https://www.geonames.org',
];
