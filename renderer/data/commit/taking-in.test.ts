import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultOfLogEntry } from '../../../shared/exchange/log-form.ts';
import { failure, success } from '../../../shared/lib/outcome.ts';
import { preselectedOf } from '../../../shared/merge/take-in.ts';
import {
  arrived,
  by,
  contentsOf,
  fileOf,
  isWhole,
  leaveDesks,
  OURS,
  put,
  save,
  saveMany,
  takenIn,
  twoDesks,
} from '../../../tests/support/two-desks.ts';
import { checkDatabase } from '../keeping/check-database.ts';
import { firstDatabase } from '../store/database.ts';
import type { OfficeData } from '../office-data.ts';

let ours: OfficeData;
let theirs: OfficeData;
const beforeLarge = vi.fn(
  async () => success(null) as ReturnType<typeof success<null>> | ReturnType<typeof failure>,
);

beforeEach(async () => {
  beforeLarge.mockReset().mockResolvedValue(success(null));
  ({ ours, theirs } = await twoDesks({ beforeLarge }));
});
afterEach(() => {
  leaveDesks(ours, theirs);
  vi.restoreAllMocks();
});

const title = (id: string) => ours.workingSet.records('task').get(id)?.title;

describe('taking a file in', () => {
  it('writes what the preview said, as one commit, which the list of imports names', async () => {
    await save(theirs, put('t1', { title: 'Fórum' }), put('t2', { title: 'Bejárás' }));
    const { plan, takenBefore } = await arrived(ours, fileOf(theirs));
    expect(plan.counts).toMatchObject({ new: 2, changed: 0 });
    expect(takenBefore).toBeUndefined();
    const told: number[] = [];
    const onProgress = (part: number) => void told.push(part);
    const taken = await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan), onProgress });
    expect(taken).toMatchObject({ ok: true, value: { cause: 'import', dot: `${OURS}:1` } });
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
    expect(title('t1')).toBe('Fórum');
    const again = await arrived(ours, fileOf(theirs));
    expect(again.plan.arrivals).toEqual([]);
    expect(again.takenBefore?.dot).toBe(`${OURS}:1`);
    expect(await ours.imports()).toMatchObject([
      { count: 2, takenBackBy: undefined, source: { fileId: 'f1', label: 'A másik gép' } },
    ]);
    expect(await checkDatabase(firstDatabase)).toMatchObject({ ok: true, value: { complete: true } });
  });

  it('remembers what the file was called, as far as a backup can hold it', async () => {
    await save(theirs, put('t1', { title: 'Fórum' }));
    const file = { ...fileOf(theirs), name: `  Békési ${'\u{1F4C1}'.repeat(300)}\u202E.mentor` };
    const { plan } = await arrived(ours, file);
    await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan) });
    const [entry] = await ours.log();
    expect(entry?.source?.fileName).toBe(`Békési ${'\u{1F4C1}'.repeat(193)}`);
    expect(faultOfLogEntry(entry)).toBeUndefined();
  });

  it('needs a snapshot before, and writes nothing without', async () => {
    await save(theirs, put('t1', { title: 'Fórum' }));
    const { plan } = await arrived(ours, fileOf(theirs));
    const before = await contentsOf(firstDatabase);
    beforeLarge.mockResolvedValue(failure('noSpace', 'Nincs elég szabad hely.'));
    const refused = await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan) });
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('Nincs elég szabad hely.') });
    expect(beforeLarge).toHaveBeenCalledWith('import');
    expect(await contentsOf(firstDatabase)).toEqual(before);
    expect(title('t1')).toBeUndefined();
  });

  it('spares a snapshot that was made not long ago, but not before many records', async () => {
    await save(theirs, put('t1', { title: 'Fórum' }));
    const small = await arrived(ours, fileOf(theirs));
    await ours.takeIn({ ...by, plan: small.plan, accepted: preselectedOf(small.plan), isSpared: true });
    expect(beforeLarge).not.toHaveBeenCalled();
    await saveMany(theirs, 60);
    const large = await arrived(ours, fileOf(theirs));
    await ours.takeIn({ ...by, plan: large.plan, accepted: preselectedOf(large.plan), isSpared: true });
    expect(beforeLarge).toHaveBeenCalledWith('import');
    expect(ours.workingSet.records('task').size).toBe(60);
  });

  it('leaves everything as it was when the store fails in the middle, and succeeds the next time', async () => {
    await save(ours, put('t3', { title: 'Sajátunk' }));
    await saveMany(theirs, 700);
    const { plan } = await arrived(ours, fileOf(theirs));
    const before = await contentsOf(firstDatabase);
    const original = IDBObjectStore.prototype.put;
    let calls = 0;
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(
      this: IDBObjectStore,
      ...given
    ) {
      calls += 1;
      if (calls === 600) throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, given);
    });
    const refused = await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan) });
    expect(refused).toMatchObject({
      ok: false,
      message: expect.stringContaining('nincs elegendő szabad hely'),
    });
    failing.mockRestore();
    expect(await contentsOf(firstDatabase)).toEqual(before);
    expect([ours.counter(), ours.workingSet.records('task').size]).toEqual([1, 1]);
    const taken = await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan) });
    expect(taken.ok && taken.value.changes.length).toBe(700);
    expect(await isWhole()).toBe(true);
  });

  it('aborts the whole when a row read back is not the one that was to be written', async () => {
    await saveMany(theirs, 600);
    const { plan } = await arrived(ours, fileOf(theirs));
    const before = await contentsOf(firstDatabase);
    const original = IDBObjectStore.prototype.put;
    const lying = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(
      this: IDBObjectStore,
      value,
      ...given
    ) {
      const isRotten = this.name === 'task' && value.id === 't577';
      return original.call(this, isRotten ? { ...value, hash: '0'.repeat(16) } : value, ...given);
    });
    const refused = await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan) });
    lying.mockRestore();
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('visszaolvasott') });
    expect(await contentsOf(firstDatabase)).toEqual(before);
    expect(ours.workingSet.records('task').size).toBe(0);
  });

  it('waits with everything written for a worker that packs slowly, and packs itself when that dies', async () => {
    await saveMany(theirs, 2_100);
    const { plan } = await arrived(ours, fileOf(theirs));
    const told: number[] = [];
    const onProgress = (part: number) => void told.push(part);
    const partsWhenDead = await new Promise<readonly number[]>((resolve) => {
      class Dying extends EventTarget {
        postMessage(): void {}
        terminate(): void {}
        constructor() {
          super();
          const written = vi.waitFor(() => expect(told.at(-1)).toBeGreaterThan(0.8), { timeout: 20_000 });
          const quiet = written.then(() => new Promise((later) => void setTimeout(later, 200)));
          resolve(quiet.then(() => [...told]).finally(() => this.dispatchEvent(new ErrorEvent('error'))));
        }
      }
      vi.stubGlobal('Worker', Dying);
      void ours.takeIn({ ...by, plan, accepted: preselectedOf(plan), onProgress });
    });
    expect(partsWhenDead.at(-1)).toBeLessThan(0.95);
    await save(ours, put('after', { title: 'Utána' }));
    expect(told.at(-1)).toBe(1);
    expect(ours.workingSet.records('task').size).toBe(2_101);
    expect(await isWhole()).toBe(true);
  });

  it('answers when the store gives the transaction up while a worker is still packing', async () => {
    await saveMany(theirs, 2_100);
    const { plan } = await arrived(ours, fileOf(theirs));
    const before = await contentsOf(firstDatabase);
    class Silent extends EventTarget {
      postMessage(): void {}
      terminate(): void {}
    }
    vi.stubGlobal('Worker', Silent);
    const original = IDBObjectStore.prototype.put;
    let transaction: IDBTransaction | undefined;
    const watching = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(
      this: IDBObjectStore,
      ...given
    ) {
      transaction = this.transaction;
      return original.apply(this, given);
    });
    let isGivenUp = false;
    const onProgress = (part: number) => {
      if (part > 0.8 && !isGivenUp) setTimeout(() => transaction?.abort(), 300);
      isGivenUp ||= part > 0.8;
    };
    const refused = await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan), onProgress });
    watching.mockRestore();
    expect(refused).toMatchObject({ ok: false, reason: 'notSaved' });
    expect(await contentsOf(firstDatabase)).toEqual(before);
    await save(ours, put('after', { title: 'Utána' }));
    expect(ours.workingSet.records('task').size).toBe(1);
  });

  it('stops before writing when the person says so', async () => {
    await saveMany(theirs, 300);
    const { plan } = await arrived(ours, fileOf(theirs));
    const before = await contentsOf(firstDatabase);
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const stopped = await ours.takeIn({
      ...by,
      plan,
      accepted: preselectedOf(plan),
      signal: stop.signal,
      onProgress,
    });
    expect(stopped).toMatchObject({ ok: false, reason: 'cancelled' });
    expect(await contentsOf(firstDatabase)).toEqual(before);
  });
});

describe('what is edited between preview and taking in', () => {
  beforeEach(async () => {
    await save(ours, put('t1', { title: 'Régi', notes: 'régi' }));
    await takenIn(theirs, fileOf(ours));
    await save(theirs, put('t1', { title: 'Új cím' }));
  });

  it('stands beside what comes, if the person sees the same of it', async () => {
    const { plan } = await arrived(ours, fileOf(theirs));
    await save(ours, put('t1', { notes: 'közben írva' }));
    const taken = await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan) });
    expect(taken.ok).toBe(true);
    expect(ours.workingSet.records('task').get('t1')).toMatchObject({
      title: 'Új cím',
      notes: 'közben írva',
    });
  });

  it('refuses the whole if it would now mean something else', async () => {
    const { plan } = await arrived(ours, fileOf(theirs));
    await save(ours, put('t1', { title: 'Közben írt cím' }));
    const before = await contentsOf(firstDatabase);
    const refused = await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan) });
    expect(refused).toMatchObject({ ok: false, reason: 'editedMeanwhile' });
    expect(await contentsOf(firstDatabase)).toEqual(before);
    expect(title('t1')).toBe('Közben írt cím');
    const seenAgain = await arrived(ours, fileOf(theirs));
    expect(seenAgain.plan.counts).toMatchObject({ conflicting: 1 });
  });

  it('waits its turn while a file is being written', async () => {
    const { plan } = await arrived(ours, fileOf(theirs));
    const taking = ours.takeIn({ ...by, plan, accepted: preselectedOf(plan) });
    const editing = save(ours, put('t9', { title: 'Közben' }));
    expect((await taking).ok).toBe(true);
    expect((await editing).dot).toBe(`${OURS}:3`);
    expect([title('t1'), title('t9')]).toEqual(['Új cím', 'Közben']);
  });
});
