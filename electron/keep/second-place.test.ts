import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Call, type DeskMachine, deskMachine, type Fault } from '../../tests/support/desk-machine.ts';
import type { FileSystem } from '../machine.ts';
import { stateFile } from './state.ts';
import { snapshotFileName, snapshotIdOf } from './snapshot-name.ts';
import { secondPlaceHandlers } from './second-place.ts';

let opened: DeskMachine[] = [];

afterEach(() => {
  for (const machine of opened) machine.remove();
  opened = [];
});

const passphrase = 'fenyő zongora alma híd szekér';
const bytes = new TextEncoder().encode('titkosított '.repeat(2000));
const madeAt = '2026-11-22T09:00:00';

function idAt(moment: string, replica = 'szolnok-1', rows = 1000): string {
  const facts = { reason: 'start', counter: 1, rows, fingerprint: '0123456789abcdef' } as const;
  return snapshotIdOf({ ...facts, madeAt: moment, replica });
}

const name = idAt(madeAt);

/** A PC that has just been started, with a stick in it. */
function desk(replaced: (files: FileSystem) => Partial<FileSystem> = () => ({})) {
  const machine = deskMachine();
  opened.push(machine);
  const stick = join(machine.documents, 'PENDRIVE');
  mkdirSync(stick, { recursive: true });
  mkdirSync(machine.dataFolder, { recursive: true });
  const state = stateFile(machine);
  const handlers = secondPlaceHandlers({
    machine: { ...machine, files: { ...machine.files, ...replaced(machine.files) } },
    state,
  });
  return { machine, stick, state, handlers };
}

async function deskWithStick(replaced?: (files: FileSystem) => Partial<FileSystem>) {
  const at = desk(replaced);
  at.machine.answers.push('PENDRIVE');
  expect((await at.handlers.chooseSecondPlace({ passphrase }))?.ok).toBe(true);
  at.machine.made.length = 0;
  return at;
}

async function placeIn({ state }: Pick<ReturnType<typeof desk>, 'state'>) {
  const read = await state.read();
  return read.ok ? read.value.state.secondPlace : undefined;
}

describe('choosing the second place', () => {
  test('tries it out, leaves nothing behind, and remembers it with the passphrase', async () => {
    const at = desk();
    at.machine.answers.push('PENDRIVE');
    expect(await at.handlers.chooseSecondPlace({ passphrase })).toEqual({
      ok: true,
      value: { label: at.stick },
    });
    expect(readdirSync(at.stick)).toEqual([]);
    expect(await placeIn(at)).toMatchObject({ path: at.stick, label: at.stick, madeAt: null });
    expect(await at.handlers.recallPassphrase()).toBe(passphrase);
    const states = readdirSync(at.machine.dataFolder).map((file) =>
      readFileSync(join(at.machine.dataFolder, file)),
    );
    expect(states.some((content) => content.includes('zongora'))).toBe(false);
  });

  test('is left as it was when the person cancels', async () => {
    const at = await deskWithStick();
    at.machine.answers.push(null);
    expect(await at.handlers.chooseSecondPlace({ passphrase: null })).toBeNull();
    expect(await at.handlers.recallPassphrase()).toBe(passphrase);
  });

  test('refuses the folder of the program itself and what is inside it', async () => {
    for (const folder of ['../data', '../data/snapshots', '../data/..name']) {
      const at = desk();
      mkdirSync(join(at.machine.documents, folder), { recursive: true });
      at.machine.answers.push(folder);
      expect(await at.handlers.chooseSecondPlace({ passphrase })).toMatchObject({
        ok: false,
        reason: 'unsuitable',
      });
      expect(await placeIn(at)).toBeNull();
    }
    const beside = desk();
    mkdirSync(join(beside.machine.documents, '../data-2'));
    beside.machine.answers.push('../data-2');
    expect((await beside.handlers.chooseSecondPlace({ passphrase }))?.ok).toBe(true);
  });

  test('refuses a folder in which something does not work, saying why', async () => {
    const cases: [Call, string, string][] = [
      ['open', 'EROFS', 'readOnly'],
      ['open', 'EACCES', 'readOnly'],
      ['writeFile', 'ENOSPC', 'noSpace'],
      ['sync', 'EIO', 'failed'],
      ['unlink', 'EPERM', 'unsuitable'],
    ];
    for (const [call, code, reason] of cases) {
      const at = desk();
      at.machine.answers.push('PENDRIVE');
      at.machine.faults.push({ call, code, times: Infinity });
      const chosen = await at.handlers.chooseSecondPlace({ passphrase });
      expect([call, chosen]).toMatchObject([call, { ok: false, reason }]);
      at.machine.faults.length = 0;
      expect(await placeIn(at)).toBeNull();
    }
  });

  test('succeeds without remembering the passphrase where the PC cannot or may not', async () => {
    const at = desk();
    at.machine.answers.push('PENDRIVE', 'PENDRIVE');
    at.machine.secretsWork = false;
    expect((await at.handlers.chooseSecondPlace({ passphrase }))?.ok).toBe(true);
    expect(await at.handlers.recallPassphrase()).toBeNull();
    at.machine.secretsWork = true;
    expect((await at.handlers.chooseSecondPlace({ passphrase: null }))?.ok).toBe(true);
    expect(await at.handlers.recallPassphrase()).toBeNull();
  });

  test('forgets place and passphrase when asked', async () => {
    const at = await deskWithStick();
    expect(await at.handlers.forgetSecondPlace()).toEqual({ ok: true, value: null });
    expect([await placeIn(at), await at.handlers.recallPassphrase()]).toEqual([null, null]);
    expect(await at.handlers.saveSecondCopy({ name, bytes, madeAt })).toMatchObject({
      reason: 'unreachable',
    });
  });

  test('says so if it could not be forgotten', async () => {
    const at = await deskWithStick();
    at.machine.faults.push({ call: 'writeFile', code: 'ENOSPC', times: 1000 });
    expect(await at.handlers.forgetSecondPlace()).toMatchObject({ ok: false, reason: 'noSpace' });
    expect((await placeIn(at))?.path).toBe(at.stick);
  });

  test('gives no passphrase once the account of Windows cannot read it any more', async () => {
    const at = await deskWithStick();
    at.machine.secretsWork = false;
    expect(await at.handlers.recallPassphrase()).toBeNull();
  });
});

describe('saving a second copy', () => {
  test('leaves exactly the bytes that came and remembers when', async () => {
    const at = await deskWithStick();
    expect(await at.handlers.saveSecondCopy({ name, bytes, madeAt })).toEqual({ ok: true, value: null });
    expect(readdirSync(at.stick)).toEqual([snapshotFileName(name)]);
    expect(readFileSync(join(at.stick, snapshotFileName(name))).equals(bytes)).toBe(true);
    expect((await placeIn(at))?.madeAt).toBe(madeAt);
  });

  test('takes an attachment for no copy of the office', async () => {
    const at = await deskWithStick();
    expect((await at.handlers.saveSecondCopy({ name: `${'a'.repeat(64)}.age`, bytes, madeAt })).ok).toBe(
      true,
    );
    expect(readdirSync(at.stick)).toEqual([`${'a'.repeat(64)}.age`]);
    expect((await placeIn(at))?.madeAt).toBeNull();
  });

  test('makes any name one that every system takes', async () => {
    const at = await deskWithStick();
    for (const odd of ['Mentés: Szolnok/2018', 'CON', 'mentés.age', 'mentés.MENTOR', '..']) {
      expect((await at.handlers.saveSecondCopy({ name: odd, bytes, madeAt })).ok).toBe(true);
    }
    expect(readdirSync(at.stick).sort()).toEqual(
      ['Mentés- Szolnok-2018.mentor', '_CON.mentor', 'mentés.age', 'mentés.mentor', 'névtelen.mentor'].sort(),
    );
  });

  test('replaces nothing: the same copy stays, a cut one gets a whole one beside it', async () => {
    const at = await deskWithStick();
    const [whole, cut] = [snapshotFileName(name), snapshotFileName(idAt('2026-11-21T09:00:00'))];
    const other = Uint8Array.from(bytes).reverse();
    writeFileSync(join(at.stick, whole), other);
    writeFileSync(join(at.stick, cut), '');
    expect((await at.handlers.saveSecondCopy({ name, bytes, madeAt })).ok).toBe(true);
    expect((await at.handlers.saveSecondCopy({ name: cut, bytes, madeAt })).ok).toBe(true);
    expect(readFileSync(join(at.stick, whole)).equals(other)).toBe(true);
    expect(readFileSync(join(at.stick, cut))).toHaveLength(0);
    expect(readFileSync(join(at.stick, cut.replace('.mentor', ' (2).mentor'))).equals(bytes)).toBe(true);
    expect(readdirSync(at.stick)).toHaveLength(3);
  });

  test('says what to do when the stick is not there, and goes on when it is back', async () => {
    const at = await deskWithStick();
    renameSync(at.stick, `${at.stick}-ki`);
    const saved = await at.handlers.saveSecondCopy({ name, bytes, madeAt });
    expect(saved).toMatchObject({ ok: false, reason: 'unreachable' });
    expect(saved.ok ? '' : saved.message).toMatch(/Csatlakoztassa a pendrive-ot/);
    expect((await placeIn(at))?.madeAt).toBeNull();
    renameSync(`${at.stick}-ki`, at.stick);
    expect((await at.handlers.saveSecondCopy({ name, bytes, madeAt })).ok).toBe(true);
  });

  test('says so too when the stick is pulled out in the middle of writing', async () => {
    for (const moment of ['writeFile', 'sync', 'close'] as const) {
      let pull = () => {};
      const at = await deskWithStick((files) => ({
        async open(path, flags) {
          const file = await files.open(path, flags);
          return {
            ...file,
            async [moment](...given: [Uint8Array]) {
              pull();
              await file[moment](...given);
            },
          };
        },
      }));
      pull = () => rmSync(at.stick, { recursive: true, force: true });
      expect(await at.handlers.saveSecondCopy({ name, bytes, madeAt })).toMatchObject({
        reason: 'unreachable',
      });
      expect((await placeIn(at))?.madeAt).toBeNull();
    }
  });

  test('keeps as many as at home, of this PC alone, and touches nothing else', async () => {
    const at = await deskWithStick();
    const two = (number: number) => String(number).padStart(2, '0');
    const own = Array.from({ length: 20 }, (_, minute) => idAt(`2026-11-20T08:${two(minute)}:00`));
    const others = Array.from({ length: 20 }, (_, minute) =>
      idAt(`2026-11-20T08:${two(minute)}:00`, 'heves-1'),
    );
    const foreign = ['Családi fotó.jpg', 'régi.mentor', '~ajanlat-2.part', `${own[0]} (2).mentor`];
    const kept = [...own, ...others].map(snapshotFileName);
    for (const file of [...foreign, ...kept]) writeFileSync(join(at.stick, file), 'x');
    const leftOver = join(at.stick, '~0190b2a1-1111-4222-8333-444455556666.part');
    writeFileSync(leftOver, 'x');
    utimesSync(leftOver, 0, 0);
    expect((await at.handlers.saveSecondCopy({ name, bytes, madeAt })).ok).toBe(true);
    const left = [
      ...foreign,
      ...others.map(snapshotFileName),
      ...[...own.slice(11), name].map(snapshotFileName),
    ];
    expect(readdirSync(at.stick).sort()).toEqual(left.sort());
  });

  test('lets nothing go while the newest holds much less than the one before', async () => {
    const at = await deskWithStick();
    const own = Array.from({ length: 20 }, (_, hour) =>
      idAt(`2026-11-20T${String(hour).padStart(2, '0')}:00:00`),
    );
    for (const id of own) writeFileSync(join(at.stick, snapshotFileName(id)), 'x');
    await at.handlers.saveSecondCopy({ name: idAt(madeAt, 'szolnok-1', 100), bytes, madeAt });
    expect(readdirSync(at.stick)).toHaveLength(21);
  });
});

const codes = ['EPERM', 'EBUSY', 'EACCES', 'ENOSPC', 'EIO', 'EROFS', 'EMFILE', 'ENOENT'];
const earlier = Array.from({ length: 4 }, (_, hour) => idAt(`2026-11-21T0${hour}:00:00`));

async function deskWithCopies() {
  const at = await deskWithStick();
  for (const file of [...earlier.map(snapshotFileName), 'Családi fotó.jpg'])
    writeFileSync(join(at.stick, file), file);
  return at;
}

async function faultsToPlant(): Promise<readonly Fault[]> {
  const { machine, handlers } = await deskWithCopies();
  await handlers.saveSecondCopy({ name, bytes, madeAt });
  const { made } = machine;
  const once = made.map((call, place) => ({
    call,
    times: 1,
    spared: made.slice(0, place).filter((before) => before === call).length,
  }));
  const always = [...new Set(made)].map((call) => ({ call, times: Infinity, spared: 0 }));
  const short = [1, Infinity].map((times) => ({ call: 'shortWrite', code: '', times }) as const);
  return [...[...once, ...always].flatMap((fault) => codes.map((code) => ({ ...fault, code }))), ...short];
}

async function harmOf(fault: Fault): Promise<string[]> {
  const at = await deskWithCopies();
  at.machine.faults.push({ ...fault });
  const saved = await at.handlers.saveSecondCopy({ name, bytes, madeAt });
  at.machine.faults.length = 0;
  const there = readdirSync(at.stick);
  const copies = there.filter((file) => file.startsWith(name));
  const isWhole = copies.every((file) => readFileSync(join(at.stick, file)).equals(bytes));
  const old = there.filter((file) => !file.startsWith(name) && !file.endsWith('.part'));
  const isSame = old.every((file) => readFileSync(join(at.stick, file), 'utf8') === file);
  const again = await at.handlers.saveSecondCopy({ name, bytes, madeAt });
  at.machine.remove();
  return [
    ...(saved.ok && copies.length === 0 ? ['said to be saved'] : []),
    ...(isWhole ? [] : ['a copy is not whole']),
    ...(isSame && old.length === earlier.length + 1 ? [] : ['others were touched']),
    ...(again.ok ? [] : ['not saved at the next try']),
  ];
}

describe('whatever fails while a second copy is saved', () => {
  test('nothing is lost there, and no success is claimed without the bytes', async () => {
    const faults = await faultsToPlant();
    const harmed: unknown[] = [];
    for (const fault of faults) {
      const harm = await harmOf(fault);
      if (harm.length > 0) harmed.push({ fault, harm });
    }
    console.log(`${faults.length} planted faults while saving a second copy`);
    expect(harmed).toEqual([]);
    expect(faults.length).toBeGreaterThan(200);
  }, 120_000);
});
