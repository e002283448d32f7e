import { type Activity, minutesOf } from '../domain/activity.ts';
import { type Amount, countOf, sumOf } from './figures.ts';
import { kindsAmong } from './work-month.ts';

/** How often and how long one kind of activity was done. */
export interface KindSum {
  readonly kind: string;
  readonly occasions: Amount;
  /** As entered; overlapping entries count each for itself. */
  readonly minutes: Amount;
  /** Of all entered minutes, 0–1. */
  readonly share: Amount;
}

/** Sums by kind, in the order of the register. */
export function kindSums(work: readonly Activity[]): readonly KindSum[] {
  const all = sumOf('activity', work, minutesOf).value;
  return kindsAmong(work).map((kind) => {
    const ofKind = work.filter((one) => one.kind === kind);
    const minutes = sumOf('activity', ofKind, minutesOf);
    return {
      kind,
      occasions: countOf('activity', ofKind),
      minutes,
      share: { value: all === 0 ? 0 : minutes.value / all, records: minutes.records },
    };
  });
}
