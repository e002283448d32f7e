import { z } from 'zod';
import { activity } from '../../../shared/domain/activity.ts';
import { type Field, formOf, isEmptyValue } from '../../../shared/domain/field.ts';
import { type CalendarDate, type ClockTime, isCalendarDate, isClockTime } from '../../../shared/lib/dates.ts';
import { readPreference, writePreference } from '../../platform/preferences.ts';
import type { ActivityField, Entry, Values, World } from './entry-shape.ts';

/*
[Note: Unfinished entry]

While an entry is being typed, a copy of it stands in the browser's storage. Saving it and leaving it by any ordinary way remove the copy;
so one that is still there was left when the program closed or stopped before the save. It is no record: it belongs to one person at
one PC and is offered once.
*/

const PLACE = 'activity-entry.unfinished';

const form = z.object({
  office: z.string(),
  person: z.string(),
  date: z.string().refine(isCalendarDate),
  time: z.string().refine(isClockTime),
  id: z.string(),
  values: z.record(z.string(), z.unknown()),
  byHand: z.array(z.string()),
  due: z.string().optional(),
  until: z.string().optional(),
});

/** An entry that was being typed when the program stopped. */
export interface Unfinished {
  readonly date: CalendarDate;
  readonly time: ClockTime;
  readonly entry: Entry;
}

type Owner = Pick<World, 'office' | 'person'>;
type Moment = Pick<Unfinished, 'date' | 'time'>;

/** Only new entries are kept: of a saved one the records have the last state. */
export function keepUnfinished(entry: Entry, { office, person = '' }: Owner, { date, time }: Moment): void {
  if (entry.original !== undefined) return;
  const { id, values, plan } = entry;
  const { due, until } = plan;
  const byHand = [...entry.byHand];
  writePreference(PLACE, { office: office.id, person, date, time, id, values, byHand, due, until });
}

export function forgetUnfinished(): void {
  writePreference(PLACE, undefined);
}

/** What is left of the last time, if this person of this office left it unsaved. */
export function readUnfinished({ office, person = '', data }: World): Unfinished | undefined {
  const kept = readPreference(PLACE, form);
  if (kept === undefined || kept.office !== office.id || kept.person !== person) return undefined;
  if (data.activity.has(kept.id)) return undefined;
  const { id, date, time, due, until } = kept;
  const values = readable(kept.values);
  const byHand = new Set(kept.byHand.filter(isField));
  return {
    date,
    time,
    entry: { id, original: undefined, values, byHand, repeated: new Set(), plan: { due, until } },
  };
}

function isField(name: string): name is ActivityField {
  return Object.hasOwn(activity.fields, name);
}

/** Values that still have the form of their fields. */
function readable(values: Readonly<Record<string, unknown>>): Values {
  const fields: Readonly<Record<string, Field>> = activity.fields;
  const good = Object.entries(values).filter(([name, value]) => {
    const field = fields[name];
    return field !== undefined && !isEmptyValue(value) && formOf(field).safeParse(value).success;
  });
  return Object.fromEntries(good);
}
