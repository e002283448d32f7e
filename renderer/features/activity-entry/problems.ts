import { activity } from '../../../shared/domain/activity.ts';
import { daysBetween } from '../../../shared/lib/dates.ts';
import { entryText } from '../../text/activity-entry.ts';
import { formatHours } from '../../../shared/lib/hours.ts';
import { titleOfId } from '../../ui/display.ts';
import type { Problem } from '../../ui/FieldFrame.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import { problemsOf } from '../../ui/record-draft.ts';
import { longestAbsence } from './absence-days.ts';
import { clashesOf } from './day.ts';
import { asRecord, recordOf } from './entry.ts';
import type { Entry, World } from './entry-shape.ts';
import { daysOf } from './operations.ts';
import { placesText, whatText } from './summary.ts';

/** Problems by the name of a field, or of `due`, `until` and `clash`, which are no fields of the activity. */
export type Problems = ReadonlyMap<string, readonly Problem[]>;

/** Everything that is wrong or unusual in an entry; errors forbid saving, warnings do not. */
export function problemsOfEntry(entry: Entry, world: World, lookup: Lookup): Problems {
  const record = recordOf(entry, world);
  const found = new Map(problemsOf(activity, asRecord(record), lookup));
  const more = entry.values.kind === 'absence' ? problemsOfDays(entry) : problemsOfWork(entry, world, lookup);
  for (const [name, problem] of more) found.set(name, [...(found.get(name) ?? []), problem]);
  return found;
}

type Named = readonly [string, Problem];
const warning = (name: string, message: string): Named => [name, { severity: 'warning', message }];
const error = (name: string, message: string): Named => [name, { severity: 'error', message }];

function problemsOfDays({ values, plan, ...entry }: Entry): readonly Named[] {
  const { date } = values;
  if (date === undefined || plan.until === undefined) return [];
  if (plan.until < date) return [error('until', entryText.untilBefore)];
  if (daysBetween(date, plan.until) >= longestAbsence) return [error('until', entryText.untilTooFar)];
  return daysOf({ values, plan, ...entry }).length === 0 ? [error('until', entryText.noWorkday)] : [];
}

function problemsOfWork(entry: Entry, world: World, lookup: Lookup): readonly Named[] {
  const { start, end, nextStep } = entry.values;
  const problems: Named[] = [];
  if (start !== undefined && end === undefined) problems.push(warning('end', entryText.endMissing));
  if (start === undefined && end !== undefined) problems.push(warning('start', entryText.startMissing));
  if (entry.plan.due !== undefined && (nextStep ?? '').trim() === '') {
    problems.push(error('nextStep', entryText.dueNeedsStep));
  }
  return [...problems, ...clashes(entry, world, lookup)];
}

function clashes(entry: Entry, world: World, lookup: Lookup): readonly Named[] {
  return clashesOf(recordOf(entry, world), world.data).map(({ mentor, other }) => {
    const what = [placesText(other, lookup), whatText(other)].filter((part) => part !== '').join(', ');
    const name = titleOfId('mentor', mentor, lookup);
    return warning('clash', entryText.clash(name, formatHours(other.start, other.end), what));
  });
}

/** Fields that forbid saving, those of the screen's order first. */
export function wrongFields(problems: Problems, unreadable: ReadonlyMap<string, unknown>): readonly string[] {
  const hasError = (name: string) => problems.get(name)?.some(({ severity }) => severity === 'error');
  const names = [...Object.keys(activity.fields), 'due', 'until', ''];
  return names.filter((name) => unreadable.has(name) || hasError(name));
}
