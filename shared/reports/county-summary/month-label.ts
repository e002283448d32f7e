import { dateParts, monthNames } from '../../lib/dates.ts';
import type { Period } from '../../lib/periods.ts';

type WithMonth = { readonly month: Period };

/** „január” within a year, „2018. január” where the period runs over its end. */
export function monthLabel(month: Period, months: readonly WithMonth[]): string {
  const { year, month: number } = dateParts(month.from);
  const sameYear = months.every((one) => dateParts(one.month.from).year === year);
  const name = monthNames[number - 1] ?? '';
  return sameYear ? name : `${year}. ${name}`;
}
