import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotIn, historyBook, type HistoryBook } from '../../tests/support/history-book.ts';
import type { Operation } from './commit.ts';
import { dayReturns, fieldsAfter, inOrder, returnTo } from './history.ts';

const put = (id: string, fields: Record<string, unknown>): Operation => ({
  do: 'put',
  kind: 'task',
  id,
  fields,
});
const remove = (id: string): Operation => ({ do: 'delete', kind: 'task', id });
const stamp = (dot: string, time: string) => ({ dot, time, person: 'm1' });

/** The fields of a record that is there; nothing of a deleted one. */
function shown(book: HistoryBook, id: string): Readonly<Record<string, unknown>> {
  const { id: _, office: __, ...fields } = book.rowAt('task', id)?.record ?? { id, office: '' };
  return fields.deleted === undefined ? (JSON.parse(JSON.stringify(fields)) as typeof fields) : {};
}

describe('the order of entries', () => {
  it('is that of the counter, also where the clock was set back, and what came with the data is older', () => {
    const entries = [
      stamp('here:2', '2018-04-05T08:00:00'),
      stamp('here:10', '2018-04-05T07:00:00'),
      stamp('old:3', '2018-04-06T09:00:00'),
      stamp('older:1', '2018-04-01T09:00:00'),
      stamp('old:2', '2018-04-07T09:00:00'),
    ];
    expect(inOrder(entries, 'here').map(({ dot }) => dot)).toEqual([
      'older:1',
      'old:2',
      'old:3',
      'here:2',
      'here:10',
    ]);
  });
});

describe('bringing a record back', () => {
  it('gives it the fields it had, by one commit that can be taken back', () => {
    const book = historyBook();
    book.commit([put('t1', { title: 'Egy', notes: 'Régi' })]);
    book.commit([put('t1', { title: 'Kettő', notes: undefined, due: '2018-04-10' })]);
    const back = returnTo(book.history('task', 't1'), fieldsAfter(book.history('task', 't1'), 0) ?? {});
    expect(back.changes.map(({ field }) => field).sort()).toEqual(['due', 'notes', 'title']);
    const returned = dotIn(book.commit(back.operations, { cause: 'return' }));
    expect(shown(book, 't1')).toEqual({ title: 'Egy', notes: 'Régi' });
    dotIn(book.undo(returned));
    expect(shown(book, 't1')).toEqual({ title: 'Kettő', due: '2018-04-10' });
  });

  it('brings a deleted record back with the values of that time, and deletes one that did not exist', () => {
    const book = historyBook();
    book.commit([put('t1', { title: 'Egy' })]);
    book.commit([put('t1', { title: 'Kettő' })]);
    book.commit([remove('t1')]);
    const history = book.history('task', 't1');
    book.commit(returnTo(history, fieldsAfter(history, 0) ?? {}).operations, { cause: 'return' });
    expect(shown(book, 't1')).toEqual({ title: 'Egy' });
    book.commit(returnTo(book.history('task', 't1'), {}).operations, { cause: 'return' });
    expect(shown(book, 't1')).toEqual({});
    expect(returnTo(book.history('task', 't1'), {}).operations).toEqual([]);
  });

  it('leaves fields alone that have two versions, and names them', () => {
    const book = historyBook();
    book.commit([put('t1', { title: 'Egy', notes: 'Régi' })]);
    book.commit([put('t1', { title: 'Kettő', notes: 'Új' })]);
    const row = book.rowAt('task', 't1');
    if (row === undefined) throw new Error('nothing was written');
    const version = { dot: 'there:1', time: '2018-04-05T10:00:00', person: 'm2', value: { title: 'Más' } };
    const registers = { ...row.merge.registers, title: [...(row.merge.registers['title'] ?? []), version] };
    book.rows.set('task/t1', { ...row, merge: { ...row.merge, registers } });
    const history = book.history('task', 't1');
    const back = returnTo(history, fieldsAfter(history, 0) ?? {});
    expect(back.leftOut).toEqual(['title']);
    expect(back.operations).toEqual([put('t1', { notes: 'Régi' })]);
  });

  it('says nothing of an erased record', () => {
    const book = historyBook();
    book.commit([put('t1', { title: 'Egy' })]);
    book.commit([{ do: 'erase', kind: 'task', id: 't1' }], { cause: 'erasure' });
    expect(fieldsAfter(book.history('task', 't1'), 0)).toBeUndefined();
  });
});

describe('bringing a day back', () => {
  const at = (day: string) => ({ time: `${day}T09:05:00` });
  const histories = (book: HistoryBook, ...ids: string[]) => ids.map((id) => book.history('task', id));

  it('lists what was touched on it, tells apart what was touched later, and leaves other days out', () => {
    const book = historyBook();
    book.commit([put('t0', { title: 'Alap' })], { ...at('2018-04-04'), cause: 'setUp' });
    book.commit([put('t1', { title: 'Egy' }), put('t2', { title: 'Kettő' })], at('2018-04-04'));
    book.commit([put('t1', { title: 'Elrontva' })], at('2018-04-05'));
    book.commit([put('t2', { title: 'Elrontva' }), put('t3', { title: 'Új' })], at('2018-04-05'));
    book.commit([put('t2', { notes: 'Később' }), put('t4', { title: 'Négy' })], at('2018-04-06'));
    const back = dayReturns('2018-04-05', histories(book, 't0', 't1', 't2', 't3', 't4'));
    expect(back.map(({ id, touchedLater }) => [id, touchedLater])).toEqual([
      ['t1', false],
      ['t2', true],
      ['t3', false],
    ]);
    book.commit(
      back.flatMap(({ operations }) => operations),
      { cause: 'return' },
    );
    expect(['t1', 't2', 't3', 't4'].map((id) => shown(book, id))).toEqual([
      { title: 'Egy' },
      { title: 'Kettő' },
      {},
      { title: 'Négy' },
    ]);
  });

  it('never takes the set-up of the office back', () => {
    const book = historyBook();
    book.commit([put('t1', { title: 'Iroda' })], { ...at('2018-04-05'), cause: 'setUp' });
    expect(dayReturns('2018-04-05', histories(book, 't1'))).toEqual([]);
    book.commit([put('t1', { title: 'Más' })], at('2018-04-05'));
    const back = dayReturns('2018-04-05', histories(book, 't1'));
    expect(back.flatMap(({ changes }) => changes)).toEqual([{ field: 'title', now: 'Más', aim: 'Iroda' }]);
  });

  it('leaves out what is again as it was', () => {
    const book = historyBook();
    book.commit([put('t1', { title: 'Egy' })], at('2018-04-04'));
    dotIn(book.undo(dotIn(book.commit([put('t1', { title: 'Kettő' })], at('2018-04-05')))));
    expect(dayReturns('2018-04-05', histories(book, 't1'))).toEqual([]);
  });
});

const id = fc.constantFrom('t1', 't2');
const fields = fc.dictionary(
  fc.constantFrom('title', 'notes', 'status', 'statusDate', 'due'),
  fc.constantFrom('a', 'b', undefined),
  { minKeys: 1, maxKeys: 3 },
);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('put' as const), id, fields }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), id, fields }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), id, fields }) },
);
const histories = fc.array(step, { minLength: 8, maxLength: 30, size: 'max' });

type Step = { readonly do: 'put' | 'delete' | 'undo'; readonly id: string; readonly fields: object };

function play(book: HistoryBook, { do: what, id: of, fields: written }: Step): void {
  const last = book.log.at(-1);
  if (what === 'undo') {
    if (last !== undefined && last.undoes === undefined) book.undo(last.dot);
  } else if (book.rowAt('task', of)?.record.deleted === undefined)
    book.commit([what === 'put' ? put(of, { ...written }) : remove(of)]);
}

describe('laws of going back, in 300 histories', () => {
  it('the log tells how every record was after every commit, and gives it back', () => {
    let compared = 0;
    fc.assert(
      fc.property(histories, fc.nat(29), (list, picked) => {
        const book = historyBook();
        const historyOf = (of: string) => book.history('task', of);
        const states = list.flatMap((one) => {
          play(book, one);
          return ['t1', 't2'].map((of) => {
            return { of, place: historyOf(of).entries.length - 1, fields: shown(book, of) };
          });
        });
        for (const { of, place, fields: earlier } of states) {
          const known = fieldsAfter(historyOf(of), place) ?? {};
          expect(known['deleted'] === undefined ? known : {}).toEqual(earlier);
          compared += 1;
        }
        const target = states[picked % states.length];
        if (target === undefined) return;
        const back = returnTo(historyOf(target.of), fieldsAfter(historyOf(target.of), target.place) ?? {});
        if (back.operations.length > 0) dotIn(book.commit(back.operations, { cause: 'return' }));
        expect(shown(book, target.of)).toEqual(target.fields);
      }),
      { numRuns: 300, seed: 20_180_405 },
    );
    expect(compared).toBeGreaterThan(3_000);
  });
});
