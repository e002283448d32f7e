/** How values read on the screen. */
export const valueText = {
  yes: 'igen',
  no: 'nem',
  nothing: '–',
  unknownRecord: 'törölt vagy hiányzó tétel',
  unknownSettlement: (ksh: string) => `ismeretlen település (${ksh})`,
  more: (count: number) => `és még ${count}`,
} as const;
