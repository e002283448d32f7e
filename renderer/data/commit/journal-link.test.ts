import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type KeptInMemory, keptInMemory } from '../../../tests/support/kept-in-memory.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { deleteDatabase, firstDatabase } from '../store/database.ts';
import type { SaveStatus } from './journal-link.ts';
import { makeSnapshot } from '../keeping/make-snapshot.ts';
import { type OfficeData, openOffice, type OpenOptions } from '../office-data.ts';
import { begin, rebuildOffice } from '../keeping/recover.ts';
import { restore } from '../keeping/restore.ts';

const identity = { replica: 'a'.repeat(24), office: 'o1', sample: false };
const by = { person: 'm1', time: '2018-04-05T09:05:00', cause: 'entry' } as const;

let kept: KeptInMemory;
let data: OfficeData;
/** The journal has lost a line: until it begins anew it takes none. */
let hasGap: boolean;
let renewals: Outcome<unknown>[];

beforeEach(async () => {
  await deleteDatabase(firstDatabase);
  const made = await restore(firstDatabase, { rows: [], log: [], identity });
  if (!made.ok) throw new Error(made.message);
  kept = keptInMemory();
  hasGap = false;
  renewals = [];
});
afterEach(() => {
  data.close();
  vi.useRealTimers();
});

async function open(options: OpenOptions = {}): Promise<void> {
  const journal = {
    appendJournal: async (line: Parameters<KeptInMemory['appendJournal']>[0]) =>
      hasGap ? failure('behind', 'A naplóból hiányzik egy módosítás.') : kept.appendJournal(line),
  };
  const opened = await openOffice(firstDatabase, { journal, renewJournal, ...options });
  if (!opened.ok) throw new Error(opened.message);
  data = opened.value;
}

/** As the start does it: the journal begins behind what there is now, and a snapshot stands at its beginning. */
async function renewJournal(): Promise<Outcome<unknown>> {
  const planned = renewals.shift();
  if (planned !== undefined) return planned;
  const begun = await begin(kept, firstDatabase, { meta: data.meta(), setAside: false });
  if (!begun.ok) return begun;
  hasGap = false;
  const made = await makeSnapshot(firstDatabase, { app: '0.1.0', fileId: 'f', madeAt: by.time, label: '' });
  if (!made.ok) return made;
  const { bytes, meta } = made.value;
  const { replica, counter, extent } = meta;
  return kept.saveSnapshot({ bytes, reason: 'begin', madeAt: by.time, replica, counter, ...extent });
}

const put = (...ids: string[]) =>
  data.commit({
    ...by,
    operations: ids.map((id) => ({ do: 'put', kind: 'task', id, fields: { title: id } })),
  });

test('a journal that lacks a line begins anew, and everything is safe again, also what comes after', async () => {
  await open();
  await put('t1');
  hasGap = true;
  await put('t2');
  expect(data.saving.current()).toEqual({ state: 'safe' });
  await put('t3');
  expect(data.saving.current()).toEqual({ state: 'safe' });
  const [snapshot] = (await kept.lookAtKept()).snapshots;
  if (snapshot === undefined) throw new Error('no snapshot');
  const rebuilt = await rebuildOffice(kept, { kept: { erased: [] }, snapshot });
  const ids = rebuilt.ok ? rebuilt.value.rows.map(({ row }) => row.id).sort() : [];
  expect(ids).toEqual(['t1', 't2', 't3']);
  expect(rebuilt).toMatchObject({ ok: true, value: { operations: 1 } });
});

test('as long as the journal cannot begin anew nothing is called saved, and it is tried again', async () => {
  await open();
  hasGap = true;
  renewals = [failure('noSpace', 'Nincs elég szabad hely a lemezen.')];
  await put('t1');
  expect(data.saving.current()).toMatchObject({
    state: 'behind',
    message: 'Nincs elég szabad hely a lemezen.',
  });
  expect(await data.saving.flush()).toBe(true);
  expect(data.saving.current()).toEqual({ state: 'safe' });
  expect(kept.snapshots).toHaveLength(1);
});

test('without a way to begin anew the line waits', async () => {
  await open({ renewJournal: undefined });
  hasGap = true;
  await put('t1');
  expect(data.saving.current()).toMatchObject({ state: 'behind', readOnly: false });
});

test('the snapshot before a large change counts as saving, and its failure says that nothing was saved', async () => {
  const seen: SaveStatus[] = [];
  const answers: Outcome<unknown>[] = [success(null), failure('noSpace', 'Nincs hely.')];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await open({
    beforeLarge: async () => {
      await vi.advanceTimersByTimeAsync(20_000);
      seen.push(data.saving.current());
      return answers.shift() ?? success(null);
    },
  });
  const many = Array.from({ length: 60 }, (_, index) => `t${index}`);
  expect(await put(...many)).toMatchObject({ ok: true });
  expect(data.saving.current()).toEqual({ state: 'safe' });
  const refused = await put(...many);
  expect(refused).toMatchObject({
    ok: false,
    reason: 'noSpace',
    message: expect.stringMatching(/^Nincs mentve.*Nincs hely\.$/s),
  });
  expect(data.saving.current()).toEqual({ state: 'safe' });
  expect(seen).toEqual([{ state: 'saving' }, { state: 'saving' }]);
});
