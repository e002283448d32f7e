import { createContext } from 'react';
import { z } from 'zod';
import { kindOf } from '../../shared/domain/dataset.ts';
import type { Kind } from '../../shared/domain/record.ts';
import { fieldsOf, registerOf } from '../../shared/merge/versions.ts';
import { tidied } from './record-draft.ts';

type Values = Readonly<Record<string, unknown>>;

export const draftForm = z.object({
  /** The record it will become or change. */
  kind: z.string(),
  id: z.string(),
  /** Where it is gone on with, and what people call it. */
  address: z.string(),
  title: z.string(),
  /** What was typed, by field; of a new record everything. */
  values: z.record(z.string(), z.unknown()),
  /** What was saved in these fields and those that belong together with them when typing began; nothing for a new record. */
  before: z.record(z.string(), z.unknown()).optional(),
  /** What a form holds besides the fields of its record. */
  more: z.unknown().optional(),
});

/** What stands half typed in a form. */
export type DraftContent = z.infer<typeof draftForm>;

export interface KeptDraft {
  readonly place: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly typedAt: string;
  readonly content: DraftContent;
}

/** Where drafts lie, as forms see it. */
export interface DraftShelf {
  /** The newest first; the same list until something changes. */
  all(): readonly KeptDraft[];
  subscribe(listener: () => void): () => void;
  keep(draft: KeptDraft): void;
  forget(place: string): void;
}

/** The shelf, and who types. */
export interface Desk {
  readonly shelf: DraftShelf;
  /** Id of the person at the PC; empty while nobody has sat down. */
  readonly owner: string;
}

const none: readonly KeptDraft[] = [];

/** Keeps nothing: forms without surroundings. */
const noShelf: DraftShelf = {
  all: () => none,
  subscribe: () => () => undefined,
  keep: () => undefined,
  forget: () => undefined,
};

export const DeskContext = createContext<Desk>({ shelf: noShelf, owner: '' });

/** One opening of a form by one person; ids hold no bar. */
export function draftPlace(owner: string, form: string, opening: string): string {
  return [owner, form, opening].join('|');
}

/** The form of a draft: the record it changes, or the making of a new one of its kind. */
export function formOfDraft({ kind, id, before }: Pick<DraftContent, 'kind' | 'id' | 'before'>): string {
  return before === undefined ? `${kind}/uj` : `${kind}/${id}`;
}

const chosenForm = z.object({ draft: z.string() });

/** Where a form stands, and the draft that was chosen to go on with when the page was left for it. */
export function draftOfLocation({
  pathname,
  search,
  state,
}: {
  pathname: string;
  search: string;
  state: unknown;
}) {
  const chosen = chosenForm.safeParse(state);
  return { address: pathname + search, resume: chosen.success ? chosen.data.draft : undefined };
}

/** Is it this person's? What was typed while nobody had sat down is everybody's. */
export function isOf(owner: string, { place }: KeptDraft): boolean {
  const [whose] = place.split('|');
  return whose === owner || whose === '';
}

/** The saved values of the fields typed in, and of those that belong together with one of them. */
export function savedBefore(kind: Kind, typed: Values, saved: Values): Values {
  const names = new Set(Object.keys(typed).flatMap((name) => fieldsOf(registerOf(kind, name))));
  return Object.fromEntries([...names].map((name) => [name, saved[name]]));
}

/** Was it saved after all, just before the program stopped? A new record is there then; of a changed one everything agrees. */
export function isSaved({ kind, values, before }: DraftContent, saved: Values | undefined): boolean {
  const known = kindOf(kind);
  if (saved === undefined || known === undefined) return false;
  return (
    before === undefined ||
    Object.entries(values).every(([name, value]) => isSameValue(known, name, [value, saved[name]]))
  );
}

/** Goes on with what is known of the time when typing began, however often the form was left and opened since. */
export function withEarlierBefore(content: DraftContent, earlier: DraftContent | undefined): DraftContent {
  const { before } = content;
  if (before === undefined || earlier?.before === undefined) return content;
  const known = Object.entries(earlier.before).filter(([name]) => Object.hasOwn(before, name));
  return { ...content, before: { ...before, ...Object.fromEntries(known) } };
}

/** Fields of which another value was saved since typing began, and which the draft does not agree with. */
export function changedSince({ kind, values, before = {} }: DraftContent, saved: Values): readonly string[] {
  const known = kindOf(kind);
  if (known === undefined) return [];
  return Object.keys(before).filter((name) => {
    const isTyped = Object.hasOwn(values, name);
    return (
      !isSameValue(known, name, [before[name], saved[name]]) &&
      !(isTyped && isSameValue(known, name, [values[name], saved[name]]))
    );
  });
}

function isSameValue(kind: Kind, name: string, [one, other]: readonly [unknown, unknown]): boolean {
  const field = kind.fields[name];
  const asStored = (value: unknown) => (field === undefined ? value : tidied(field, value));
  return JSON.stringify(asStored(one)) === JSON.stringify(asStored(other));
}
