import type { Activity } from '../../../shared/domain/activity.ts';
import { ABSENCES } from '../../../shared/domain/activity-kinds.ts';
import { formatDate, isCalendarDate } from '../../../shared/lib/dates.ts';
import { kindName } from '../../../shared/reports/work-month.ts';
import { formatHours } from '../../../shared/lib/hours.ts';
import { settlementName } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

export function placesText(one: Pick<Activity, 'settlements'>, lookup: Lookup): string {
  return (one.settlements ?? []).map((ksh) => settlementName(ksh, lookup)).join(', ');
}

/** What it was, in one or two words: the kind, or the reason of an absence. */
export function whatText(one: Activity): string {
  const reason = one.kind === 'absence' && one.absence !== undefined ? ABSENCES[one.absence] : undefined;
  return reason ?? kindName(one.kind);
}

/** „9:00–11:00, Földes, Helyszíni látogatás” */
export function shortSummary(one: Activity, lookup: Lookup): string {
  return joined(formatHours(one.start, one.end), placesText(one, lookup), whatText(one));
}

/** „2018. március 1., 9:00–11:00, Földes, Helyszíni látogatás” */
export function datedSummary(one: Activity, lookup: Lookup): string {
  return joined(formatDate(one.date), shortSummary(one, lookup));
}

/** What a half typed entry is called: its day may be missing. */
export function draftSummary(one: Activity, lookup: Lookup): string {
  const summary = isCalendarDate(one.date ?? '') ? datedSummary(one, lookup) : shortSummary(one, lookup);
  return joined(summary, one.title);
}

/** What „as last time” would bring: „2018. március 1., Helyszíni látogatás, Polgármesteri Hivatal” */
export function lastTimeText(one: Activity): string {
  return joined(formatDate(one.date), whatText(one), one.place);
}
