import { canonicalJson } from '../lib/canonical-json.ts';
import type { Source } from './commit.ts';
import { conflictsOf } from './conflicts.ts';
import { collisionsOf, mergeVersioned } from './merge.ts';
import {
  DELETED,
  type Dot,
  type RegisterValue,
  type Replica,
  type Row,
  rowOf,
  shownValue,
} from './versions.ts';

/*
[Note: Taking a file in]

Nothing of a file is written before a person has seen what it would do. Every row of the file is merged in memory with ours, and what
comes of it is an *arrival*: whether the record is new, changed, deleted, in conflict, and whose it is. Between the PCs of one office
everything is accepted; of another office what belongs to that office, while changes to our own records wait for a tick each. What is
refused is written by us again with our value: the refusal covers the change, travels with our next file, and the change does not come
back with theirs. A missing record never means anything.
*/

/** What a file does to a record. 'known': only counters of other PCs rise, nothing that anybody sees. */
export type Effect = 'new' | 'changed' | 'conflicting' | 'deleted' | 'erased' | 'known';

/** Whose record it is, seen from here. */
export type Standing = 'sameOffice' | 'sendersOwn' | 'ours' | 'thirdOffice';

/** One record of a file, and what taking it in comes to. */
export interface Arrival {
  readonly kind: string;
  readonly id: string;
  readonly effect: Effect;
  readonly standing: Standing;
  /** Accepted unless a person refuses. */
  readonly preselected: boolean;
  /** Our row, if there is one. */
  readonly earlier: Row | undefined;
  readonly arriving: Row;
  readonly merged: Row;
  /** Registers that show another value afterwards. */
  readonly changed: readonly string[];
  /** Registers that are undecided afterwards and were not before, or have one version more. */
  readonly conflicts: readonly string[];
}

/** The five numbers of a preview, and what makes up the rest: all together the records of the file. */
export interface ArrivalCounts {
  readonly new: number;
  readonly changed: number;
  readonly conflicting: number;
  readonly deleted: number;
  readonly unchanged: number;
}

export interface ImportPlan {
  readonly source: Source;
  /** Everything that would be written; what is here already is not among it. */
  readonly arrivals: readonly Arrival[];
  readonly counts: ArrivalCounts;
  /** The same dot with another value: some PC was copied or restored and kept its identity. Both values are kept. */
  readonly collisions: readonly Dot[];
  /** The file has seen more of this PC than this PC has written: it comes from a copy of it. */
  readonly fromCopyOfThisPc: boolean;
}

/** Us, as an import needs to know it. */
export interface Receiver {
  readonly office: string;
  readonly replica: Replica;
  readonly counter: number;
  lookUp(kind: string, id: string): Row | undefined;
}

interface OfKind {
  readonly kind: string;
  readonly row: Row;
}

/** What taking these rows in would do; nothing is written. See [Note: Taking a file in]. */
export function planImport(rows: Iterable<OfKind>, source: Source, receiver: Receiver): ImportPlan {
  const planning = beginPlan(source, receiver);
  for (const one of rows) planning.take(one);
  return planning.plan();
}

/** A plan in the making: rows are taken one by one, so that a page can breathe between them. */
export interface Planning {
  take(one: OfKind): void;
  plan(): ImportPlan;
}

export function beginPlan(source: Source, receiver: Receiver): Planning {
  const arrivals: Arrival[] = [];
  const counts = { new: 0, changed: 0, conflicting: 0, deleted: 0, unchanged: 0 };
  const collisions: Dot[] = [];
  let seenOfUs = 0;
  return {
    take({ kind, row }) {
      seenOfUs = Math.max(seenOfUs, row.merge.seen[receiver.replica] ?? 0);
      const earlier = receiver.lookUp(kind, row.id);
      if (earlier !== undefined) collisions.push(...collisionsOf(earlier, row));
      const arrival =
        earlier?.hash === row.hash ? undefined : arrivalOf({ kind, row, earlier }, source, receiver);
      counts[countOf(arrival)] += 1;
      if (arrival !== undefined) arrivals.push(arrival);
    },
    plan: () => ({
      source,
      arrivals,
      counts: { ...counts },
      collisions,
      fromCopyOfThisPc: seenOfUs > receiver.counter,
    }),
  };
}

function countOf(arrival: Arrival | undefined): keyof ArrivalCounts {
  if (arrival === undefined || arrival.effect === 'known') return 'unchanged';
  return arrival.effect === 'erased' ? 'deleted' : arrival.effect;
}

interface Meeting extends OfKind {
  readonly earlier: Row | undefined;
}

function arrivalOf(meeting: Meeting, source: Source, { office }: Receiver): Arrival | undefined {
  const { kind, row: arriving, earlier } = meeting;
  const merged = earlier === undefined ? arriving : rowOf(mergeVersioned(earlier, arriving));
  if (merged.hash === earlier?.hash) return undefined;
  const changed = changedRegisters(earlier, merged);
  const conflicts = newConflicts(earlier, merged);
  const effect = effectOf({ earlier, merged, changed, conflicts });
  const standing = standingOf((earlier ?? arriving).record.office, source.office, office);
  // Nobody can refuse an erasure, and there is nothing to refuse where nothing is seen.
  const preselected = standing !== 'ours' || effect === 'known' || effect === 'erased';
  return {
    kind,
    id: arriving.id,
    effect,
    standing,
    preselected,
    earlier,
    arriving,
    merged,
    changed,
    conflicts,
  };
}

function standingOf(owner: string, sender: string, own: string): Standing {
  if (sender === own) return 'sameOffice';
  if (owner === own) return 'ours';
  return owner === sender ? 'sendersOwn' : 'thirdOffice';
}

type Difference = Pick<Arrival, 'earlier' | 'merged' | 'changed' | 'conflicts'>;

function effectOf({ earlier, merged, changed, conflicts }: Difference): Effect {
  if (earlier === undefined) return effectOfNew(merged, conflicts);
  if (merged.record.erased === true && earlier.record.erased !== true) return 'erased';
  if (conflicts.length > 0) return 'conflicting';
  if (changed.length === 0) return 'known';
  return merged.record.deleted !== undefined && changed.includes(DELETED) ? 'deleted' : 'changed';
}

/** What others had deleted before we ever heard of it is nothing to show. */
function effectOfNew({ record }: Row, conflicts: readonly string[]): Effect {
  if (record.deleted !== undefined || record.erased === true) return 'known';
  return conflicts.length > 0 ? 'conflicting' : 'new';
}

function changedRegisters(earlier: Row | undefined, merged: Row): readonly string[] {
  const names = Object.keys(merged.merge.registers);
  // Comparing texts would take long for thousands of new records.
  if (earlier === undefined) return names.filter((name) => !isEmpty(shownValue(merged.record, name)));
  const all = new Set([...names, ...Object.keys(earlier.merge.registers)]);
  return [...all].filter(
    (name) =>
      canonicalJson(shownValue(earlier.record, name)) !== canonicalJson(shownValue(merged.record, name)),
  );
}

function isEmpty(value: RegisterValue): boolean {
  return Object.keys(value).length === 0;
}

function newConflicts(earlier: Row | undefined, merged: Row): readonly string[] {
  const before = new Map(
    (earlier === undefined ? [] : conflictsOf(earlier)).map(({ register, versions }) => [
      register,
      new Set(versions.map(({ dot }) => dot)),
    ]),
  );
  return conflictsOf(merged)
    .filter(({ register, versions }) => {
      const known = before.get(register);
      return known === undefined || versions.some(({ dot }) => !known.has(dot));
    })
    .map(({ register }) => register);
}
