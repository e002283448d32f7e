import { z } from 'zod';
import { activity, type Activity } from '../../../shared/domain/activity.ts';
import { type Field, formOf, isEmptyValue } from '../../../shared/domain/field.ts';
import { entryText } from '../../text/activity-entry.ts';
import { type DraftContent, savedBefore } from '../../ui/draft-shelf.ts';
import { changedFields, type Unreadable } from '../../ui/record-draft.ts';
import { recordPath, registerPaths } from '../../ui/record-paths.ts';
import { entryOf, isBegun, recordOf } from './entry.ts';
import type { EntryState } from './entry-control.ts';
import type { ActivityField, Entry, Values } from './entry-shape.ts';
import { draftSummary } from './summary.ts';

/*
[Note: Unfinished entry]

While an entry is being typed, a draft of it is kept (see [Note: Drafts]): of a new one everything, of a saved one what was changed. What
the program suggested and what a person has set by hand are told apart in it, so that going on with a draft suggests as before.
*/

const moreForm = z.object({
  byHand: z.array(z.string()),
  due: z.string().optional(),
  until: z.string().optional(),
  travel: z.boolean().optional(),
  /** What stood in a field and could not be read. */
  unreadable: z.record(z.string(), z.object({ message: z.string(), text: z.string() })).optional(),
});

type Shown = Pick<EntryState, 'entry' | 'world' | 'lookup' | 'unreadable'>;

interface Left {
  readonly entry: Entry;
  readonly unreadable: Unreadable;
}

/** What is to be kept of this entry; nothing while nobody has typed anything. */
export function draftOfEntry({ entry, world, lookup, ...shown }: Shown): DraftContent | undefined {
  const { id, original, values, plan } = entry;
  if (!isBegun(entry)) return undefined;
  const unreadable = Object.fromEntries(
    [...shown.unreadable].map(([name, { problems, text }]) => [
      name,
      { message: problems[0]?.message ?? '', text },
    ]),
  );
  const more = { ...plan, byHand: [...entry.byHand], unreadable };
  if (original === undefined) {
    const title = `${entryText.newTitle}: ${draftSummary(recordOf(entry, world), lookup)}`;
    return { kind: 'activity', id, address: `${registerPaths.activity}/uj`, title, values, more };
  }
  const names = Object.keys(changedFields(activity, { ...original }, values)) as ActivityField[];
  if (names.length === 0 && Object.keys(plan).length === 0 && shown.unreadable.size === 0) return undefined;
  return {
    kind: 'activity',
    id,
    address: recordPath('activity', id),
    title: `${entryText.editTitle}: ${draftSummary(original, lookup)}`,
    values: Object.fromEntries(names.map((name) => [name, values[name]])),
    before: savedBefore(activity, Object.fromEntries(names.map((name) => [name, true])), { ...original }),
    more,
  };
}

/** The entry with what was left of it, under its id; the saved record is the one of now. */
export function entryOfDraft(content: DraftContent, saved: Activity | undefined): Left {
  const read = moreForm.safeParse(content.more);
  const { byHand = [], unreadable = {}, ...plan } = read.success ? read.data : {};
  const begun = saved === undefined ? undefined : entryOf(saved);
  const entry: Entry = {
    id: content.id,
    original: begun?.original,
    values: { ...begun?.values, ...readable(content.values) },
    byHand: new Set(byHand.filter(isField)),
    repeated: new Set(),
    plan,
  };
  return { entry, unreadable };
}

function isField(name: string): name is ActivityField {
  return Object.hasOwn(activity.fields, name);
}

/** Values that still have the form of their fields; an emptied field stays empty. */
function readable(values: Readonly<Record<string, unknown>>): Values {
  const fields: Readonly<Record<string, Field>> = activity.fields;
  const good = Object.entries(values).flatMap(([name, value]) => {
    const field = fields[name];
    if (field === undefined) return [];
    if (isEmptyValue(value)) return [[name, undefined] as const];
    return formOf(field).safeParse(value).success ? [[name, value] as const] : [];
  });
  return Object.fromEntries(good);
}
