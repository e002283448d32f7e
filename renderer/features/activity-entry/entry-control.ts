import { useSyncExternalStore } from 'react';
import type { Problem } from '../../ui/FieldFrame.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import type { Unreadable } from '../../ui/record-draft.ts';
import { withFields } from './entry.ts';
import type { ActivityField, Entry, Plan, World } from './entry-shape.ts';
import { type Problems, problemsOfEntry, wrongFields } from './problems.ts';

/** Why a field cannot be read, and what was typed into it. */
interface UnreadableField {
  readonly problems: readonly Problem[];
  readonly text: string;
}

/** Everything the screen of one entry shows. */
export interface EntryState {
  readonly entry: Entry;
  readonly world: World;
  readonly lookup: Lookup;
  /** What stands in a field but cannot be read, by field. */
  readonly unreadable: ReadonlyMap<string, UnreadableField>;
  /** Another one when the inputs shall begin anew with what stands here. */
  readonly round: number;
  /** Fields that were left at least once: only of these is anything said. */
  readonly touched: ReadonlySet<string> | 'all';
}

/**
 * The entry on the screen and how it changes. Keys can be faster than painting, so handlers read the newest state here, and each
 * field paints only when what it shows has changed.
 */
export interface EntryControl {
  state(): EntryState;
  subscribe(listener: () => void): () => void;
  set(name: ActivityField, value: unknown): void;
  setPlan(change: Plan): void;
  /** Another state of this entry, or the next entry. */
  replace(entry: Entry): void;
  /** An entry left earlier, with what could not be read in it. */
  resume(entry: Entry, left: Unreadable): void;
  /** The records have changed. */
  see(world: World, lookup: Lookup): void;
  setUnreadable(name: string, message: string | undefined, text?: string): void;
  touch(...names: readonly string[]): void;
  /** What is to be said about a field. */
  shown(name: string): readonly Problem[];
  /** Fields that forbid saving; from now on everything is said. */
  check(): readonly string[];
}

const untouched: Pick<EntryState, 'unreadable' | 'touched'> = { unreadable: new Map(), touched: new Set() };

export function createEntryControl(begin: Pick<EntryState, 'entry' | 'world' | 'lookup'>): EntryControl {
  let state: EntryState = { ...untouched, ...begin, round: 0 };
  const listeners = new Set<() => void>();
  const problems = remembering(({ entry, world, lookup }) => problemsOfEntry(entry, world, lookup));
  function update(change: Partial<EntryState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(name, value) {
      const entry = withFields(state.entry, { [name]: value }, state.world);
      // Another kind shows other fields; what could not be read in those that are gone is gone too.
      update(name === 'kind' ? { entry, unreadable: untouched.unreadable } : { entry });
    },
    setPlan: (change) => update({ entry: { ...state.entry, plan: { ...state.entry.plan, ...change } } }),
    replace: (entry) => update(entry.id === state.entry.id ? { entry } : { ...untouched, entry }),
    resume: (entry, left) =>
      update({
        ...untouched,
        entry,
        unreadable: new Map(Object.entries(left).map(asField)),
        round: state.round + 1,
      }),
    see: (world, lookup) => update({ world, lookup }),
    setUnreadable: (name, message, text = '') =>
      update({
        unreadable: marked(state.unreadable, name, message === undefined ? undefined : { message, text }),
      }),
    touch(...names) {
      const { touched } = state;
      if (touched === 'all' || names.every((name) => touched.has(name))) return;
      update({ touched: new Set([...touched, ...names]) });
    },
    shown: (name) => shownProblems(state, problems(state), name),
    check() {
      update({ touched: 'all' });
      return wrongFields(problems(state), state.unreadable);
    },
  };
}

/** Problems are computed once for a state, however many fields ask. */
function remembering(compute: (state: EntryState) => Problems): (state: EntryState) => Problems {
  let last: { readonly state: EntryState; readonly problems: Problems } | undefined;
  return (state) => {
    const same =
      last?.state.entry === state.entry &&
      last.state.world === state.world &&
      last.state.lookup === state.lookup;
    if (last === undefined || !same) last = { state, problems: compute(state) };
    return last.problems;
  };
}

type Left = Unreadable[string];

function asField([name, { message, text }]: readonly [string, Left]): readonly [string, UnreadableField] {
  return [name, { problems: [{ severity: 'error', message }], text }];
}

/** Says the same sentence as long as the same is wrong: what is typed on does not paint it again. */
function marked(
  before: EntryState['unreadable'],
  name: string,
  now: Left | undefined,
): EntryState['unreadable'] {
  const known = before.get(name);
  if (known === undefined && now === undefined) return before;
  const others = [...before].filter(([key]) => key !== name);
  if (now === undefined) return new Map(others);
  const field = isSaying(known, now.message) ? { ...known, text: now.text } : asField([name, now])[1];
  return new Map([...others, [name, field]]);
}

function isSaying(known: UnreadableField | undefined, message: string): known is UnreadableField {
  return known?.problems[0]?.message === message;
}

const nothing: readonly Problem[] = [];
function shownProblems(state: EntryState, problems: Problems, name: string): readonly Problem[] {
  const { touched, unreadable } = state;
  if (touched !== 'all' && !touched.has(name)) return nothing;
  return unreadable.get(name)?.problems ?? problems.get(name) ?? nothing;
}

/** A part of the entry; the component paints again only when this part changes. */
export function useEntryState<Part>(control: EntryControl, select: (state: EntryState) => Part): Part {
  return useSyncExternalStore(control.subscribe, () => select(control.state()));
}

/** One field of the entry. */
export function useEntryValue<Name extends ActivityField>(
  control: EntryControl,
  name: Name,
): Entry['values'][Name] {
  return useEntryState(control, ({ entry }) => entry.values[name]);
}

const noItems: readonly string[] = [];

/** A list of the entry; the same list while it is empty, because the inputs start afresh with every other one. */
export function useEntryList(
  control: EntryControl,
  name: 'settlements' | 'organisations' | 'communities' | 'contacts' | 'topics' | 'mentors',
): readonly string[] {
  return useEntryState(control, ({ entry }) => entry.values[name] ?? noItems);
}
