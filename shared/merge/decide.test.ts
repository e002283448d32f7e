import { describe, expect, it } from 'vitest';
import { dotIn, historyBook } from '../../tests/support/history-book.ts';
import type { Operation } from './commit.ts';
import { conflictsOf } from './conflicts.ts';
import { collisionsOf, canonicalState, mergeVersioned } from './merge.ts';
import { prepareCommit } from './prepare.ts';
import { originOf, type Row, rowOf, versionsOf } from './versions.ts';
import { freshRow } from './write.ts';
import { KINDS } from '../domain/dataset.ts';

const stamp = (dot: string, person = 'm1') => ({ dot, time: '2018-04-05T09:05:00', person });
const frame = (dot: string, cause: 'entry' | 'decision' = 'entry') => ({
  ...stamp(dot),
  cause,
  office: 'o1',
});

function after(row: Row | undefined, dot: string, ...operations: Operation[]): Row {
  const outcome = prepareCommit(frame(dot), operations, () => row);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.changes[0]?.row as Row;
}

const put = (fields: Record<string, unknown>): Operation => ({ do: 'put', kind: 'task', id: 't1', fields });
const remove: Operation = { do: 'delete', kind: 'task', id: 't1' };
const decide = (register: string, value: Record<string, unknown>): Operation => ({
  do: 'decide',
  kind: 'task',
  id: 't1',
  register,
  value,
});

const start = freshRow(
  KINDS.task,
  { id: 't1', office: 'o1', title: 'Eredeti', status: 'open' },
  stamp('a:1'),
);
const here = after(start, 'a:2', put({ title: 'Itt' }));
const there = after(start, 'b:1', put({ title: 'Ott' }));
const both = rowOf(mergeVersioned(here, there));

describe('the form of a decision', () => {
  const refusal = (operation: Operation) => {
    const outcome = prepareCommit(frame('a:3'), [operation], () => both);
    return outcome.ok ? '' : `${outcome.reason}: ${outcome.message}`;
  };

  it('is refused where the value is of another type, naming the record and the field', () => {
    expect(refusal(decide('title', { title: 12 }))).toBe(
      'form: Feladat: a „Feladat” mező értéke nem olvasható.',
    );
    expect(refusal(decide('title', { title: 'Jó', status: 'done' }))).toContain(
      'form: Feladat: az „Állapot”',
    );
    expect(refusal(decide('deleted', { deleted: true }))).toMatch(/^form: /);
  });

  it('takes nothing at all as a value, and cleans what was typed', () => {
    expect(after(both, 'a:3', decide('title', {})).record['title']).toBeUndefined();
    expect(
      after(both, 'a:3', decide('title', { title: undefined })).merge.registers['title']?.[0],
    ).not.toHaveProperty('value');
    expect(after(both, 'a:3', decide('title', { title: '  Ke\u0301t szo\u0301 ' })).record['title']).toBe(
      'Két szó',
    );
  });
});

describe('a decision in the log', () => {
  it('keeps the versions it covered, also where the record shows the same as before', () => {
    const outcome = prepareCommit(frame('a:3'), [decide('title', { title: 'Itt' })], () => both);
    const change = outcome.ok ? outcome.value.changes[0] : undefined;
    expect(change).toMatchObject({ before: {}, after: {} });
    expect(change?.decided?.['title']?.map(({ value }) => value['title'])).toEqual(['Itt', 'Ott']);
  });
});

describe('taking a decision back', () => {
  const values = (row: Row | undefined) =>
    (row ? versionsOf(row, 'title') : []).map(({ value }) => value['title']);

  function undecided() {
    const book = historyBook();
    dotIn(book.commit([{ do: 'put', kind: 'task', id: 't1', fields: { title: 'Eredeti', status: 'open' } }]));
    const mine = book.rowAt('task', 't1') as Row;
    const other = rowOf(mergeVersioned(mine, after(mine, 'b:1', put({ title: 'Ott' }))));
    dotIn(book.commit([put({ title: 'Itt' })]));
    book.rows.set('task/t1', rowOf(mergeVersioned(book.rowAt('task', 't1') as Row, other)));
    return book;
  }

  it.each(['Itt', 'Ott', 'Harmadik'])('asks again, whichever was chosen: %s', (chosen) => {
    const book = undecided();
    const decision = dotIn(book.commit([decide('title', { title: chosen })]));
    const back = dotIn(book.undo(decision));
    expect(values(book.rowAt('task', 't1'))).toEqual(['Itt', 'Ott']);
    const again = dotIn(book.undo(back));
    expect(values(book.rowAt('task', 't1'))).toEqual([chosen]);
    dotIn(book.undo(again));
    expect(values(book.rowAt('task', 't1'))).toEqual(['Itt', 'Ott']);
  });

  it('is refused where the value was written since', () => {
    const book = undecided();
    const decision = dotIn(book.commit([decide('title', { title: 'Ott' })]));
    dotIn(book.commit([put({ title: 'Azóta' })]));
    expect(book.undo(decision)).toMatchObject({ ok: false, reason: 'changedSince' });
  });

  it('does not do the decision again over a version that came since', () => {
    const book = undecided();
    const back = dotIn(book.undo(dotIn(book.commit([decide('title', { title: 'Ott' })]))));
    const row = book.rowAt('task', 't1') as Row;
    const third = after(start, 'c:1', put({ title: 'Harmadik' }));
    book.rows.set('task/t1', rowOf(mergeVersioned(row, third)));
    expect(book.undo(back)).toMatchObject({ ok: false, reason: 'conflicted' });
  });

  it('reaches those who had the decision already, in any order, and looks like no copied PC', () => {
    const decided = after(both, 'a:3', decide('title', { title: 'Ott' }));
    const versions = versionsOf(both, 'title');
    const reopened = after(decided, 'a:4', {
      do: 'reopen',
      kind: 'task',
      id: 't1',
      register: 'title',
      versions,
    });
    expect(versionsOf(reopened, 'title').map(originOf)).toEqual(['a', 'b']);
    const again = after(after(reopened, 'c:1', decide('title', { title: 'Itt' })), 'c:2', {
      do: 'reopen',
      kind: 'task',
      id: 't1',
      register: 'title',
      versions: versionsOf(reopened, 'title'),
    });
    expect(versionsOf(again, 'title').map(originOf)).toEqual(['a', 'b']);
    const all = [both, decided, reopened, there];
    const states = [all, all.toReversed()].map((order) =>
      canonicalState(order.reduce((one, other) => rowOf(mergeVersioned(one, other)))),
    );
    expect(states[0]).toBe(canonicalState(reopened));
    expect(states[1]).toBe(states[0]);
    expect(conflictsOf(mergeVersioned(decided, reopened))[0]?.versions).toHaveLength(2);
    expect(collisionsOf(decided, reopened)).toEqual([]);
    expect(collisionsOf(reopened, reopened)).toEqual([]);
    const final = after(reopened, 'b:2', decide('title', { title: 'Vége' }));
    expect(values(rowOf(mergeVersioned(reopened, final)))).toEqual(['Vége']);
  });

  it('contests a deletion again', () => {
    const book = historyBook();
    dotIn(book.commit([{ do: 'put', kind: 'task', id: 't1', fields: { title: 'Eredeti' } }]));
    const mine = book.rowAt('task', 't1') as Row;
    book.rows.set(
      'task/t1',
      rowOf(mergeVersioned(after(mine, 'a:77', put({ title: 'Újabb' })), after(mine, 'b:1', remove))),
    );
    const conflicts = () => conflictsOf(book.rowAt('task', 't1') as Row).map(({ register }) => register);
    expect(conflicts()).toEqual(['deleted']);
    const stays = dotIn(book.commit([decide('deleted', { deleted: { seen: {} } })]));
    expect(book.rowAt('task', 't1')?.record.deleted).toBeDefined();
    dotIn(book.undo(stays));
    expect(conflicts()).toEqual(['deleted']);
    const back = dotIn(book.commit([decide('deleted', {})]));
    expect(conflicts()).toEqual([]);
    dotIn(book.undo(back));
    expect(conflicts()).toEqual(['deleted']);
  });
});
