import fc from 'fast-check';
import type * as DigestModule from '../../shared/exchange/digest.ts';
import type * as ReadFileModule from '../../shared/exchange/read-file.ts';
import type * as WriteFileModule from '../../shared/exchange/write-file.ts';
import type * as ArrivalsModule from '../../shared/merge/arrivals.ts';
import { type Commit, type LogEntry, logEntryOf, type Operation } from '../../shared/merge/commit.ts';
import type * as ConflictsModule from '../../shared/merge/conflicts.ts';
import type * as MergeModule from '../../shared/merge/merge.ts';
import type * as PrepareModule from '../../shared/merge/prepare.ts';
import type * as RebuildModule from '../../shared/merge/rebuild.ts';
import type * as TakeInModule from '../../shared/merge/take-in.ts';
import type * as TakeOutModule from '../../shared/merge/take-out.ts';
import { counterOf, type Dot, dotOf, replicaOf, type Row, type Stamp } from '../../shared/merge/versions.ts';

/** The code under test; a test may hand in a copy with a planted bug. */
export interface ExchangeRules {
  readonly arrivals: typeof ArrivalsModule;
  readonly takeIn: typeof TakeInModule;
  readonly takeOut: typeof TakeOutModule;
  readonly prepare: typeof PrepareModule;
  readonly conflicts: typeof ConflictsModule;
  readonly merge: typeof MergeModule;
  readonly rebuild: typeof RebuildModule;
  readonly write: typeof WriteFileModule;
  readonly read: typeof ReadFileModule;
  readonly digest: typeof DigestModule;
}

/** Two PCs of one office, one of each of two others. */
const OFFICES = ['oa', 'oa', 'ob', 'oc'] as const;

/** A few records of known kinds and one of a newer program's, each with its owner and with values to choose from. */
const RECORDS = [
  { kind: 'task', id: 't1', office: 'oa' },
  { kind: 'task', id: 't2', office: 'ob' },
  { kind: 'organisation', id: 'o1', office: 'oa' },
  { kind: 'novelty', id: 'n1', office: 'oc' },
] as const;

const FIELDS: Readonly<Record<string, readonly (readonly Readonly<Record<string, unknown>>[])[]>> = {
  task: [
    [{ title: 'Levél' }, { title: 'Őrségi út' }, { title: undefined }],
    [{ status: 'open' }, { status: 'done', statusDate: '2018-04-05' }, { statusDate: '2018-04-09' }],
    [{ notes: 'egy\nkettő' }, { notes: 'három' }, { future: [1, { a: 'ő' }] }],
  ],
  organisation: [
    [{ name: 'Kossuth Egyesület' }, { name: 'Kossuth Kör' }, { name: 'Művelődési Ház' }],
    [{ sites: ['15130', '33455'] }, { sites: ['33455'] }, { sites: undefined }],
    [{ phone: '+36 52 123 456' }, { phone: '06 52 654 321' }, { notes: 'jegyzet' }],
  ],
  novelty: [
    [{ alpha: 'egy' }, { alpha: 'kettő' }, { alpha: undefined }],
    [{ beta: 1 }, { beta: { deep: [true, 'x'] } }, { beta: 3 }],
    [{ gamma: 'g' }, { gamma: 'h' }, { gamma: 'i' }],
  ],
};

/** What a person (or the weather) does at one of the PCs. */
export type Step =
  | {
      readonly do: 'edit';
      readonly pc: number;
      readonly record: number;
      readonly field: number;
      readonly value: number;
    }
  | {
      readonly do: 'delete' | 'revive' | 'decide' | 'erase';
      readonly pc: number;
      readonly record: number;
    }
  | { readonly do: 'keep' | 'restore'; readonly pc: number }
  | { readonly do: 'takeOut'; readonly pc: number; readonly back: number }
  | {
      readonly do: 'send';
      readonly pc: number;
      readonly to: number;
      readonly age: number;
      /** Which records the file holds, and which arrivals are refused: one bit each. */
      readonly part: number;
      readonly refused: number;
    };

const pc = fc.nat(OFFICES.length - 1);
const record = fc.nat(RECORDS.length - 1);
/** Every record, one bit each. */
export const ALL = 2 ** RECORDS.length - 1;
const on = (name: 'delete' | 'revive' | 'decide' | 'erase') =>
  fc.record({ do: fc.constant(name), pc, record });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      pc,
      record,
      field: fc.nat(2),
      value: fc.nat(2),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      pc,
      to: pc,
      age: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }),
      part: fc.oneof({ weight: 3, arbitrary: fc.constant(ALL) }, { weight: 1, arbitrary: fc.nat(ALL) }),
      refused: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(ALL) }),
    }),
  },
  { weight: 2, arbitrary: on('delete') },
  { weight: 1, arbitrary: on('revive') },
  { weight: 2, arbitrary: on('decide') },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('keep' as const), pc }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), pc }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('takeOut' as const), pc, back: fc.nat(2) }),
  },
);

const stepOrErasure: fc.Arbitrary<Step> = fc.oneof(
  { weight: 40, arbitrary: step },
  { weight: 1, arbitrary: on('erase') },
);

/** Histories of whole small data sets: edits, files sent fresh, stale, again or in part, refusals, files taken out, restored backups. */
export function worldHistories(withErasure: boolean): fc.Arbitrary<readonly Step[]> {
  return fc.array(withErasure ? stepOrErasure : step, { minLength: 15, maxLength: 60, size: 'max' });
}

export type Rows = ReadonlyMap<string, Row>;

/** A file as it lies about: rows of that moment. */
export interface Kept {
  readonly rows: Rows;
  readonly log: readonly LogEntry[];
}

export interface Pc extends Kept {
  readonly index: number;
  readonly office: string;
  readonly replica: string;
  readonly counter: number;
  /** Counter at which somebody was last given the data. */
  readonly given: number;
  readonly kept: readonly Kept[];
}

export interface Sent {
  readonly rows: Rows;
  readonly office: string;
}

export function keyOf(one: { readonly kind: string; readonly id: string }): string {
  return `${one.kind}/${one.id}`;
}

function kindIn(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

export function ofKinds(rows: Rows): readonly { readonly kind: string; readonly row: Row }[] {
  return [...rows].map(([key, row]) => ({ kind: kindIn(key), row }));
}

function stampOf(me: Pick<Pc, 'replica' | 'counter' | 'index'>): Stamp {
  const counter = me.counter + 1;
  const time = `2018-04-${String(1 + (counter % 28)).padStart(2, '0')}T0${me.index}:05:00`;
  return { dot: dotOf(me.replica, counter), time, person: `m${me.index}` };
}

/** The PC after a commit, as `commit` leaves a database. */
export function committed(me: Pc, commit: Commit): Pc {
  const rows = new Map(me.rows);
  for (const { kind, id, row, exact } of commit.changes) {
    if (exact === 'gone') rows.delete(keyOf({ kind, id }));
    else rows.set(keyOf({ kind, id }), row);
  }
  const entry = JSON.parse(JSON.stringify(logEntryOf(commit))) as LogEntry;
  return { ...me, rows, log: [...me.log, entry], counter: counterOf(commit.dot) };
}

function lookUpIn(rows: Rows) {
  return (kind: string, id: string): Row | undefined => rows.get(keyOf({ kind, id }));
}

function receiverOf(me: Pc): ArrivalsModule.Receiver {
  return { office: me.office, replica: me.replica, counter: me.counter, lookUp: lookUpIn(me.rows) };
}

let files = 0;

/** What a file would do at this PC. */
export function planned(me: Pc, { rows, office }: Sent, rules: ExchangeRules): ArrivalsModule.ImportPlan {
  files += 1;
  const source = { fileId: `f${files}`, office, label: 'gép', madeAt: '2018-04-05T09:05:00' };
  return rules.arrivals.planImport(ofKinds(rows), source, receiverOf(me));
}

/** Takes a planned file in; the same PC if it brings nothing. */
export function takenIn(
  me: Pc,
  plan: ArrivalsModule.ImportPlan,
  choice: { readonly accepted: ReadonlySet<string>; readonly rules: ExchangeRules },
): { readonly pc: Pc; readonly commit: Commit | undefined } {
  const taken = choice.rules.takeIn.prepareImport(plan, choice.accepted, stampOf(me));
  return taken.ok ? { pc: committed(me, taken.value), commit: taken.value } : { pc: me, commit: undefined };
}

/** Takes a file in with every arrival accepted. */
export function takenInWhole(me: Pc, file: Sent, rules: ExchangeRules): Pc {
  const plan = planned(me, file, rules);
  return takenIn(me, plan, { accepted: allOf(plan), rules }).pc;
}

export function allOf(plan: ArrivalsModule.ImportPlan): ReadonlySet<string> {
  return new Set(plan.arrivals.map(keyOf));
}

/** All but those whose record's bit is set. */
export function allBut(plan: ArrivalsModule.ImportPlan, refused: number): ReadonlySet<string> {
  const keys = RECORDS.map(keyOf);
  return new Set(plan.arrivals.map(keyOf).filter((key) => ((refused >> keys.indexOf(key)) & 1) === 0));
}

/** Carries out what a person asked for, if it can be done. */
export function done(me: Pc, operation: Operation, rules: ExchangeRules): Pc {
  const office = RECORDS.find(({ id }) => id === operation.id)?.office ?? me.office;
  const cause = operation.do === 'decide' ? 'decision' : operation.do === 'erase' ? 'erasure' : 'entry';
  const frame = { ...stampOf(me), cause, office } as const;
  const commit = rules.prepare.prepareCommit(frame, [operation], lookUpIn(me.rows));
  return commit.ok ? committed(me, commit.value) : me;
}

/** The operation of a step, if there is something to do it to. */
export function operationOf(step: Step, rows: Rows, rules: ExchangeRules): Operation | undefined {
  if (!('record' in step)) return undefined;
  const { kind, id } = RECORDS[step.record] as (typeof RECORDS)[number];
  if (step.do === 'edit') {
    const fields = FIELDS[kind]?.[step.field]?.[step.value];
    return fields && { do: 'put', kind, id, fields };
  }
  const row = rows.get(keyOf({ kind, id }));
  return row && operationOn(kind, row, { action: step.do, rules });
}

function operationOn(
  kind: string,
  row: Row,
  {
    action,
    rules,
  }: { readonly action: 'delete' | 'revive' | 'decide' | 'erase'; readonly rules: ExchangeRules },
): Operation | undefined {
  const { id } = row;
  if (action === 'delete' || action === 'erase') return { do: action, kind, id };
  if (action === 'decide') return decisionIn(kind, row, rules);
  return row.record.deleted && { do: 'put', kind, id, fields: { deleted: undefined } };
}

function decisionIn(kind: string, row: Row, { conflicts }: ExchangeRules): Operation | undefined {
  const [conflict] = conflicts.conflictsOf(row);
  const value = conflict?.versions.at(-1)?.value;
  return conflict && value && { do: 'decide', kind, id: row.id, register: conflict.register, value };
}

/** May this PC write the record: it knows it, or its office begins it? */
export function mayWrite(me: Pc, operation: Operation): boolean {
  const owner = RECORDS.find(({ id }) => id === operation.id)?.office;
  return me.rows.has(keyOf(operation)) || owner === me.office;
}

/** Takes an import of a PC out again, exactly only if nobody has been given the data since. */
export function takenOut(
  me: Pc,
  dot: Dot,
  choice: { readonly givenSince: boolean; readonly rules: ExchangeRules },
): TakeOutModule.TakingOut | undefined {
  const entry = me.log.find((one) => one.dot === dot);
  if (entry === undefined) return undefined;
  const frame = { ...stampOf(me), cause: 'undo', office: me.office } as const;
  const { givenSince, rules } = choice;
  const standing = { lookUp: lookUpIn(me.rows), rows: () => ofKinds(me.rows) };
  const out = rules.takeOut.prepareTakeOut(entry, { frame, ...standing, givenSince, isShared: true });
  return out.ok ? out.value : undefined;
}

function isGivenSince(me: Pc, dot: Dot): boolean {
  return replicaOf(dot) !== me.replica || me.given >= counterOf(dot);
}

export function emptyPc(index: number, office: string, replica: string): Pc {
  const nothing: Kept = { rows: new Map(), log: [] };
  return { index, office, replica, counter: 0, given: 0, kept: [nothing], ...nothing };
}

export interface Played {
  readonly pcs: readonly Pc[];
  /** Every import of the history, with what its preview promised and the rows before and after. */
  readonly imports: readonly PlayedImport[];
}

export interface PlayedImport {
  readonly plan: ArrivalsModule.ImportPlan;
  readonly file: Sent;
  readonly before: Pc;
  readonly after: Pc;
  readonly accepted: ReadonlySet<string>;
}

/** Plays a history with the real core; what was kept may be sent later, however old it is. */
export function playWorld(steps: readonly Step[], rules: ExchangeRules): Played {
  const imports: PlayedImport[] = [];
  const pcs = OFFICES.map((office, index) => emptyPc(index, office, `p${index}`));
  for (const [number, step] of steps.entries()) {
    const me = pcs[step.pc] as Pc;
    if (step.do === 'send') {
      pcs[step.pc] = { ...me, given: me.counter };
      const taking = arrived(pcs[step.to] as Pc, fileOf(me, step), { refused: step.refused, rules });
      imports.push(taking);
      pcs[step.to] = taking.after;
    } else {
      pcs[step.pc] = afterStep(me, step, { number, rules });
    }
  }
  return { pcs, imports };
}

function fileOf(me: Pc, { age, part }: { readonly age: number; readonly part: number }): Sent {
  const kept = [...me.kept, me];
  const { rows } = kept[Math.max(0, kept.length - 1 - age)] as Kept;
  return { rows: partOf(rows, part), office: me.office };
}

function arrived(
  before: Pc,
  file: Sent,
  { refused, rules }: { readonly refused: number; readonly rules: ExchangeRules },
): PlayedImport {
  const plan = planned(before, file, rules);
  const accepted = allBut(plan, refused);
  return { plan, file, before, accepted, after: takenIn(before, plan, { accepted, rules }).pc };
}

function afterStep(
  me: Pc,
  step: Exclude<Step, { readonly do: 'send' }>,
  { number, rules }: { readonly number: number; readonly rules: ExchangeRules },
): Pc {
  switch (step.do) {
    case 'keep':
      return { ...me, given: me.counter, kept: [...me.kept, { rows: me.rows, log: me.log }] };
    case 'restore':
      return {
        ...me,
        ...(me.kept.at(-1) as Kept),
        replica: `p${me.index}r${number}`,
        counter: 0,
        given: 0,
      };
    case 'takeOut': {
      const entry = me.log.filter(({ cause }) => cause === 'import').at(-1 - step.back);
      const givenSince = entry !== undefined && isGivenSince(me, entry.dot);
      const out = entry && takenOut(me, entry.dot, { givenSince, rules });
      return out === undefined ? me : committed(me, out.commit);
    }
    default: {
      const operation = operationOf(step, me.rows, rules);
      return operation && mayWrite(me, operation) ? done(me, operation, rules) : me;
    }
  }
}

function partOf(rows: Rows, part: number): Rows {
  const wanted = RECORDS.filter((_, index) => ((part >> index) & 1) === 1).map(keyOf);
  return new Map([...rows].filter(([key]) => wanted.includes(key)));
}
