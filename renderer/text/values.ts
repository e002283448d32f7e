/** How values read on the screen. */
export const valueText = {
  yes: 'igen',
  no: 'nem',
  nothing: '–',
  unknownRecord: 'törölt vagy hiányzó tétel',
  unknownSettlement: (ksh: string) => `ismeretlen település (${ksh})`,
} as const;
