import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';
import { COUNTED, type TakenCounts } from '../../shared/merge/taken-counts.ts';

const names: Readonly<Record<keyof TakenCounts, string>> = {
  new: 'új',
  changed: 'módosult',
  conflicting: 'ütköző',
  deleted: 'törölt',
  erased: 'véglegesen törölt',
};

/** „1 új, 2 módosult”; nothing of nothing. */
export function takenWords(counts: TakenCounts): string {
  return COUNTED.filter((name) => counts[name] > 0)
    .map((name) => `${formatNumber(counts[name])}${NBSP}${names[name]}`)
    .join(', ');
}
