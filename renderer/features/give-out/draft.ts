import type { ExtractScope, FileScope, PersonalLevel } from '../../../shared/exchange/file-head.ts';
import { addDays, type CalendarDate } from '../../../shared/lib/dates.ts';
import { periodAround, formatPeriod } from '../../../shared/lib/periods.ts';
import { giveOutTexts } from '../../text/give-out.ts';

const { faults } = giveOutTexts;

export type What = FileScope['type'];

/** What the person has filled in so far. */
export interface Draft {
  readonly what: What;
  /** Id of a mentor. */
  readonly mentor?: string | undefined;
  /** KSH codes. */
  readonly settlements?: readonly string[] | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** An extract of these days only. */
  readonly onlyPeriod: boolean;
  readonly personal: PersonalLevel;
  readonly withAttachments: boolean;
  readonly recipient?: string | undefined;
  readonly purpose?: string | undefined;
}

/** Begins with everything, and with last month where a period is asked. */
export function newDraft(today: CalendarDate): Draft {
  const { from } = periodAround(today, 'month');
  const { from: first, to: last } = periodAround(addDays(from, -1), 'month');
  return { what: 'all', from: first, to: last, onlyPeriod: false, personal: 'none', withAttachments: true };
}

export type DraftFaults = Partial<
  Record<'mentor' | 'settlements' | 'from' | 'to' | 'recipient' | 'purpose', string>
>;

/** Why nothing can be given out yet, by field. */
export function faultsOf(draft: Draft): DraftFaults {
  return {
    ...faultsOfScope(draft),
    ...(draft.recipient?.trim() ? {} : { recipient: faults.recipient }),
    ...(draft.purpose?.trim() ? {} : { purpose: faults.purpose }),
  };
}

function faultsOfScope(draft: Draft): DraftFaults {
  const { what, mentor, settlements = [] } = draft;
  if (what === 'mentor') return mentor === undefined ? { mentor: faults.mentor } : {};
  if (what === 'settlement') return settlements.length === 0 ? { settlements: faults.settlements } : {};
  return hasPeriod(draft) ? faultsOfPeriod(draft) : {};
}

function faultsOfPeriod({ from, to }: Draft): DraftFaults {
  if (from === undefined) return { from: faults.period };
  if (to === undefined) return { to: faults.period };
  return to < from ? { to: faults.reversed } : {};
}

export function hasPeriod({ what, onlyPeriod }: Draft): boolean {
  return what === 'period' || (what === 'extract' && onlyPeriod);
}

/** What is given out; nothing while something is missing. */
export function scopeOf(draft: Draft): FileScope | undefined {
  const { what, mentor, settlements = [], from = '', to = '' } = draft;
  if (Object.keys(faultsOfScope(draft)).length > 0) return undefined;
  switch (what) {
    case 'all':
      return { type: 'all' };
    case 'mentor':
      return mentor === undefined ? undefined : { type: 'mentor', ids: [mentor] };
    case 'settlement':
      return { type: 'settlement', ids: settlements };
    case 'period':
      return { type: 'period', from, to };
    case 'extract':
      return extractScope(draft);
  }
}

function extractScope({ personal, onlyPeriod, from = '', to = '' }: Draft): ExtractScope {
  return { type: 'extract', personal, ...(onlyPeriod && { from, to }) };
}

/** What of the data it is, as the name of the file says it: nobody's name is in it. */
export function scopeInFileName(scope: FileScope, nameOfPlace: (ksh: string) => string): string {
  const { about } = giveOutTexts;
  switch (scope.type) {
    case 'all':
      return about.all;
    case 'mentor':
      return about.mentor;
    case 'settlement':
      return placesIn(scope.ids, nameOfPlace);
    case 'period':
      return daysOf(scope);
    case 'extract':
      return scope.from === undefined ? about.extract : about.periodOfExtract(daysOf(scope));
  }
}

/** The same as the log says it: with the mentor's name and every settlement. */
export function aboutInLog(
  scope: FileScope,
  names: { readonly mentor: (id: string) => string; readonly place: (ksh: string) => string },
): string {
  if (scope.type === 'mentor') return scope.ids.map(names.mentor).join(', ');
  if (scope.type === 'settlement') return scope.ids.map(names.place).join(', ').slice(0, LONGEST_ABOUT);
  if (scope.type === 'extract' && scope.from === undefined) return giveOutTexts.about.whole;
  return scope.type === 'all' ? giveOutTexts.about.all : daysOf(scope);
}

const LONGEST_ABOUT = 500;

function placesIn(ids: readonly string[], nameOfPlace: (ksh: string) => string): string {
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0
    ? nameOfPlace(only)
    : giveOutTexts.about.settlements(ids.length);
}

/** A whole month, quarter or year by its name, other days one by one. */
function daysOf({
  from = '',
  to = '',
}: {
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}): string {
  const whole = (['month', 'quarter', 'halfYear', 'year'] as const)
    .map((kind) => periodAround(from, kind))
    .find((period) => period.from === from && period.to === to);
  return whole === undefined ? giveOutTexts.about.period(from, to) : formatPeriod(whole);
}
