import { canonicalJson } from '../lib/canonical-json.ts';
import type { Source } from './commit.ts';
import { type Choices, choicesOf } from './conflicts.ts';
import { covers, deletionOf } from './deletion.ts';
import { collisionsOf, mergeVersioned } from './merge.ts';
import {
  DELETED,
  type Dot,
  fieldsOf,
  type RegisterValue,
  type Replica,
  replicaOf,
  type Row,
  rowOf,
  shownValue,
  type StoredVersion,
} from './versions.ts';

/*
[Note: Taking a file in]

Nothing of a file is written before a person has seen what it would do. Every row of the file is merged in memory with ours, and what
comes of it is an *arrival*: whether the record is new, changed, deleted, in conflict, and whose it is. Between the PCs of one office
everything is accepted; of another office what belongs to that office, while changes to our own records wait for a tick each, unless our
own colleagues made them and only the file came round by another office. What is refused is written by us again as it stood here: the
refusal covers the change, travels with our next file, and the change does not come back with theirs. A missing record never means anything.
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
  /** Registers that show another value afterwards, or of whose open question an answer is gone. */
  readonly changed: readonly string[];
  /** Registers that are undecided afterwards and were not before, or between more values. */
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
  /** The file has seen more of this PC than this PC has written into its records: some PC is a copy of this one. */
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
  let fromCopyOfThisPc = false;
  return {
    take({ kind, row }) {
      const earlier = receiver.lookUp(kind, row.id);
      const isSame = earlier?.hash === row.hash;
      if (!isSame) {
        fromCopyOfThisPc ||= seenOf(receiver, row) > seenOf(receiver, earlier);
        if (earlier !== undefined) collisions.push(...collisionsOf(earlier, row));
      }
      const arrival = isSame ? undefined : arrivalOf({ kind, row, earlier }, source, receiver);
      counts[countOf(arrival)] += 1;
      if (arrival !== undefined) arrivals.push(arrival);
    },
    plan: () => ({
      source,
      arrivals,
      counts: { ...counts },
      collisions,
      fromCopyOfThisPc,
    }),
  };
}

/** Whatever this PC wrote into a record, its own row has seen; nobody can have seen more. */
function seenOf({ replica }: Receiver, row: Row | undefined): number {
  return row?.merge.seen[replica] ?? 0;
}

function countOf(arrival: Arrival | undefined): keyof ArrivalCounts {
  if (arrival === undefined || arrival.effect === 'known') return 'unchanged';
  return arrival.effect === 'erased' ? 'deleted' : arrival.effect;
}

interface Meeting extends OfKind {
  readonly earlier: Row | undefined;
}

function arrivalOf(meeting: Meeting, source: Source, receiver: Receiver): Arrival | undefined {
  const { kind, row: arriving, earlier } = meeting;
  const merged = earlier === undefined ? arriving : rowOf(mergeVersioned(earlier, arriving));
  if (merged.hash === earlier?.hash) return undefined;
  // Of a record that is deleted here nobody is asked anything: what stands open in it is asked when it comes back.
  const isShown = earlier !== undefined && !isHidden(earlier);
  const [before, after] = [isShown ? choicesOf(earlier) : NOTHING_ASKED, choicesOf(merged)];
  const changed = changedRegisters(earlier, merged, choicesBeyond(before, after));
  const conflicts = choicesBeyond(after, before);
  const effect = effectOf({ earlier, merged, changed, conflicts });
  const standing = standingOf((earlier ?? arriving).record.office, source.office, receiver.office);
  const difference = { earlier, merged, changed, conflicts };
  // Nobody can refuse an erasure, and there is nothing to refuse where nothing is seen.
  const canBeRefused = effect !== 'known' && effect !== 'erased';
  const isAsked = standing === 'ours' && canBeRefused && isByOthers(difference, receiver);
  return { kind, id: arriving.id, effect, standing, preselected: !isAsked, ...difference, arriving };
}

/** Did somebody who is not of our office write what changes a record we have? Every PC of ours is a record of ours. */
function isByOthers({ earlier, merged, changed, conflicts }: Difference, receiver: Receiver): boolean {
  if (earlier === undefined) return false;
  const isOurs = ({ dot }: StoredVersion) =>
    covers(earlier.merge.seen, dot) ||
    receiver.lookUp('workplace', replicaOf(dot))?.record.office === receiver.office;
  const registers = new Set([...changed, ...conflicts]);
  return [...registers].some((name) => !(merged.merge.registers[name] ?? []).every(isOurs));
}

function standingOf(owner: string, sender: string, own: string): Standing {
  if (sender === own) return 'sameOffice';
  if (owner === own) return 'ours';
  return owner === sender ? 'sendersOwn' : 'thirdOffice';
}

type Difference = Pick<Arrival, 'earlier' | 'merged' | 'changed' | 'conflicts'>;

function effectOf({ earlier, merged, changed, conflicts }: Difference): Effect {
  // What was deleted before we ever heard of it, or stays deleted, is nothing to show.
  if (isHidden(merged)) {
    if (earlier === undefined) return 'known';
    if (merged.record.erased && !earlier.record.erased) return 'erased';
    return isHidden(earlier) ? 'known' : 'deleted';
  }
  if (conflicts.length > 0) return 'conflicting';
  if (earlier === undefined) return 'new';
  return changed.length > 0 ? 'changed' : 'known';
}

function isHidden({ record }: Row): boolean {
  return record.deleted !== undefined || record.erased === true;
}

/** Registers that show another value, and those whose open question has `lost` an answer. */
function changedRegisters(earlier: Row | undefined, merged: Row, lost: readonly string[]): readonly string[] {
  const names = Object.keys(merged.merge.registers);
  // Of thousands of new records no values need be compared.
  if (earlier === undefined) return names.filter((name) => isFilled(merged, name));
  const all = new Set([...names, ...Object.keys(earlier.merge.registers)]);
  return [...all].filter((name) => {
    const before = shownValue(earlier.record, name);
    return saying(name, before) !== saying(name, shownValue(merged.record, name)) || lost.includes(name);
  });
}

const NOTHING_ASKED: Choices = new Map();

/** The registers whose question has an answer here that it has not there. */
function choicesBeyond(here: Choices, there: Choices): readonly string[] {
  const known = (register: string) => there.get(register) ?? new Set();
  return [...here.keys()].filter((name) => !here.get(name)?.isSubsetOf(known(name)));
}

function isFilled({ record }: Row, register: string): boolean {
  return fieldsOf(register).some((field) => record[field] !== undefined);
}

/** A value as people tell it from others: a deletion is one whatever its author had seen. */
function saying(register: string, value: RegisterValue): string {
  return register === DELETED ? String(deletionOf(value) !== undefined) : canonicalJson(value);
}
