import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { FileFrame } from '../../shared/exchange/file-head.ts';
import type { Arrival, ArrivalCounts, ImportPlan } from '../../shared/merge/arrivals.ts';
import { type Row, rowOf, versionsOf } from '../../shared/merge/versions.ts';
import { askedOf, canonicalRows, plainRows, questions, shown } from './exchange-shown.ts';
import {
  ALL,
  allBut,
  allOf,
  emptyPc,
  type ExchangeRules,
  keyOf,
  ofKinds,
  type Pc,
  planned,
  playWorld,
  type Rows,
  type Sent,
  type Step,
  takenIn,
  takenInWhole,
  worldHistories,
} from './exchange-world.ts';
import type { LawRun } from './merge-laws.ts';
import { checkAfterFile, checkAfterGiving, checkAfterWork, checkExact } from './taking-out-law.ts';

/** A law of whole data sets, and a check of one history that throws where it is broken. */
export interface ExchangeLaw {
  readonly name: string;
  check(steps: readonly Step[], rules: ExchangeRules): void;
}

function sentBy({ rows, office }: Pick<Pc, 'rows' | 'office'>): Sent {
  return { rows, office };
}

/** The file that one PC of a history sends to another in the end. */
function meeting(steps: readonly Step[], rules: ExchangeRules) {
  const { pcs, imports } = playWorld(steps, rules);
  const at = (place: number) => pcs[place % pcs.length] as Pc;
  const [me, sender, third] = [0, 1, 2].map((place) => at(steps.length + place)) as [Pc, Pc, Pc];
  return { pcs, imports, me, sender, third, plan: planned(me, sentBy(sender), rules) };
}

/** What happened to a record, told from what stood there before and after and nothing else. */
function happened(
  before: Row | undefined,
  after: Row | undefined,
  rules: ExchangeRules,
): keyof ArrivalCounts {
  if (after?.record.erased && before !== undefined && !before.record.erased) return 'deleted';
  const asked = questions(before, rules);
  const now = [...questions(after, rules)];
  if (now.some(([register, values]) => !asked.get(register)?.isSupersetOf(values))) return 'conflicting';
  const left = new Map(now);
  const lost = [...asked].some(([register, values]) => !left.get(register)?.isSupersetOf(values));
  const isSame = shown(before) === shown(after) && !lost;
  if (isSame) return 'unchanged';
  if (shown(after) === 'nothing') return 'deleted';
  return before === undefined ? 'new' : 'changed';
}

interface Taking {
  readonly plan: ImportPlan;
  readonly file: Sent;
  readonly before: Pc;
  readonly after: Pc;
}

/** What a preview promised is what happened when all of it was accepted, counted another way. */
function checkPromise({ plan, file, before, after }: Taking, rules: ExchangeRules): void {
  const counted = { new: 0, changed: 0, conflicting: 0, deleted: 0, unchanged: 0 };
  for (const key of file.rows.keys())
    counted[happened(before.rows.get(key), after.rows.get(key), rules)] += 1;
  deepStrictEqual(plan.counts, counted);
  deepStrictEqual([plan.collisions, plan.fromCopyOfThisPc], [[], false], 'nobody is a copy here');
  for (const { merged, earlier } of plan.arrivals) checkLocalShown(merged, earlier);
}

/** Our value stays shown as long as nobody who saw it has written another, and as long as anybody still says it. */
function checkLocalShown(merged: Row, earlier: Row | undefined): void {
  for (const register of Object.keys(earlier?.merge.registers ?? {})) {
    const [ours] = versionsOf(earlier as Row, register);
    const versions = versionsOf(merged, register);
    if (versions.some(({ dot }) => dot === ours?.dot)) strictEqual(versions[0]?.dot, ours?.dot);
    else if (versions.some(({ value }) => isDeepStrictEqual(value, ours?.value)))
      deepStrictEqual(versions[0]?.value, ours?.value, 'what still stands stays shown');
  }
}

/** Takes files in one after the other, everything accepted and every promise checked. */
function allTakenIn(me: Pc, files: readonly Sent[], rules: ExchangeRules): Pc {
  return files.reduce<Pc>((before, file) => {
    const plan = planned(before, file, rules);
    const { pc: after } = takenIn(before, plan, { accepted: allOf(plan), rules });
    checkPromise({ plan, file, before, after }, rules);
    return after;
  }, me);
}

/** What is the same in the end, whatever the order: every record, how many are there, and how much is asked. */
function endOf({ rows }: Pc, rules: ExchangeRules) {
  const all = [...rows.values()];
  return {
    states: canonicalRows(rows, rules),
    visible: all.filter((row) => shown(row) !== 'nothing').length,
    asked: all.reduce((sum, row) => sum + askedOf(row, rules).length, 0),
  };
}

/** One file out of several, merged in this order. */
function united(files: readonly Sent[], rules: ExchangeRules): Rows {
  const rows = new Map<string, Row>();
  for (const [key, row] of files.flatMap((file) => [...file.rows])) {
    const before = rows.get(key);
    rows.set(key, before === undefined ? row : rowOf(rules.merge.mergeVersioned(before, row)));
  }
  return rows;
}

/*
[Note: Numbers of a preview]

Which file calls a record new and which calls it changed depends on which came first, so the five numbers of one preview cannot be the same in
every order. What must not depend on it: each preview counts exactly what taking that file in then does; the records, how many are shown and
how many registers ask are the same in the end; a file that was taken in has nothing more to bring; and all the files merged into one promise
the same five numbers, whichever was merged first.
*/
const P10: ExchangeLaw = {
  name: 'P10 the order of files changes neither the end nor what the previews come to',
  check(steps, rules) {
    const { pcs, imports, me } = meeting(steps, rules);
    const files = [...pcs.map(sentBy), ...imports.slice(-2).map(({ file }) => file)];
    const orders = [files, files.toReversed(), [...files.slice(2), ...files.slice(0, 2)]];
    const [end, ...others] = orders.map((order) => allTakenIn(me, order, rules)) as [Pc, Pc, Pc];
    for (const other of others) deepStrictEqual(endOf(other, rules), endOf(end, rules));
    for (const file of files) deepStrictEqual(planned(end, file, rules).arrivals, []);
    const [counts, ...more] = orders.map((order) => {
      const together = { rows: united(order, rules), office: 'ob' };
      return planned(me, together, rules).counts;
    });
    for (const other of more) deepStrictEqual(other, counts);
  },
};

const P11: ExchangeLaw = {
  name: 'P11 a file taken out again leaves no trace, and what was written since stays',
  check(steps, rules) {
    const { me, sender, third, plan } = meeting(steps, rules);
    const accepted = allBut(plan, steps.length % 3 === 0 ? steps.length : 0);
    const { pc: taken, commit } = takenIn(me, plan, { accepted, rules });
    if (commit === undefined) return;
    const whole = { me, taken, commit };
    checkExact(whole, steps, rules);
    for (const givenSince of [false, true]) checkAfterWork({ ...whole, givenSince }, steps, rules);
    checkAfterGiving(whole, rules);
    for (const one of [third, sender]) checkAfterFile(whole, sentBy(one), rules);
  },
};

function frameOf({ replica, office }: Pc): FileFrame {
  const sender = { replica, office, label: 'gép' };
  return { app: '0.1.0', fileId: 'f1', madeAt: '2018-04-05T09:05:00', sender, scope: { type: 'all' } };
}

const P12: ExchangeLaw = {
  name: 'P12 what is written into a file and taken into an empty office is what it was',
  check(steps, rules) {
    const { me } = meeting(steps, rules);
    const byKind = Map.groupBy(ofKinds(me.rows), ({ kind }) => kind);
    const rows = new Map([...byKind].map(([kind, ones]) => [kind, ones.map(({ row }) => row)]));
    const file = rules.write.writeFile(frameOf(me), { kind: 'exchange', rows });
    const read = file.ok ? rules.read.readFile(file.value) : file;
    if (!read.ok) throw new Error(read.message);
    const { content } = read.value;
    ok(content.kind === 'exchange');
    strictEqual(rules.digest.digestOfRows(content.rows), rules.digest.digestOfRows(rows));
    const arrived = [...content.rows].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row })));
    const keyed = new Map(arrived.map(({ kind, row }) => [keyOf({ kind, id: row.id }), row]));
    const fresh = emptyPc(9, me.office, 'p9');
    const plan = planned(fresh, { rows: keyed, office: me.office }, rules);
    const { pc } = takenIn(fresh, plan, { accepted: rules.takeIn.preselectedOf(plan), rules });
    deepStrictEqual(plainRows(pc.rows), plainRows(me.rows));
    deepStrictEqual(rules.write.writeFile(frameOf(me), content), file);
    checkBackup(me, rows, rules);
  },
};

/** A backup gives the history back as well, with the former rows by which files can still be taken out. */
function checkBackup(me: Pc, rows: ReadonlyMap<string, readonly Row[]>, rules: ExchangeRules): void {
  const { log, counter } = me;
  const file = rules.write.writeFile(frameOf(me), { kind: 'backup', rows, log, counter });
  const read = file.ok ? rules.read.readFile(file.value) : file;
  if (!read.ok) throw new Error(read.message);
  const { content } = read.value;
  ok(content.kind === 'backup');
  deepStrictEqual(content.log, log);
  deepStrictEqual(rules.digest.digestOfRows(content.rows), rules.digest.digestOfRows(rows));
}

const P13: ExchangeLaw = {
  name: 'P13 what was refused stays refused, the sender learns of it, and no refusal goes on for ever',
  check(steps, rules) {
    const { pcs, me, sender } = meeting(steps, rules);
    for (const one of pcs) for (const other of pcs) refusal(one, { sender: other, refused: ALL }, rules);
    const refused = refusal(me, { sender, refused: 5 + steps.length }, rules);
    deepStrictEqual(planned(refused, sentBy(sender), rules).arrivals, [], 'the file brings nothing more');
    const told = takenInWhole(sender, sentBy(refused), rules);
    const ours = canonicalRows(refused.rows, rules);
    const theirs = canonicalRows(told.rows, rules);
    for (const key of sender.rows.keys()) strictEqual(theirs[key], ours[key], `${key} at the sender`);
    checkQuiet(
      pcs.map((one) => (one === me ? refused : one)),
      rules,
    );
  },
};

/** Takes a file in with these records of it refused, and checks each of them. */
function refusal(
  me: Pc,
  { sender, refused }: { readonly sender: Pc; readonly refused: number },
  rules: ExchangeRules,
): Pc {
  const plan = planned(me, sentBy(sender), rules);
  const accepted = allBut(plan, refused);
  const { pc: after } = takenIn(me, plan, { accepted, rules });
  for (const arrival of plan.arrivals) checkRefused(arrival, { accepted, me, refused: after }, rules);
  return after;
}

interface Choice {
  readonly accepted: ReadonlySet<string>;
  readonly me: Pc;
  readonly refused: Pc;
}

function checkRefused(arrival: Arrival, { accepted, me, refused }: Choice, rules: ExchangeRules): void {
  const key = keyOf(arrival);
  const [before, after] = [me.rows.get(key), refused.rows.get(key)];
  if (accepted.has(key) || arrival.effect === 'erased' || arrival.effect === 'known') {
    strictEqual(after, arrival.merged);
    return;
  }
  strictEqual(shown(after), shown(before), `${key} is shown as before`);
  const values = (row: Row | undefined) => new Map([...questions(row, rules)].sort());
  deepStrictEqual(values(after), values(before), `${key} asks what it asked before`);
}

/** Everybody takes everybody's files in and answers as proposed: soon nobody has anything left to answer, and all have the same. */
function checkQuiet(pcs: readonly Pc[], rules: ExchangeRules): void {
  const now = [...pcs];
  const mostRounds = 5;
  for (let round = 0; round < mostRounds; round++) {
    let arrivals = 0;
    for (const index of now.keys()) {
      for (const sender of now.filter((one) => one.index !== index)) {
        const plan = planned(now[index] as Pc, sentBy(sender), rules);
        arrivals += plan.arrivals.length;
        const accepted = rules.takeIn.preselectedOf(plan);
        now[index] = takenIn(now[index] as Pc, plan, { accepted, rules }).pc;
      }
    }
    if (arrivals > 0) continue;
    const [state, ...others] = now.map(({ rows }) => canonicalRows(rows, rules));
    for (const other of others) deepStrictEqual(other, state);
    return;
  }
  throw new Error(`after ${mostRounds} rounds there are still answers to answers`);
}

export const EXCHANGE_LAWS: readonly ExchangeLaw[] = [P10, P11, P12, P13];

/** Checks a law on many histories; throws with the seed and the shrunk history. Returns the median length of the histories. */
export function checkExchangeLaw(law: ExchangeLaw, rules: ExchangeRules, run: LawRun): number {
  const lengths: number[] = [];
  const property = fc.property(worldHistories(true), (steps) => {
    lengths.push(steps.length);
    law.check(steps, rules);
  });
  fc.assert(property, { numRuns: run.runs, seed: run.seed, endOnFailure: run.shrinks === false });
  return lengths.sort((one, other) => one - other)[Math.floor(lengths.length / 2)] ?? 0;
}
