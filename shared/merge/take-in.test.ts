import { describe, expect, it } from 'vitest';
import { KINDS } from '../domain/dataset.ts';
import type { Kind } from '../domain/record.ts';
import type { Outcome } from '../lib/outcome.ts';
import { planImport, type Receiver } from './arrivals.ts';
import { type Commit, type CommitFrame, logEntryOf, type Operation } from './commit.ts';
import { historiesIn } from './history.ts';
import { prepareImport, preselectedOf } from './take-in.ts';
import { prepareTakeOut } from './take-out.ts';
import { mergeVersioned } from './merge.ts';
import { prepareCommit } from './prepare.ts';
import { undoOperations } from './undo.ts';
import { type Row, rowOf, versionsOf } from './versions.ts';
import { freshRow, writeDecision, writeDeletion, writeFields } from './write.ts';

const kind = KINDS.task as unknown as Kind;
const stamp = (dot: string) => ({ dot, time: '2018-04-05T10:00:00', person: 'm1' });
const source = { fileId: 'f1', office: 'b', label: 'B', madeAt: '2018-04-05T09:00:00' };

function task(id: string, office: string, dot: string): Row {
  const record = { id, office, title: 'Levél', due: '2018-04-09', status: 'open' };
  return freshRow(kind, record, stamp(dot));
}

function edited(row: Row, title: string, dot: string): Row {
  return rowOf(writeFields(row, { title }, { kind, stamp: stamp(dot) }));
}

function receiver(rows: readonly Row[]): Receiver {
  return { office: 'a', replica: 'pa', counter: 5, lookUp: (_, id) => rows.find((row) => row.id === id) };
}

function standing(rows: ReadonlyMap<string, Row>) {
  const all = () => [...rows.values()].map((row) => ({ kind: 'task', row }));
  return { lookUp: (_: string, id: string) => rows.get(id), rows: all };
}

const frame: CommitFrame = { ...stamp('pa:7'), cause: 'undo', office: 'a' };

describe('taking a file in', () => {
  it('preselects what belongs to the sender and asks about changes to ours', () => {
    const ours = task('t1', 'a', 'pa:1');
    const plan = planImport(
      [
        { kind: 'task', row: edited(ours, 'Más', 'pb:2') },
        { kind: 'task', row: task('t2', 'b', 'pb:1') },
      ],
      source,
      receiver([ours]),
    );
    expect(plan.arrivals.map(({ effect, standing, preselected }) => [effect, standing, preselected])).toEqual(
      [
        ['changed', 'ours', false],
        ['new', 'sendersOwn', true],
      ],
    );
    expect(plan.counts).toEqual({ new: 1, changed: 1, conflicting: 0, deleted: 0, unchanged: 0 });
  });

  it('calls a question that has lost an answer a change, and a refusal brings the answer back', () => {
    const ours = task('t1', 'a', 'pa:1');
    const merged = (one: Row, other: Row) => rowOf(mergeVersioned(one, other));
    const [second, third] = [edited(ours, 'Második', 'pb:1'), edited(ours, 'Harmadik', 'pc:1')];
    const asked = merged(merged(edited(ours, 'Első', 'pa:2'), second), third);
    const titles = (row: Row) => versionsOf(row, 'title').map(({ value }) => value['title']);
    expect(titles(asked)).toEqual(['Első', 'Második', 'Harmadik']);
    // The third thought better of it and agrees with the second.
    const plan = planImport(
      [{ kind: 'task', row: edited(third, 'Második', 'pc:2') }],
      source,
      receiver([asked]),
    );
    const [arrival] = plan.arrivals;
    expect(arrival).toMatchObject({ effect: 'changed', changed: ['title'], conflicts: [] });
    expect(titles(arrival?.merged as Row)).toEqual(['Első', 'Második', 'Második']);
    const refused = prepareImport(plan, new Set(), stamp('pa:6'));
    const [change] = refused.ok ? refused.value.changes : [];
    expect(titles(change?.row as Row)).toEqual(['Első', 'Második', 'Harmadik']);
  });

  it('calls it a conflict when a record comes back with a question that stood open as it was deleted', () => {
    const begun = task('t1', 'a', 'pa:1');
    const asked = rowOf(mergeVersioned(edited(begun, 'Első', 'pa:2'), edited(begun, 'Második', 'pb:1')));
    const deleted = rowOf(writeDeletion(asked, stamp('pa:3')));
    const back = rowOf(writeDecision(deleted, { register: 'deleted', value: {} }, stamp('pb:2')));
    const plan = planImport([{ kind: 'task', row: back }], source, receiver([deleted]));
    expect(plan.arrivals).toMatchObject([{ effect: 'conflicting', conflicts: ['title'] }]);
    expect(plan.counts).toMatchObject({ changed: 0, conflicting: 1 });
  });

  it('asks whether a record is to stay as one question, whatever met the deletion', () => {
    const ours = task('t1', 'a', 'pa:1');
    const change = (row: Row, operation: Operation, dot: string) => {
      const commit = prepareCommit({ ...frame, ...stamp(dot), cause: 'entry' }, [operation], () => row);
      return (commit.ok ? commit.value.changes[0]?.row : row) as Row;
    };
    const place = { kind: 'task', id: 't1' };
    const deleted = change(ours, { do: 'delete', ...place }, 'pb:1');
    const asked = rowOf(mergeVersioned(edited(ours, 'Első', 'pa:2'), deleted));
    // They edited it too, beside their own deletion.
    const later = edited(deleted, 'Második', 'pb:2');
    const plan = planImport([{ kind: 'task', row: later }], source, receiver([asked]));
    expect(plan.arrivals).toMatchObject([{ effect: 'conflicting', conflicts: ['title'], changed: [] }]);
  });

  it('asks nobody about what a colleague wrote and another office only passed on', () => {
    const ours = task('t1', 'a', 'pa:1');
    const [label, id] = ['másik gép', 'pa2'];
    const workplace = freshRow(KINDS.workplace, { id, office: 'a', label }, stamp('pa2:1'));
    const file = [
      { kind: 'task', row: edited(ours, 'Kollégától', 'pa2:2') },
      { kind: 'task', row: task('t2', 'a', 'pa2:3') },
    ];
    const asked = (rows: readonly Row[]) =>
      planImport(file, source, receiver(rows)).arrivals.map(({ standing, preselected }) => [
        standing,
        preselected,
      ]);
    expect(asked([ours, workplace])).toEqual([
      ['ours', true],
      ['ours', true],
    ]);
    // A PC nobody knows may be anybody's; but what we do not have cannot be overwritten.
    expect(asked([ours])).toEqual([
      ['ours', false],
      ['ours', true],
    ]);
  });

  it('leaves a question open that another office has decided for us, if we refuse it', () => {
    const ours = task('t1', 'a', 'pa:1');
    const open = rowOf(mergeVersioned(edited(ours, 'Itt', 'pa:2'), edited(ours, 'Ott', 'pb:2')));
    const decision = { register: 'title', value: { title: 'Ott' } };
    const decided = rowOf(writeDecision(open, decision, stamp('pb:3')));
    const plan = planImport([{ kind: 'task', row: decided }], source, receiver([open]));
    expect(plan.arrivals.map(({ effect, preselected }) => [effect, preselected])).toEqual([
      ['changed', false],
    ]);
    const taken = prepareImport(plan, new Set(), stamp('pa:6'));
    const row = taken.ok ? taken.value.changes[0]?.row : undefined;
    expect(row && versionsOf(row, 'title').map(({ value }) => value['title'])).toEqual(['Itt', 'Ott']);
  });

  it('finds out that this PC has a copy, from a record only the copy has written', () => {
    const ours = task('t1', 'a', 'pa:1');
    const plan = (row: Row) => planImport([{ kind: 'task', row }], source, receiver([ours]));
    expect(plan(edited(ours, 'Más', 'pb:2')).fromCopyOfThisPc).toBe(false);
    expect(plan(edited(ours, 'Más', 'pa:4')).fromCopyOfThisPc).toBe(true);
  });

  it('writes a refused change over, so that the same file brings nothing more', () => {
    const ours = task('t1', 'a', 'pa:1');
    const file = [{ kind: 'task', row: edited(ours, 'Más', 'pb:2') }];
    const plan = planImport(file, source, receiver([ours]));
    const taken = prepareImport(plan, preselectedOf(plan), stamp('pa:6'));
    if (!taken.ok) throw new Error(taken.message);
    const [change] = taken.value.changes;
    expect(change?.row.record['title']).toBe('Levél');
    const again = planImport(file, source, receiver([change?.row as Row]));
    expect(again.arrivals).toEqual([]);
  });

  it('is taken out again exactly, and what was edited since stays', () => {
    const ours = task('t1', 'a', 'pa:1');
    const file = [
      { kind: 'task', row: edited(ours, 'Más', 'pb:2') },
      { kind: 'task', row: task('t2', 'b', 'pb:1') },
    ];
    const plan = planImport(file, source, receiver([ours]));
    const taken = prepareImport(plan, new Set(['task/t1', 'task/t2']), stamp('pa:6'));
    if (!taken.ok) throw new Error(taken.message);
    const rows = new Map(taken.value.changes.map(({ id, row }) => [id, row]));
    const entry = logEntryOf(taken.value);
    const exact = prepareTakeOut(entry, { frame, ...standing(rows), givenSince: false });
    if (!exact.ok) throw new Error(exact.message);
    expect(exact.value.commit.changes.map((change) => [change.id, change.exact])).toEqual([
      ['t1', 'again'],
      ['t2', 'gone'],
    ]);
    expect(exact.value.commit.changes[0]?.row).toEqual(ours);
    rows.set('t2', edited(rows.get('t2') as Row, 'Átírva', 'pa:8'));
    const later = prepareTakeOut(entry, { frame, ...standing(rows), givenSince: true });
    if (!later.ok) throw new Error(later.message);
    expect(later.value.commit.changes.map(({ id, row }) => [id, row.record['title']])).toEqual([
      ['t1', 'Levél'],
    ]);
    expect(later.value.staying).toEqual([{ kind: 'task', id: 't2', registers: [], why: 'edited' }]);
  });

  it('leaves what own work since leads to, and what that leads to in its turn', () => {
    const brought = ([name, id, fields]: readonly [
      'community' | 'organisation' | 'contact',
      string,
      object,
    ]) => ({
      kind: name,
      row: freshRow(KINDS[name], { id, office: 'b', ...fields }, stamp('pb:1')),
    });
    const file = [
      brought(['organisation', 'o1', { name: 'Egyesület' }]),
      brought(['contact', 'c1', { familyName: 'Kiss', organisation: 'o1' }]),
      brought(['contact', 'c2', { familyName: 'Nagy', organisation: 'o1' }]),
      brought(['community', 'k2', { name: 'Kör', leader: 'c2' }]),
    ];
    const taken = sure(
      prepareImport(planImport(file, source, receiver([])), new Set(file.map(keyIn)), stamp('pa:6')),
    );
    const community = KINDS.community as unknown as Kind;
    const own = freshRow(community, { id: 'k9', office: 'a', name: 'Klub', leader: 'c1' }, stamp('pa:7'));
    const all = [...file, { kind: 'community', row: own }];
    for (const givenSince of [false, true]) {
      const lookUp = (_: string, id: string) => all.find(({ row }) => row.id === id)?.row;
      const out = sure(prepareTakeOut(logEntryOf(taken), { frame, lookUp, rows: () => all, givenSince }));
      expect(out.staying.map(({ id, why }) => [id, why])).toEqual([
        ['o1', 'used'],
        ['c1', 'used'],
      ]);
      expect(out.commit.changes.map(({ id }) => id)).toEqual(['c2', 'k2']);
    }
  });

  it('forgets what another office owns even after our data were given out, and the same file brings it again', () => {
    const file = [{ kind: 'task', row: task('t2', 'b', 'pb:1') }];
    const plan = planImport(file, source, receiver([]));
    const taken = prepareImport(plan, preselectedOf(plan), stamp('pa:6'));
    if (!taken.ok) throw new Error(taken.message);
    const row = taken.value.changes[0]?.row as Row;
    const standing = { lookUp: () => row, rows: () => [{ kind: 'task', row }] };
    const out = prepareTakeOut(logEntryOf(taken.value), { frame, ...standing, givenSince: true });
    expect(out.ok && out.value.commit.changes.map((change) => change.exact)).toEqual(['gone']);
    expect(planImport(file, source, receiver([])).counts.new).toBe(1);
    const shared = prepareTakeOut(logEntryOf(taken.value), {
      frame,
      ...standing,
      givenSince: true,
      isShared: true,
    });
    expect(shared.ok && shared.value.commit.changes[0]?.row.record.deleted).toBeDefined();
  });

  it('leaves what somebody did before the file open to be taken back, once the file is out again exactly', () => {
    const rows = new Map<string, Row>();
    const lookUp = (_: string, id: string) => rows.get(id);
    const done: Commit[] = [];
    const apply = (commit: Commit) => {
      for (const { id, row } of commit.changes) rows.set(id, row);
      done.push(commit);
    };
    const enter = (dot: string, fields: Record<string, unknown>) => {
      const put: Operation = { do: 'put', kind: 'task', id: 't1', fields };
      apply(sure(prepareCommit({ ...stamp(dot), cause: 'entry', office: 'a' }, [put], lookUp)));
    };
    enter('pa:1', { title: 'Levél' });
    enter('pa:2', { title: 'Saját' });
    const theirs = edited(rows.get('t1') as Row, 'Más', 'pb:2');
    const plan = planImport([{ kind: 'task', row: theirs }], source, { ...receiver([]), lookUp });
    apply(sure(prepareImport(plan, new Set(['task/t1']), stamp('pa:3'))));
    const [, step, taken] = done.map(logEntryOf);
    if (step === undefined || taken === undefined) throw new Error('not done');
    const out = sure(
      prepareTakeOut(taken, { frame: { ...frame, dot: 'pa:4' }, ...standing(rows), givenSince: false }),
    );
    apply(out.commit);
    const historyOf = historiesIn(done.map(logEntryOf), lookUp);
    expect(sure(undoOperations(step, historyOf))).toEqual([
      { do: 'put', kind: 'task', id: 't1', fields: { title: 'Levél' } },
    ]);
  });
});

function keyIn({ kind: name, row }: { readonly kind: string; readonly row: Row }): string {
  return `${name}/${row.id}`;
}

function sure<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}
