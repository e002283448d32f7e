import { deepStrictEqual, strictEqual } from 'node:assert';
import type { Change, Commit } from '../../shared/merge/commit.ts';
import { covers } from '../../shared/merge/deletion.ts';
import type { TakingOut } from '../../shared/merge/take-out.ts';
import type { Row } from '../../shared/merge/versions.ts';
import { askedOf, plainRows, questions, shown, shownBut } from './exchange-shown.ts';
import {
  committed,
  done,
  emptyPc,
  type ExchangeRules,
  keyOf,
  mayWrite,
  ofKinds,
  operationOf,
  type Pc,
  planned,
  type Rows,
  type Sent,
  type Step,
  takenInWhole,
  takenOut,
} from './exchange-world.ts';

/** A file that was taken in: the PC before and after, and the commit. */
export interface Import {
  readonly me: Pc;
  readonly taken: Pc;
  readonly commit: Commit;
}

/** Nothing happened in between: every row is what it was, with its merge state; only who was erased stays so. */
export function checkExact({ me, commit }: Import, steps: readonly Step[], rules: ExchangeRules): void {
  checkNothingKept(commit);
  const journal = new Journal(me);
  journal.add(commit);
  const out = takenOut(journal.now, commit.dot, { givenSince: false, rules });
  if (out !== undefined) journal.add(out.commit);
  const wanted = new Map(me.rows);
  for (const [key, row] of journal.now.rows) {
    if (!row.record.erased || wanted.get(key)?.record.erased) continue;
    const isNamed = out?.staying.some((one) => keyOf(one) === key && one.why === 'erased') ?? true;
    strictEqual(isNamed, true, `${key} is erased and not named`);
    wanted.set(key, row);
  }
  deepStrictEqual(plainRows(journal.now.rows), plainRows(wanted));
  journal.work(editsIn(steps), rules);
  journal.checkReplay(rules);
}

/** Of somebody whom the file erased the commit holds nothing. */
function checkNothingKept({ changes }: Commit): void {
  for (const { row, earlier } of changes) {
    const isKept = earlier !== undefined && !earlier.record.erased;
    strictEqual(row.record.erased === true && isKept, false, 'something is kept of the erased');
  }
}

/** The states of a PC one after the other, and the commits between them as its journal holds them. */
class Journal {
  private readonly commits: Commit[] = [];
  private readonly states: Pc[] = [];

  constructor(begin: Pc) {
    this.states.push(begin);
  }

  get now(): Pc {
    return this.states.at(-1) as Pc;
  }

  add(commit: Commit): void {
    this.commits.push(commit);
    this.states.push(committed(this.now, commit));
  }

  work(steps: readonly Step[], rules: ExchangeRules): void {
    for (const step of steps) {
      const before = this.now;
      const operation = operationOf(step, before.rows, rules);
      if (operation === undefined || !mayWrite(before, operation)) continue;
      const after = done(before, operation, rules);
      const entry = after.log.at(-1);
      if (after === before || entry === undefined) continue;
      const row = after.rows.get(keyOf(operation)) as Row;
      this.commits.push({ ...entry, changes: entry.changes.map((change) => ({ ...change, row })) });
      this.states.push(after);
    }
  }

  /** From whichever of its states all commits are replayed, the last state comes out. */
  checkReplay(rules: ExchangeRules): void {
    const wanted = plainRows(this.now.rows);
    for (const base of this.states) deepStrictEqual(plainRows(this.replayed(base, rules)), wanted);
  }

  private replayed(base: Pc, rules: ExchangeRules): Rows {
    const commits = JSON.parse(JSON.stringify(this.commits)) as readonly Commit[];
    const made = rules.rebuild.rebuild({ rows: ofKinds(base.rows), log: base.log }, commits);
    return new Map(made.rows.map(({ kind, row }) => [keyOf({ kind, id: row.id }), row]));
  }
}

function editsIn(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step) => step.do === 'edit' || step.do === 'delete' || step.do === 'revive').slice(-6);
}

/** The same work done with the file and, as far as it means the same there, without it. */
interface Work {
  readonly with: Pc;
  readonly without: Pc;
  readonly touched: ReadonlySet<string>;
}

function workedOn({ me, taken }: Import, steps: readonly Step[], rules: ExchangeRules): Work {
  const now = { with: taken, without: me };
  const touched = new Set<string>();
  for (const step of editsIn(steps)) {
    const operation = operationOf(step, now.with.rows, rules);
    if (operation === undefined || !mayWrite(now.with, operation)) continue;
    const after = done(now.with, operation, rules);
    const there = done(now.without, operation, rules);
    const came = !me.rows.has(keyOf(operation));
    const isSame = lastChanged(after, now.with) === lastChanged(there, now.without);
    if (after === now.with || !(came || isSame)) continue;
    touched.add(keyOf(operation));
    now.with = after;
    if (!came) now.without = there;
  }
  return { ...now, touched };
}

/** The fields the last commit changed, as the history shows them. */
function lastChanged(after: Pc, before: Pc): string {
  const [change] = after === before ? [] : (after.log.at(-1)?.changes ?? []);
  return Object.keys({ ...change?.before, ...change?.after })
    .sort()
    .join();
}

/**
 * After work the file is taken out: every record shows what it shows where the file never came but the work was done, except what is
 * named as staying. What came with the file goes, unless somebody worked on it: then it stays whole.
 */
export function checkAfterWork(
  taking: Import & { readonly givenSince: boolean },
  steps: readonly Step[],
  rules: ExchangeRules,
): void {
  const { commit, givenSince } = taking;
  const work = workedOn(taking, steps, rules);
  const out = takenOut(work.with, commit.dot, { givenSince, rules });
  const end = out === undefined ? work.with : committed(work.with, out.commit);
  for (const change of commit.changes) {
    const key = keyOf(change);
    const before = work.with.rows.get(key);
    const staying = out === undefined ? writtenSince(change, before) : namedIn(out, key);
    if (before?.record.erased) strictEqual(end.rows.get(key)?.record.erased, true);
    else if (!taking.me.rows.has(key)) checkArrived(key, { work, end, givenSince });
    else checkRecord({ key, end, without: work.without, staying }, rules);
  }
  checkOthers(work.with, { commit, end });
}

/** The registers named as staying; where nothing at all can be taken out, everything that differs must have been written since. */
function namedIn({ staying }: TakingOut, key: string): readonly string[] {
  return staying.find((one) => keyOf(one) === key)?.registers ?? [];
}

interface Arrived {
  readonly work: Work;
  readonly end: Pc;
  readonly givenSince: boolean;
}

/** A record that came with the file. */
function checkArrived(key: string, { work, end, givenSince }: Arrived): void {
  if (work.touched.has(key)) deepStrictEqual(end.rows.get(key), work.with.rows.get(key));
  else if (givenSince) strictEqual(shown(end.rows.get(key)), 'nothing');
  else strictEqual(end.rows.has(key), false);
}

interface Back {
  readonly key: string;
  readonly end: Pc;
  readonly without: Pc;
  readonly staying: readonly string[];
}

function checkRecord({ key, end, without, staying }: Back, rules: ExchangeRules): void {
  const [now, wanted] = [end.rows.get(key), without.rows.get(key)];
  strictEqual(shownBut(now, staying), shownBut(wanted, staying), `${key}, ${staying.join()} staying`);
  if (staying.length === 0) deepStrictEqual(askedOf(now, rules), askedOf(wanted, rules));
}

/** What the file did not touch is not touched by taking it out. */
function checkOthers(before: Pc, { commit, end }: { readonly commit: Commit; readonly end: Pc }): void {
  const touched = new Set(commit.changes.map(keyOf));
  for (const [key, row] of before.rows) if (!touched.has(key)) strictEqual(end.rows.get(key), row);
}

/** A second file came after the first, which is then taken out: nothing that the second brought is lost. */
export function checkAfterFile({ taken, commit }: Import, second: Sent, rules: ExchangeRules): void {
  const before = takenInWhole(taken, second, rules);
  for (const givenSince of [false, true]) {
    const out = takenOut(before, commit.dot, { givenSince, rules });
    const end = out === undefined ? before : committed(before, out.commit);
    for (const change of commit.changes) {
      const [was, is] = [before.rows.get(keyOf(change)), end.rows.get(keyOf(change))];
      if (was !== undefined) checkKept(change, { was, is });
    }
    checkOthers(before, { commit, end });
  }
}

/** Somebody was given the data with the file in it: they learn that it was taken out, and do not bring it back. */
export function checkAfterGiving({ taken, commit }: Import, rules: ExchangeRules): void {
  const colleague = takenInWhole(emptyPc(9, taken.office, 'p9'), taken, rules);
  const out = takenOut(taken, commit.dot, { givenSince: true, rules });
  const end = out === undefined ? taken : committed(taken, out.commit);
  deepStrictEqual(planned(end, colleague, rules).arrivals, []);
  const told = takenInWhole(colleague, end, rules);
  for (const [key, row] of end.rows) checkTold(told.rows.get(key), row, rules);
}

/** The same is seen and asked there; only between open answers each goes on showing its own. */
function checkTold(told: Row | undefined, row: Row, rules: ExchangeRules): void {
  const open = askedOf(row, rules).filter((register) => register !== 'deleted');
  strictEqual(shownBut(told, open), shownBut(row, open));
  deepStrictEqual(questions(told, rules), questions(row, rules));
}

/** The registers of a row that somebody wrote after the import. */
function writtenSince({ row: left }: Change, row: Row | undefined): readonly string[] {
  const registers = row?.merge.registers ?? {};
  return Object.keys(registers).filter((register) =>
    registers[register]?.some(({ dot }) => !covers(left.merge.seen, dot)),
  );
}

function checkKept(change: Change, { was, is }: { readonly was: Row; readonly is: Row | undefined }): void {
  const later = writtenSince(change, was);
  if (later.length === 0) return;
  strictEqual(
    shown(is) === 'nothing',
    shown(was) === 'nothing',
    'a record written since is there or not as before',
  );
  for (const register of later) {
    if (register === 'deleted' || is?.record.deleted !== undefined) continue;
    deepStrictEqual(is?.merge.registers[register], was.merge.registers[register]);
  }
}
