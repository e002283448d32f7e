import { activity, type Activity } from '../../../shared/domain/activity.ts';
import { isEmptyValue } from '../../../shared/domain/field.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { ownerOf, previousEnd } from './day.ts';
import type { ActivityField, Entry, Kept, Values, World } from './entry-shape.ts';
import { suggestedKilometres } from './last-time.ts';
import { usualMode } from './usual-mode.ts';

const none: ReadonlySet<ActivityField> = new Set();

/** A new entry out of what stayed of the last one. */
export function newEntry(id: string, kept: Kept, world: World): Entry {
  const kind = kept.kind === undefined || kept.kind === 'absence' ? 'visit' : kept.kind;
  const values: Values = {
    ...kept,
    kind,
    date: kept.date ?? world.today,
    mode: kept.kind === 'absence' ? usualMode(kind) : (kept.mode ?? usualMode(kind)),
    mentors: kept.mentors ?? (world.person === undefined ? [] : [world.person]),
  };
  const entry = { id, original: undefined, values, byHand: none, repeated: none, plan: {} };
  return withSuggestions(entry, world);
}

/** An entry that changes a saved activity. */
export function entryOf(original: Activity): Entry {
  const { id, office: _, deleted: _deleted, erased: _erased, ...values } = original;
  return { id, original, values, byHand: none, repeated: none, plan: {} };
}

/** What stays when this entry is saved. */
export function keptOf({ values }: Entry): Kept {
  const { date, settlements, mentors, project, kind, mode } = values;
  return { date, settlements, mentors, project, kind, mode };
}

/** The entry with these fields set by hand, and what follows from them. */
export function withFields(entry: Entry, change: Values, world: World): Entry {
  const values = { ...entry.values, ...change };
  const byHand = new Set([...entry.byHand, ...(Object.keys(change) as ActivityField[])]);
  const changed: Entry = { ...entry, values, byHand };
  if (entry.original !== undefined) return changed;
  const next = 'settlements' in change || 'date' in change ? alone(changed, world) : changed;
  if ('settlements' in change) return withSuggestions(atNewPlace(next, entry), world);
  if ('kind' in change) return withSuggestions(withUsualMode(next), world);
  return deciding.some((name) => name in change) ? withSuggestions(next, world) : next;
}

/** What stayed from the entry before was chosen again: now it is of this one. */
export function chosenAgain(entry: Entry, name: ActivityField): Entry {
  return { ...entry, byHand: new Set([...entry.byHand, name]) };
}

/** Fields that decide what is suggested for others. */
const deciding = ['date', 'mentors', 'mode'] as const;

const ofThePlace = ['place', 'organisations', 'communities', 'contacts', 'topics', 'kilometres'] as const;

/**
 * A settlement that only stayed from the entry before gives way to the first one chosen; what was repeated from the old place
 * is taken back.
 */
function atNewPlace(next: Entry, before: Entry): Entry {
  const stayed = before.byHand.has('settlements') ? [] : (before.values.settlements ?? []);
  const chosen = (next.values.settlements ?? []).filter((ksh) => !stayed.includes(ksh));
  const settlements = chosen.length > 0 ? chosen : next.values.settlements;
  const taken = ofThePlace.filter((name) => before.repeated.has(name));
  const values = {
    ...next.values,
    ...Object.fromEntries(taken.map((name) => [name, undefined])),
    settlements,
  };
  return { ...next, values, repeated: none };
}

/** Company that only stayed from the entry before does not come along to another day or place: it would falsify working time. */
function alone(entry: Entry, world: World): Entry {
  const { mentors = [] } = entry.values;
  const owner = ownerOf(mentors, world.person);
  if (mentors.length < 2 || owner === undefined || entry.byHand.has('mentors')) return entry;
  return { ...entry, values: { ...entry.values, mentors: [owner] } };
}

function withUsualMode(entry: Entry): Entry {
  if (entry.byHand.has('mode')) return entry;
  return { ...entry, values: { ...entry.values, mode: usualMode(entry.values.kind) } };
}

/** Start and kilometres that follow from the records, where nobody has typed them. */
function withSuggestions(entry: Entry, world: World): Entry {
  const { byHand, repeated, values } = entry;
  const start = byHand.has('start') ? values.start : previousEnd(entry, world);
  const fixed = byHand.has('kilometres') || repeated.has('kilometres');
  const kilometres = fixed ? values.kilometres : suggestedKilometres(entry, world.data);
  return { ...entry, values: { ...values, start, kilometres } };
}

/** The record as it would be saved, without empty fields. */
export function recordOf(entry: Entry, world: World): Activity {
  const filled = Object.entries(savedValues(entry)).filter(([, value]) => !isEmptyValue(value));
  return { id: entry.id, office: world.office.id, ...Object.fromEntries(filled) } as unknown as Activity;
}

export function asRecord(one: Activity): AnyRecord {
  return one as unknown as AnyRecord;
}

const ofAbsence: ReadonlySet<string> = new Set<ActivityField>([
  'date',
  'kind',
  'absence',
  'mentors',
  'description',
  'attachments',
]);

/** An absence has a day, a reason and nothing of a visit; everything else has no reason of absence. */
export function savedValues({ values }: Entry): Values {
  const isAbsence = values.kind === 'absence';
  const names = Object.keys(activity.fields).filter((name) =>
    isAbsence ? ofAbsence.has(name) : name !== 'absence',
  );
  return Object.fromEntries(names.map((name) => [name, values[name as ActivityField]]));
}

/** Has the person typed anything that is not saved? */
export function isBegun(entry: Entry): boolean {
  return entry.byHand.size > 0 || entry.plan.due !== undefined || entry.plan.until !== undefined;
}
