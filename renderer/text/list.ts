import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';

/** Words of a register's list. */
export const listText = {
  filter: 'Szűrés',
  filterPlaceholder: 'Szűrés a listában (/)',
  clearFilters: 'Szűrők törlése',
  actions: 'Műveletek',
  all: (label: string) => `${label}: mind`,
  or: ' vagy ',
  count: (shown: number, all: number) =>
    shown === all
      ? `${formatNumber(all)}${NBSP}tétel`
      : `${formatNumber(all)}${NBSP}tételből ${formatNumber(shown)} látszik`,
  noneFound: 'A szűrésnek egyetlen tétel sem felel meg.',
  noneFoundHelp: 'Írjon be kevesebbet, vagy törölje a szűrőket.',
  stillEmpty: 'Ez a nyilvántartás üres.',
  keys: '↑ ↓ mozgás · Enter megnyitás · N új · / szűrés',
  keysWithoutNew: '↑ ↓ mozgás · Enter megnyitás · / szűrés',
  list: (plural: string) => `${plural} listája`,
} as const;
