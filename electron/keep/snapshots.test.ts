import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Call, type DeskMachine, deskMachine, type Fault } from '../../tests/support/desk-machine.ts';
import type { Input } from '../../shared/contract/contract.ts';
import { NO_STATE } from './state-form.ts';
import { stateFile } from './state.ts';
import type { Point } from './journal-shape.ts';
import { snapshotFileName, snapshotIdOf } from './snapshot-name.ts';
import { snapshotHandlers, snapshotsKept } from './snapshots.ts';

type Sent = Input<'saveSnapshot'>;

let opened: DeskMachine[] = [];

afterEach(() => {
  for (const machine of opened) machine.remove();
  opened = [];
});

/** Twelve snapshots of the same morning, and what they hold. */
const earlier: readonly Sent[] = Array.from({ length: 12 }, (_, number) =>
  sent({ madeAt: `2026-11-20T08:${10 + number}:00`, counter: 100 + number, text: `mentés ${number}` }),
);

function sent(facts: Partial<Sent> & { readonly text?: string }): Sent {
  const { text = 'tartalom', ...others } = facts;
  return {
    reason: 'start',
    madeAt: '2026-11-22T09:00:00',
    replica: 'szolnok-1',
    counter: 500,
    rows: 1000,
    fingerprint: '0123456789abcdef',
    bytes: new TextEncoder().encode(`${text} `.repeat(1000)),
    ...others,
  };
}

function desk(kept: readonly Sent[] = earlier) {
  const machine = deskMachine();
  opened.push(machine);
  const folder = join(machine.dataFolder, 'snapshots');
  mkdirSync(folder, { recursive: true });
  for (const one of kept) writeFileSync(join(folder, fileOf(one)), one.bytes);
  const state = stateFile(machine);
  const journal = {
    rotate: vi.fn(async () => ({ ok: true, value: null }) as const),
    prune: vi.fn(async (_from: Point) => undefined),
  };
  return { machine, folder, state, journal, handlers: snapshotHandlers({ machine, state, journal }) };
}

function fileOf(one: Sent): string {
  return snapshotFileName(snapshotIdOf(one));
}

/** Names of the files in the folder whose content is not what was sent under that name. */
function wrongIn(folder: string, all: readonly Sent[]): string[] {
  const named = readdirSync(folder).filter((name) => name.endsWith('.mentor'));
  return named.filter((name) => {
    const one = all.find((known) => name.startsWith(snapshotIdOf(known)));
    return one === undefined || !readFileSync(join(folder, name)).equals(one.bytes);
  });
}

describe('saving a snapshot', () => {
  test('leaves exactly the bytes that came, beside the others', async () => {
    const { folder, handlers, machine, state } = desk();
    const one = sent({});
    expect(await handlers.saveSnapshot(one)).toEqual({
      ok: true,
      value: { id: '2026-11-22_090000_c500_r1000_0123456789abcdef_szolnok-1_start', shrunkFrom: null },
    });
    expect(readFileSync(join(folder, fileOf(one))).equals(one.bytes)).toBe(true);
    const kept = await snapshotsKept(machine, state);
    expect(kept[0]).toEqual({
      id: snapshotIdOf(one),
      reason: 'start',
      madeAt: '2026-11-22T09:00:00',
      replica: 'szolnok-1',
      counter: 500,
      rows: 1000,
      fingerprint: '0123456789abcdef',
      bytes: one.bytes.length,
      shrunk: false,
    });
    const read = await handlers.readSnapshot({ id: snapshotIdOf(one) });
    expect(read.ok && Buffer.from(read.value.bytes).equals(one.bytes)).toBe(true);
  });

  test('then begins a new file of the journal, kept back to the third-newest snapshot, and lets old ones go', async () => {
    const { folder, handlers, journal } = desk();
    await handlers.saveSnapshot(sent({}));
    expect(journal.rotate).toHaveBeenCalledOnce();
    expect(journal.prune.mock.calls).toEqual([[{ replica: 'szolnok-1', counter: 110 }]]);
    expect(readdirSync(folder).sort()).toEqual([...earlier.slice(3), sent({})].map(fileOf).sort());
  });

  test('writes the very first one too, and prunes nothing yet', async () => {
    const { machine, handlers, journal } = desk([]);
    expect((await handlers.saveSnapshot(sent({}))).ok).toBe(true);
    expect((await handlers.saveSnapshot(sent({ madeAt: '2026-11-22T09:00:01' }))).ok).toBe(true);
    expect(journal.prune).not.toHaveBeenCalled();
    expect(machine.made.filter((call) => call === 'unlink')).toEqual([]);
  });

  test('never replaces one of the same second and the same facts', async () => {
    const { folder, handlers } = desk([]);
    await handlers.saveSnapshot(sent({ text: 'első' }));
    const second = await handlers.saveSnapshot(sent({ text: 'második' }));
    expect(second.ok && second.value.id).toMatch(/_start-2$/);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readFileSync(join(folder, fileOf(sent({})))).toString()).toMatch(/^első/);
  });

  test('writes one after the other, however many come at once', async () => {
    const { folder, handlers } = desk([]);
    const ones = [1, 2, 3, 4, 5].map((number) => sent({ text: `${number}` }));
    const saved = await Promise.all(ones.map((one) => handlers.saveSnapshot(one)));
    expect(new Set(saved.map((one) => (one.ok ? one.value.id : ''))).size).toBe(5);
    expect(readdirSync(folder)).toHaveLength(5);
  });

  test('is refused before anything is written when the disk is nearly full', async () => {
    const { machine, folder, handlers, journal } = desk();
    machine.disc.free = 3 * sent({}).bytes.length - 1;
    expect(await handlers.saveSnapshot(sent({}))).toMatchObject({ ok: false, reason: 'noSpace' });
    expect(machine.made).not.toContain('open');
    expect(readdirSync(folder)).toHaveLength(12);
    expect(journal.rotate).not.toHaveBeenCalled();
    machine.disc.free += 1;
    expect((await handlers.saveSnapshot(sent({}))).ok).toBe(true);
  });

  test('is not hindered by a disk that does not say what is free', async () => {
    const { machine, handlers } = desk();
    machine.faults.push({ call: 'statfs', code: 'ENOSYS', times: 1 });
    expect((await handlers.saveSnapshot(sent({}))).ok).toBe(true);
  });

  test('leaves foreign files alone and removes what it left behind itself more than a day ago', async () => {
    const { machine, folder, handlers } = desk();
    const foreign = ['Olvass el.txt', 'régi.mentor', '~wrl0001.tmp', '~Fontos.part', '~ajanlat-2.part'];
    const young = '~0190b2a1-1111-4222-8333-444455556667.part';
    const own = ['~0190b2a1-1111-4222-8333-444455556665.part', '~0190b2a1-1111-4222-8333-444455556666.part'];
    for (const name of [...foreign, ...own, young]) writeFileSync(join(folder, name), 'x');
    const old = new Date(machine.now().getTime() - 25 * 60 * 60 * 1000);
    for (const name of [...foreign, ...own]) utimesSync(join(folder, name), old, old);
    utimesSync(join(folder, young), machine.now(), machine.now());
    await handlers.saveSnapshot(sent({}));
    const left = readdirSync(folder).filter((name) => !name.startsWith('2026'));
    expect(left.sort()).toEqual([...foreign, young].sort());
  });

  test('does not fail because the journal could not begin a new file', async () => {
    const { handlers, journal } = desk();
    journal.rotate.mockRejectedValue(new Error('planted'));
    journal.prune.mockRejectedValue(new Error('planted'));
    expect((await handlers.saveSnapshot(sent({}))).ok).toBe(true);
  });

  test('keeps the one a restore is waiting for', async () => {
    const { folder, state, handlers } = desk();
    const [first] = earlier as [Sent];
    const pending = { snapshot: snapshotIdOf(first), askedAt: '2026-11-22T08:59:00' };
    expect((await state.change((before) => ({ ...before, pending }))).ok).toBe(true);
    await handlers.saveSnapshot(sent({}));
    expect(readdirSync(folder)).toContain(fileOf(first));
  });

  test('keeps itself even if the clock was set back', async () => {
    const { folder, handlers } = desk();
    const before = sent({ madeAt: '2020-01-01T00:00:00' });
    expect((await handlers.saveSnapshot(before)).ok).toBe(true);
    expect(readdirSync(folder)).toContain(fileOf(before));
  });
});

describe('a snapshot the system tells nothing of', () => {
  const broken = fileOf(earlier[5] as Sent);

  test('hides no other one', async () => {
    const { machine, state } = withBroken();
    const kept = await snapshotsKept(machine, state);
    expect(kept).toHaveLength(12);
    expect(kept.filter(({ bytes }) => bytes === 0).map(({ id }) => snapshotFileName(id))).toEqual([broken]);
  });

  test('takes the place of no good one', async () => {
    const { machine, state, journal, folder } = withBroken();
    await snapshotHandlers({ machine, state, journal }).saveSnapshot(sent({}));
    const named = readdirSync(folder).sort();
    expect(named).toHaveLength(11);
    expect(named).toContain(broken);
    expect(named).not.toContain(fileOf(earlier[1] as Sent));
    expect(named).toContain(fileOf(earlier[2] as Sent));
  });

  function withBroken() {
    const at = desk();
    const stat = async (path: string) => {
      if (path.endsWith(broken)) throw Object.assign(new Error('EIO: planted'), { code: 'EIO' });
      return at.machine.files.stat(path);
    };
    return { ...at, machine: { ...at.machine, files: { ...at.machine.files, stat } } };
  }
});

describe('a snapshot that holds much less', () => {
  test('displaces nothing until a person says that it is right', async () => {
    const { machine, folder, state, journal, handlers } = desk();
    const little = sent({ rows: 799 });
    expect(await handlers.saveSnapshot(little)).toMatchObject({ ok: true, value: { shrunkFrom: 1000 } });
    const next = sent({ rows: 100, madeAt: '2026-11-22T10:00:00' });
    await handlers.saveSnapshot(next);
    expect(readdirSync(folder)).toHaveLength(14);
    expect(journal.prune).not.toHaveBeenCalled();
    expect((await snapshotsKept(machine, state)).map(({ shrunk }) => shrunk).slice(0, 3)).toEqual([
      true,
      true,
      false,
    ]);

    expect((await handlers.acceptShrink({ id: snapshotIdOf(little) })).ok).toBe(true);
    expect((await snapshotsKept(machine, state)).map(({ shrunk }) => shrunk).slice(0, 2)).toEqual([
      true,
      false,
    ]);
    expect((await handlers.acceptShrink({ id: snapshotIdOf(next) })).ok).toBe(true);
    await handlers.saveSnapshot(sent({ rows: 100, madeAt: '2026-11-22T11:00:00' }));
    expect(readdirSync(folder)).toHaveLength(10);
    expect(journal.prune).toHaveBeenCalledOnce();
  });

  test('is remembered as right only while it is there', async () => {
    const { state, handlers } = desk([]);
    await state.change(() => ({ ...NO_STATE, acceptedShrinks: ['gone'] }));
    const little = sent({});
    await handlers.saveSnapshot(little);
    await handlers.acceptShrink({ id: snapshotIdOf(little) });
    const read = await state.read();
    expect(read.ok && read.value.state.acceptedShrinks).toEqual([snapshotIdOf(little)]);
  });
});

describe('reading a snapshot', () => {
  test('says when it is gone or cannot be read', async () => {
    const { machine, folder, handlers } = desk();
    const [first] = earlier as [Sent];
    for (const id of [snapshotIdOf(sent({})), 'unknown', 'state-a']) {
      expect(await handlers.readSnapshot({ id })).toMatchObject({ ok: false, reason: 'gone' });
    }
    machine.faults.push({ call: 'readFile', code: 'EIO', times: 1 });
    const read = await handlers.readSnapshot({ id: snapshotIdOf(first) });
    expect(read).toMatchObject({
      ok: false,
      reason: 'unreadable',
      message: expect.stringMatching(/^Ezt a biztonsági mentést/),
    });
    machine.faults.push({ call: 'readFile', code: 'EBUSY', times: 3 });
    expect((await handlers.readSnapshot({ id: snapshotIdOf(first) })).ok).toBe(true);
    expect(existsSync(join(folder, fileOf(first)))).toBe(true);
  });
});

const codes = ['EPERM', 'EBUSY', 'EACCES', 'ENOSPC', 'EIO', 'EROFS', 'EMFILE', 'ENOENT'];

/** Failing after having done what was asked; an open file nobody knows of would only be a leak of the test. */
const lateness = (call: Call) => (call === 'open' ? [false] : [false, true]);

/** Every call one saving makes, each with its place among those of its name. */
async function callsOfOneSaving(): Promise<readonly { readonly call: Call; readonly spared: number }[]> {
  const { machine, handlers } = desk();
  await handlers.saveSnapshot(sent({}));
  return machine.made.map((call, place) => ({
    call,
    spared: machine.made.slice(0, place).filter((before) => before === call).length,
  }));
}

async function faultsToPlant(): Promise<readonly Fault[]> {
  const calls = await callsOfOneSaving();
  const once = calls.flatMap(({ call, spared }) =>
    codes.flatMap((code) => lateness(call).map((late) => ({ call, code, times: 1, spared, late }))),
  );
  const always = [...new Set(calls.map(({ call }) => call))].flatMap((call) =>
    codes.flatMap((code) => lateness(call).map((late) => ({ call, code, times: Infinity, late }))),
  );
  const short = [1, Infinity].map((times) => ({ call: 'shortWrite', code: '', times }) as const);
  return [...once, ...always, ...short];
}

/** What went wrong in spite of all care; nothing should. */
async function harmOf(fault: Fault): Promise<string[]> {
  const { machine, folder, state, journal, handlers } = desk();
  const one = sent({});
  machine.faults.push({ ...fault });
  const outcome = await handlers.saveSnapshot(one);
  machine.faults.length = 0;
  const there = readdirSync(folder);
  const harm = wrongIn(folder, [...earlier, one]);
  if (outcome.ok && !there.includes(snapshotFileName(outcome.value.id))) harm.push('said to be saved');
  const missing = earlier.filter((before) => !there.includes(fileOf(before)));
  if (missing.length > (outcome.ok ? 3 : 0)) harm.push(`${missing.length} gone`);
  if (!outcome.ok && journal.rotate.mock.calls.length + journal.prune.mock.calls.length > 0)
    harm.push('journal');
  const again = await handlers.saveSnapshot(sent({ madeAt: '2026-11-22T09:05:00' }));
  if (!again.ok) harm.push('not saved at the next try');
  if ((await snapshotsKept(machine, state))[0]?.madeAt !== '2026-11-22T09:05:00') harm.push('not listed');
  machine.remove();
  return harm;
}

describe('whatever fails while a snapshot is saved', () => {
  let faults: readonly Fault[];

  beforeEach(async () => {
    faults = await faultsToPlant();
  });

  test('nothing is lost, nothing half-made counts, and no success is claimed without the bytes', async () => {
    const harmed: unknown[] = [];
    for (const fault of faults) {
      const harm = await harmOf(fault);
      if (harm.length > 0) harmed.push({ fault, harm });
    }
    console.log(`${faults.length} planted faults while saving a snapshot`);
    expect(harmed).toEqual([]);
    expect(faults.length).toBeGreaterThan(500);
  }, 120_000);
});
