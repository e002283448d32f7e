import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LogEntry, Operation } from '../../shared/merge/commit.ts';
import { deleteDatabase, firstDatabase } from './store/database.ts';
import type { HistoryQuery } from './history.ts';
import { type OfficeData, openOffice } from './office-data.ts';
import { restore } from './keeping/restore.ts';

const identity = { replica: 'aaaaaaaaaaaaaaaaaaaaaaaa', office: 'o1', sample: false };
const by = { person: 'm1', time: '2018-04-05T09:05:00' };
const at = (time: string, person = 'm1') => ({ person, time: `${time}:00` });

async function opened(): Promise<OfficeData> {
  const outcome = await openOffice(firstDatabase);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const put = (id: string, fields: Record<string, unknown>, kind = 'task'): Operation => ({
  do: 'put',
  kind,
  id,
  fields,
});

async function save(data: OfficeData, how: { person: string; time: string }, ...operations: Operation[]) {
  const outcome = await data.commit({ ...how, cause: 'entry', operations });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.dot;
}

async function readAll(data: OfficeData, query: HistoryQuery): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const portion of data.history.read(query)) entries.push(...portion);
  return entries;
}

const countersOf = (entries: readonly LogEntry[]) => entries.map(({ dot }) => Number(dot.split(':')[1]));

describe('steps after a restart', () => {
  const STEPS = 120;

  beforeEach(async () => {
    await deleteDatabase(firstDatabase);
    await restore(firstDatabase, { rows: [], log: [], identity });
  });

  it(`are taken back one by one, ${STEPS} of them, to the first state, and done again to the last`, {
    timeout: 60_000,
  }, async () => {
    const before = await opened();
    await save(before, by, put('t1', { title: 'Alap', due: '2018-04-10', status: 'open' }));
    for (let number = 1; number <= STEPS; number += 1) {
      const fields = number % 3 === 0 ? { notes: `Megjegyzés ${number}` } : { title: `Cím ${number}` };
      await save(before, by, put('t1', fields));
    }
    const last = before.workingSet.records('task').get('t1');
    before.close();
    const data = await opened();
    const steps = await data.history.undoList('m1', STEPS);
    expect(countersOf(steps)).toEqual(Array.from({ length: STEPS }, (_, index) => STEPS + 1 - index));
    for (let number = 1; number <= STEPS; number += 1) {
      const [undo] = await data.history.undoList('m1', 1);
      expect(await data.undo(undo?.dot ?? '', by)).toMatchObject({ ok: true });
    }
    const first = { title: 'Alap', due: '2018-04-10', status: 'open' };
    expect(data.workingSet.records('task').get('t1')).toEqual({ id: 't1', office: 'o1', ...first });
    data.close();
    const again = await opened();
    for (let number = 1; number <= STEPS; number += 1) {
      const { redo } = await again.history.nextSteps('m1');
      expect(await again.undo(redo?.by ?? '', by)).toMatchObject({ ok: true });
    }
    expect(again.workingSet.records('task').get('t1')).toEqual(last);
    expect((await again.history.nextSteps('m1')).redo).toBeUndefined();
  });

  it('are those of the person who sits there, and a new step ends the chance of doing one again', async () => {
    const data = await opened();
    await save(data, by, put('t1', { title: 'Egy' }));
    const theirs = await save(data, at('2018-04-05T09:06', 'm2'), put('t2', { title: 'Kettő' }));
    const { undo } = await data.history.nextSteps('m1');
    expect(undo?.changes[0]?.id).toBe('t1');
    await data.undo(theirs, at('2018-04-05T09:07', 'm2'));
    expect((await data.history.nextSteps('m2')).undo).toBeUndefined();
    expect((await data.history.nextSteps('m2')).redo?.step.dot).toBe(theirs);
    expect((await data.history.nextSteps('m1')).redo).toBeUndefined();
    await save(data, at('2018-04-05T09:08', 'm2'), put('t3', { title: 'Három' }));
    expect((await data.history.nextSteps('m2')).redo).toBeUndefined();
  });

  it('say beforehand which of them cannot be taken back, and why', async () => {
    const data = await opened();
    const first = await save(data, by, put('t1', { title: 'Egy' }));
    const second = await save(data, by, put('t1', { title: 'Kettő' }));
    const third = await save(data, by, put('t2', { title: 'Három' }));
    const judged = await data.history.judge(await data.history.undoList('m1', 10));
    expect([...judged.keys()]).toEqual([first]);
    expect(judged.get(first)?.reason).toBe('changedSince');
    await data.undo(second, by);
    const entries = await readAll(data, {});
    expect((await data.history.judge(entries)).get(second)?.reason).toBe('takenBack');
    expect((await data.history.judge(entries)).has(third)).toBe(false);
  });
});

describe('the history', () => {
  const former = 'bbbbbbbbbbbbbbbbbbbbbbbb';
  const older = (counter: number, time: string, id = 't1'): LogEntry => ({
    dot: `${former}:${counter}`,
    time: `${time}:00`,
    person: 'm2',
    cause: 'entry',
    changes: [{ kind: 'task', id, before: {}, after: { title: `Régi ${counter}` } }],
  });

  beforeEach(async () => {
    await deleteDatabase(firstDatabase);
    const log = Array.from({ length: 300 }, (_, index) =>
      older(index + 1, `2018-03-${String(1 + Math.floor(index / 30)).padStart(2, '0')}T10:00`, `x${index}`),
    );
    await restore(firstDatabase, { rows: [], log, identity });
  });

  it('is read newest first: what was done here, then what came with the data, everything once', async () => {
    const data = await opened();
    for (let number = 1; number <= 140; number += 1)
      await save(
        data,
        at(`2018-04-05T09:${String(number % 60).padStart(2, '0')}`),
        put('t1', { title: `Cím ${number}` }),
      );
    const entries = await readAll(data, {});
    const descending = (length: number) => Array.from({ length }, (_, index) => length - index);
    expect(countersOf(entries)).toEqual([...descending(140), ...descending(300)]);
  });

  it('is narrowed to a day, a person, a kind of record', async () => {
    const data = await opened();
    await save(data, at('2018-04-05T09:05'), put('t1', { title: 'Egy' }));
    await save(data, at('2018-04-06T09:05'), put('c1', { name: 'Kör' }, 'community'));
    expect(countersOf(await readAll(data, { day: '2018-04-05' }))).toEqual([1]);
    expect(countersOf(await readAll(data, { day: '2018-03-02', person: 'm2' }))).toHaveLength(30);
    expect(await readAll(data, { day: '2018-03-02', person: 'm1' })).toEqual([]);
    expect(countersOf(await readAll(data, { kind: 'community' }))).toEqual([2]);
  });

  it('tells a record apart, and gives a day back by one commit', async () => {
    const data = await opened();
    await save(data, at('2018-04-04T09:05'), put('t1', { title: 'Egy' }), put('t2', { title: 'Kettő' }));
    await save(data, at('2018-04-05T09:05'), put('t1', { title: 'Elrontva' }), put('t3', { title: 'Új' }));
    await save(data, at('2018-04-05T10:05'), put('t2', { title: 'Elrontva' }));
    expect((await data.history.of('task', 't1')).entries.map(({ after }) => after)).toEqual([
      { title: 'Egy' },
      { title: 'Elrontva' },
    ]);
    const back = await data.history.day('2018-04-05');
    expect(back.map(({ id, touchedLater }) => [id, touchedLater])).toEqual([
      ['t1', false],
      ['t3', false],
      ['t2', false],
    ]);
    const operations = back.flatMap((one) => one.operations);
    const returned = await data.commit({ ...at('2018-04-06T08:00'), cause: 'return', operations });
    const titles = () => [...data.workingSet.records('task').values()].map(({ title }) => title).sort();
    expect(titles()).toEqual(['Egy', 'Kettő']);
    expect((await data.undo(returned.ok ? returned.value.dot : '', by)).ok).toBe(true);
    expect(titles()).toEqual(['Elrontva', 'Elrontva', 'Új']);
  });
});
