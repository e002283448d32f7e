import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotIn, historyBook, type HistoryBook } from '../../tests/support/history-book.ts';
import type { LogEntry, Operation } from './commit.ts';
import { takenBack } from './undo.ts';

const put = (id: string, fields: Record<string, unknown>): Operation => ({
  do: 'put',
  kind: 'task',
  id,
  fields,
});
const remove = (id: string): Operation => ({ do: 'delete', kind: 'task', id });

type Shown = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What the screens show of the records: their fields, nothing of a deleted one. */
function shown(book: HistoryBook): Shown {
  const visible = [...book.rows.values()].filter(({ record }) => record.deleted === undefined);
  return Object.fromEntries(visible.map(({ id, record }) => [id, JSON.parse(JSON.stringify(record))]));
}

describe('taking back', () => {
  it('goes on below a step that was taken back before, down to the creation', () => {
    const book = historyBook();
    const steps = ['Egy', 'Kettő', 'Három'].map((title) => dotIn(book.commit([put('t1', { title })])));
    for (const dot of steps.toReversed()) dotIn(book.undo(dot));
    expect(book.rowAt('task', 't1')?.record.deleted).toBeDefined();
  });

  it('is itself taken back by doing the step again, also a creation and a deletion', () => {
    const book = historyBook();
    const made = dotIn(book.commit([put('t1', { title: 'Egy', due: '2018-04-10' })]));
    const unmade = dotIn(book.undo(made));
    dotIn(book.undo(unmade));
    expect(shown(book)).toMatchObject({ t1: { title: 'Egy', due: '2018-04-10' } });
    const gone = dotIn(book.commit([remove('t1')]));
    const back = dotIn(book.undo(gone));
    expect(shown(book)).toHaveProperty('t1');
    dotIn(book.undo(back));
    expect(shown(book)).toEqual({});
    dotIn(book.undo(gone));
    dotIn(book.undo(made));
    expect(shown(book)).toEqual({});
  });

  it('is refused where the value was written since, and says so', () => {
    const book = historyBook();
    const first = dotIn(book.commit([put('t1', { title: 'Egy' })]));
    book.commit([put('t1', { title: 'Kettő' })]);
    expect(book.undo(first)).toMatchObject({ ok: false, reason: 'changedSince' });
  });

  it('is refused where fields that belong together were written since by one of them', () => {
    const book = historyBook();
    book.commit([put('t1', { title: 'Egy', status: 'open' })]);
    const second = dotIn(book.commit([put('t1', { status: 'inProgress' })]));
    book.commit([put('t1', { statusDate: '2018-04-06' })]);
    expect(book.undo(second)).toMatchObject({ ok: false, reason: 'changedSince' });
  });

  it('leaves the beginning of a record alone that was filled in further, until that is taken back', () => {
    const book = historyBook();
    const first = dotIn(book.commit([put('t1', { title: 'Egy' })]));
    const second = dotIn(book.commit([put('t1', { notes: 'Egyeztetve.' })]));
    expect(book.undo(first)).toMatchObject({ ok: false, reason: 'changedSince' });
    dotIn(book.undo(second));
    dotIn(book.undo(first));
    expect(shown(book)).toEqual({});
  });

  it('empties a field of a record that came from elsewhere instead of deleting the record', () => {
    const book = historyBook();
    book.writeElsewhere('task', 't1', { title: 'Egy' });
    const filled = dotIn(book.commit([put('t1', { notes: 'Itt' })]));
    dotIn(book.undo(dotIn(book.commit([put('t1', { title: 'Kettő' })]))));
    dotIn(book.undo(filled));
    expect(shown(book)['t1']).toEqual({ id: 't1', office: 'o1', title: 'Egy' });
  });

  it('is refused when the record was deleted since', () => {
    const book = historyBook();
    book.commit([put('t1', { title: 'Egy', notes: 'Régi' })]);
    const second = dotIn(book.commit([put('t1', { notes: 'Új' })]));
    book.commit([remove('t1')]);
    expect(book.undo(second)).toMatchObject({ ok: false, reason: 'deletedSince' });
  });

  it('is refused a second time, after an erasure, and for the set-up', () => {
    const book = historyBook();
    const setUp = dotIn(book.commit([put('t0', { title: 'Nulla' })], { cause: 'setUp' }));
    book.commit([put('t1', { title: 'Egy' })]);
    const second = dotIn(book.commit([put('t1', { title: 'Kettő' })]));
    dotIn(book.undo(second));
    expect(book.undo(second)).toMatchObject({ reason: 'takenBack' });
    const third = dotIn(book.commit([put('t1', { title: 'Három' })]));
    book.commit([{ do: 'erase', kind: 'task', id: 't1' }], { cause: 'erasure' });
    expect(book.undo(third)).toMatchObject({ reason: 'erased' });
    expect(book.undo(setUp)).toMatchObject({ reason: 'never' });
  });

  it('is refused while the value has two versions', () => {
    const book = historyBook();
    book.commit([put('t1', { title: 'Egy' })]);
    const asItWas = book.rowAt('task', 't1');
    const second = dotIn(book.commit([put('t1', { title: 'Kettő' })]));
    const here = book.rowAt('task', 't1');
    if (asItWas === undefined || here === undefined) throw new Error('nothing was written');
    const version = { dot: 'there:1', time: '2018-04-05T10:00:00', person: 'm2', value: { title: 'Más' } };
    const registers = { ...here.merge.registers, title: [...(here.merge.registers['title'] ?? []), version] };
    book.rows.set('task/t1', { ...here, merge: { ...here.merge, registers } });
    const message = expect.stringContaining('most nem vonható vissza') as string;
    expect(book.undo(second)).toMatchObject({ ok: false, reason: 'conflicted', message });
  });

  it('is refused when another PC has written what the log knows nothing of', () => {
    const book = historyBook();
    book.commit([put('t1', { title: 'Egy' })]);
    const second = dotIn(book.commit([put('t1', { title: 'Kettő' })]));
    book.writeElsewhere('task', 't1', { title: 'Három' });
    expect(book.undo(second)).toMatchObject({ ok: false, reason: 'changedSince' });
    book.writeElsewhere('task', 't1', { title: 'Kettő' });
    expect(book.undo(second)).toMatchObject({ ok: false, reason: 'changedSince' });
  });

  it('does nothing of a commit that cannot be taken back whole', () => {
    const book = historyBook();
    const both = dotIn(book.commit([put('t1', { title: 'Egy' }), put('t2', { title: 'Kettő' })]));
    book.commit([put('t2', { title: 'Más' })]);
    expect(book.undo(both).ok).toBe(false);
    expect(shown(book)).toMatchObject({ t1: { title: 'Egy' }, t2: { title: 'Más' } });
  });
});

type Step =
  | { readonly do: 'put'; readonly id: string; readonly fields: Record<string, unknown> }
  | { readonly do: 'delete' | 'there'; readonly id: string }
  | { readonly do: 'undo' | 'redo'; readonly which: number };

const id = fc.constantFrom('t1', 't2');
const value = fc.constantFrom('a', 'b', 'c', undefined);
const fields = fc.dictionary(fc.constantFrom('title', 'notes', 'status', 'statusDate', 'due'), value, {
  minKeys: 1,
  maxKeys: 3,
});
const which = fc.nat(40);

function steps(withOthers: boolean) {
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('put' as const), id, fields }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), id }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('undo' as const), which }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('redo' as const), which }) },
    ...(withOthers ? [{ weight: 1, arbitrary: fc.record({ do: fc.constant('there' as const), id }) }] : []),
  );
  return fc.array(step, { minLength: 10, maxLength: 40, size: 'max' });
}

/** Plays the steps; an undo or redo takes any earlier commit, so that most are out of turn. */
function play(book: HistoryBook, list: readonly Step[]): { done: number; refused: number } {
  const undone = list.map((step) => ('which' in step ? takeAnyBack(book, step) : write(book, step)));
  return {
    done: undone.filter((ok) => ok === true).length,
    refused: undone.filter((ok) => ok === false).length,
  };
}

function takeAnyBack(book: HistoryBook, step: Extract<Step, { which: number }>): boolean | undefined {
  const wanted = book.log.filter(({ undoes }) => (undoes === undefined) === (step.do === 'undo'));
  const entry = wanted.at(-1 - (step.which % Math.max(1, wanted.length)));
  return entry && book.undo(entry.dot).ok;
}

/** No screen writes into a deleted record. */
function write(book: HistoryBook, step: Exclude<Step, { which: number }>): undefined {
  if (book.rowAt('task', step.id)?.record.deleted !== undefined) return;
  if (step.do === 'put') book.commit([put(step.id, step.fields)]);
  else if (step.do === 'delete') book.commit([remove(step.id)]);
  else book.writeElsewhere('task', step.id, { title: 'x' });
}

function fieldsHeld(book: HistoryBook): Shown {
  return Object.fromEntries([...book.rows.values()].map(({ id, record }) => [id, record]));
}

interface Around {
  readonly was: Shown | undefined;
  /** With the deleted ones. */
  readonly held: Shown;
  readonly now: Shown;
}

/** Of each record of the step: its fields as they were before the step, all others as they were before it was taken back. */
function compareRecords({ changes }: LogEntry, { was, held, now }: Around): number {
  for (const { id: of, before, after } of changes) {
    const touched = new Set([...Object.keys(before), ...Object.keys(after)]);
    const kept = Object.entries(held[of] ?? {}).filter(([name]) => name !== 'deleted' && !touched.has(name));
    const old = Object.entries(was?.[of] ?? {}).filter(([name]) => touched.has(name));
    // A record that came into being by the step is gone, unless another PC has written into it meanwhile.
    if (was?.[of] !== undefined || now[of] !== undefined)
      expect(now[of]).toEqual(Object.fromEntries([...kept, ...old]));
  }
  return changes.length;
}

const runs = { numRuns: 300, seed: 20_180_405 };

describe('laws of taking back, in 300 histories each', () => {
  it('every step that stands can be taken back from the newest to the first, and then nothing is left', () => {
    let undone = 0;
    fc.assert(
      fc.property(steps(false), (list) => {
        const book = historyBook();
        play(book, list);
        const back = takenBack(book.log);
        const standing = book.log.filter(({ dot, undoes }) => undoes === undefined && !back.has(dot));
        for (const { dot } of standing.toReversed()) dotIn(book.undo(dot));
        undone += standing.length;
        expect(shown(book)).toEqual({});
      }),
      runs,
    );
    expect(undone).toBeGreaterThan(runs.numRuns);
  });

  it('doing again what was taken back gives what was there before', () => {
    let redone = 0;
    fc.assert(
      fc.property(steps(true), which, (list, picked) => {
        const book = historyBook();
        play(book, list);
        const before = shown(book);
        const entry = book.log.at(-1 - (picked % book.log.length));
        const undone = entry && book.undo(entry.dot);
        if (!undone?.ok) return;
        dotIn(book.undo(undone.value.dot));
        expect(shown(book)).toEqual(before);
        redone += 1;
      }),
      runs,
    );
    expect(redone).toBeGreaterThan(runs.numRuns / 4);
  });

  it('a step taken back gives its fields the values they had before it, and touches no others', () => {
    let compared = 0;
    fc.assert(
      fc.property(steps(true), (list) => {
        const book = historyBook();
        const before = new Map<string, Shown>();
        for (const step of list) {
          const [then, held, count] = [shown(book), fieldsHeld(book), book.log.length];
          play(book, [step]);
          const entry = book.log.at(-1);
          if (entry === undefined || book.log.length === count) continue;
          const target = book.log.find(({ dot }) => dot === entry.undoes);
          if (target === undefined) before.set(entry.dot, then);
          else if (target.undoes === undefined)
            compared += compareRecords(target, { was: before.get(target.dot), held, now: shown(book) });
        }
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(runs.numRuns);
  });

  it('what another PC wrote unlogged is never overwritten', () => {
    let met = 0;
    fc.assert(
      fc.property(steps(false), steps(false), (first, second) => {
        const book = historyBook();
        play(book, first);
        if (book.rowAt('task', 't1') === undefined) return;
        book.writeElsewhere('task', 't1', { title: 'onnan' });
        if (book.rowAt('task', 't1')?.record['title'] !== 'onnan') return;
        const undos = second.filter((step) => step.do === 'undo' || step.do === 'redo');
        const { refused } = play(book, undos);
        expect(book.rowAt('task', 't1')?.record['title']).toBe('onnan');
        met += refused;
      }),
      runs,
    );
    expect(met).toBeGreaterThan(runs.numRuns);
  });
});
