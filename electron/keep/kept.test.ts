import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kept } from '../../shared/contract/kept.ts';
import { type DeskMachine, deskMachine } from '../../tests/support/desk-machine.ts';
import { commitAt, officeAt, type Program, started } from '../../tests/support/keep-life.ts';
import { createShell } from '../handlers/shell.ts';
import { openJournal } from './journal.ts';
import { keepHandlers } from './office.ts';
import { stateFile } from './state.ts';
import { stateNames } from './state-form.ts';

const rules = { openJournal, keepHandlers, stateFile };
let machine: DeskMachine;
let programs: Program[] = [];

beforeEach(() => {
  machine = deskMachine();
});
afterEach(async () => {
  // Looking lets go of the file that is being written.
  for (const { journal } of programs) await journal.look();
  programs = [];
  machine.remove();
});

function start(on: DeskMachine): Program {
  const program = started(rules, on);
  programs.push(program);
  return program;
}

/** The same PC, its program started again; `changed`: what is another one now. */
function restarted(changed: Partial<DeskMachine> = {}) {
  return start(Object.assign(deskMachine(machine.folder), changed));
}

async function withOffice(commits = 3) {
  const program = start(machine);
  await program.beginOffice(officeAt(0));
  for (let counter = 1; counter <= commits; counter++) await program.appendJournal(commitAt(counter));
  return program;
}

function journalFiles(): string[] {
  return readdirSync(join(machine.dataFolder, 'journal')).sort();
}

describe('looking', () => {
  test('on a new PC finds nothing, and that is no trouble', async () => {
    const found = await start(machine).lookAtKept();
    expect(found).toEqual(kept.parse(found));
    expect(found).toMatchObject({ office: null, journal: { state: 'none' }, snapshots: [], trouble: null });
    expect(found).toMatchObject({ programChanged: false, copied: false, pending: null, secondPlace: null });
    expect(readdirSync(machine.dataFolder)).toEqual([]);
  });

  test('finds the office, how far its journal goes, and nothing changed', async () => {
    await withOffice();
    const found = await restarted().lookAtKept();
    expect(found).toEqual(kept.parse(found));
    expect(found.office).toMatchObject({
      database: 'mentoriroda-1',
      replica: 'r1',
      counter: 0,
      app: '0.1.0',
    });
    expect(found.journal).toEqual({ state: 'whole', replica: 'r1', ...extentOf(3) });
    expect(found).toMatchObject({
      programChanged: false,
      copied: false,
      erased: ['contact/3'],
      trouble: null,
    });
  });

  test('sees another program, another engine and another place, until an office is begun there', async () => {
    await withOffice();
    expect(await restarted({ version: '0.2.0' }).lookAtKept()).toMatchObject({ programChanged: true });
    expect(await restarted({ engine: 'Electron 46' }).lookAtKept()).toMatchObject({ programChanged: true });
    const copy = restarted({ marker: 'pc-2' });
    expect(await copy.lookAtKept()).toMatchObject({ programChanged: false, copied: true });
    await copy.beginOffice(officeAt(3, 'r2'));
    expect(await copy.lookAtKept()).toMatchObject({ programChanged: false, copied: false });
  });

  test('after a snapshot by the new program no longer calls it changed', async () => {
    await withOffice();
    const program = restarted({ version: '0.2.0' });
    await program.journal.rotate();
    const found = await restarted({ version: '0.2.0' }).lookAtKept();
    expect(found).toMatchObject({ programChanged: false, office: { ...extentOf(3), app: '0.2.0' } });
  });

  test('counts the commits after every snapshot', async () => {
    const shell = createShell(machine);
    await shell.beginOffice(officeAt(0));
    const facts = { madeAt: '2026-11-22T09:00:00', replica: 'r1', reason: 'start' } as const;
    for (let counter = 1; counter <= 5; counter++) {
      await shell.appendJournal(commitAt(counter));
      if (counter % 2 === 0) {
        await shell.saveSnapshot({ ...facts, ...extentOf(counter), bytes: new Uint8Array([counter]) });
      }
    }
    const { snapshots } = await shell.lookAtKept();
    const counts = snapshots.map(({ counter, operationsAfter }) => [counter, operationsAfter]);
    expect(counts.sort()).toEqual([
      [2, 3],
      [4, 1],
    ]);
    const second = snapshots.find(({ counter }) => counter === 2);
    const read = await shell.readJournal({ after: second?.id ?? null });
    expect(read.ok && read.value.map(({ counter }) => counter)).toEqual([3, 4, 5]);
    expect(await shell.readJournal({ after: 'no-such-name' })).toMatchObject({ ok: false });
    await shell.lookAtKept();
  });

  test.each(['EACCES', 'EROFS', 'ENOSPC', 'EIO'])(
    'says that the folder cannot be written (%s), and knows the office all the same',
    async (code) => {
      await withOffice();
      machine.faults.push({ call: 'writeFile', code, times: 1000 });
      const found = await start(machine).lookAtKept();
      expect(found.trouble).toMatch(/^\p{Lu}.*\.$/u);
      expect(found.trouble).not.toMatch(/olvas/);
      expect(found).toMatchObject({ office: { database: 'mentoriroda-1' }, journal: { state: 'whole' } });
    },
  );

  test('says that the folder cannot be read, and does not take it for empty', async () => {
    await withOffice();
    machine.faults.push({ call: 'readdir', code: 'EACCES', times: 1000 });
    expect((await start(machine).lookAtKept()).trouble).toMatch(
      /^A program adatmappája most nem olvasható\. [^.]*\.$/u,
    );
  });
});

test('what is erased in a database that is begun is remembered beside what was erased before', async () => {
  const program = await withOffice();
  await program.beginOffice({ ...officeAt(3, 'r2', 'mentoriroda-2'), erased: ['contact/9', 'contact/3'] });
  await program.beginOffice(officeAt(3, 'r3', 'mentoriroda-3'));
  expect((await restarted().lookAtKept()).erased).toEqual(['contact/3', 'contact/9']);
});

test('the journal holds one file open while it is written, and lets go of it when it turns over or is looked at', async () => {
  const program = await withOffice();
  expect(machine.openFiles()).toBe(1);
  await program.journal.rotate();
  expect(machine.openFiles()).toBe(0);
  await program.appendJournal(commitAt(4));
  await program.beginOffice(officeAt(0, 'r2'));
  expect(machine.openFiles()).toBe(1);
  await program.lookAtKept();
  expect(machine.openFiles()).toBe(0);
});

test.each(['open', 'write', 'sync', 'close'] as const)('no file stays open when %s fails', async (call) => {
  const program = await withOffice();
  machine.faults.push({ call, code: 'EIO', times: 2 });
  await program.appendJournal(commitAt(4));
  await program.beginOffice(officeAt(0, 'r2'));
  machine.faults.length = 0;
  await program.beginOffice(officeAt(0, 'r3'));
  expect(machine.openFiles()).toBe(1);
  machine.programGone();
  expect(machine.openFiles()).toBe(0);
});

describe('damage', () => {
  test('a torn tail is cut off and kept aside', async () => {
    await withOffice();
    const path = join(machine.dataFolder, 'journal', journalFiles().at(-1) ?? '');
    const whole = readFileSync(path);
    writeFileSync(path, Buffer.concat([whole, Buffer.from('0123 {"torn')]));
    const program = restarted();
    expect(await program.lookAtKept()).toMatchObject({ journal: { state: 'cut', ...extentOf(3) } });
    expect(readFileSync(path)).toEqual(whole);
    const aside = join(machine.dataFolder, 'set-aside');
    expect(readdirSync(aside)).toEqual(['2026-11-22T09-00-00-000001.journal-tail']);
    expect(readFileSync(join(aside, readdirSync(aside)[0] ?? ''), 'utf8')).toBe('0123 {"torn');
    expect(await program.lookAtKept()).toMatchObject({ journal: { state: 'whole' } });
    expect(await program.appendJournal(commitAt(4))).toMatchObject({ ok: true });
    expect(await restarted().lookAtKept()).toMatchObject({ journal: { state: 'whole', counter: 4 } });
  });

  test('a tail that cannot be kept aside is not cut off', async () => {
    await withOffice();
    const path = join(machine.dataFolder, 'journal', journalFiles().at(-1) ?? '');
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('torn')]));
    machine.faults.push({ call: 'writeFile', code: 'ENOSPC', times: 1000 });
    expect(await start(machine).lookAtKept()).toMatchObject({ journal: { state: 'cut' } });
    expect(readFileSync(path, 'utf8')).toMatch(/torn$/);
  });

  test('a lost journal is missing, until a new one is begun', async () => {
    const program = await withOffice();
    await program.journal.rotate();
    await program.appendJournal(commitAt(4));
    rmSync(join(machine.dataFolder, 'journal'), { recursive: true });
    const found = await restarted().lookAtKept();
    expect(found).toMatchObject({ journal: { state: 'missing' }, office: { ...extentOf(3) } });
    expect(await restarted().appendJournal(commitAt(4))).toMatchObject({ ok: false, reason: 'behind' });
    const anew = restarted();
    expect(await anew.beginOffice(officeAt(4))).toMatchObject({ ok: true });
    expect(await anew.appendJournal(commitAt(5))).toMatchObject({ ok: true });
    expect(await anew.lookAtKept()).toMatchObject({ journal: { state: 'whole', counter: 5 } });
  });

  test('damage before the end is told; what stands whole behind it still counts and can be read', async () => {
    await withOffice();
    const path = join(machine.dataFolder, 'journal', journalFiles().at(-1) ?? '');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"counter":2', '"counter":9'));
    const program = restarted();
    expect(await program.lookAtKept()).toMatchObject({ journal: { state: 'damaged', counter: 3 } });
    const read = await program.readJournal({ after: null });
    expect(read.ok && read.value.map(({ counter }) => counter)).toEqual([1, 3]);
    await program.beginOffice(officeAt(3));
    await program.appendJournal(commitAt(4));
    expect(await restarted().lookAtKept()).toMatchObject({ journal: { state: 'whole', counter: 4 } });
  });

  test('commits of another office are never handed out with those of this one', async () => {
    const program = await withOffice();
    await program.beginOffice({ ...officeAt(0, 'r2', 'mentoriroda-2'), office: 'other' });
    await program.appendJournal({ ...commitAt(1), replica: 'r2' });
    const read = await program.readJournal({ after: null });
    expect(read.ok && read.value.map(({ replica, counter }) => `${replica}:${counter}`)).toEqual(['r2:1']);
  });

  test('with both copies of the state lost the journal tells which database is expected', async () => {
    const program = await withOffice();
    await program.journal.rotate();
    await program.appendJournal(commitAt(4));
    for (const name of stateNames) rmSync(join(machine.dataFolder, name));
    // A lost state is no reason to take the folder for a copy, which would give this PC a new identity.
    const expected = {
      office: { database: 'mentoriroda-1', replica: 'r1', office: 'iroda', app: '0.1.0' },
      copied: false,
      programChanged: false,
    };
    expect(await restarted().lookAtKept()).toMatchObject(expected);
    await restarted().forgetDatabases({ databases: [] });
    expect(await restarted().lookAtKept()).toMatchObject({
      ...expected,
      journal: { state: 'whole', counter: 4 },
    });
  });
});

describe('what is set aside', () => {
  const at = (year: number, month: number, day: number) => ({ clock: new Date(year, month - 1, day, 10) });

  test('a database may go when two starts found it set aside for more than 30 days, and is then forgotten', async () => {
    const program = await withOffice();
    await program.beginOffice({ ...officeAt(3, 'r2', 'mentoriroda-2'), setAside: true });
    expect((await restarted(at(2026, 12, 21)).lookAtKept()).expired).toEqual([]);
    expect((await restarted(at(2026, 12, 23)).lookAtKept()).expired).toEqual([]);
    expect((await restarted(at(2026, 12, 23)).lookAtKept()).expired).toEqual([]);
    const last = restarted(at(2026, 12, 24));
    expect((await last.lookAtKept()).expired).toEqual(['mentoriroda-1']);
    await last.forgetDatabases({ databases: ['mentoriroda-1'] });
    expect((await restarted(at(2026, 12, 25)).lookAtKept()).expired).toEqual([]);
  });

  test('one start with a wrong clock lets no database go', async () => {
    const program = await withOffice();
    await program.beginOffice({ ...officeAt(3, 'r2', 'mentoriroda-2'), setAside: true });
    expect((await restarted(at(2036, 1, 1)).lookAtKept()).expired).toEqual([]);
    expect((await restarted(at(2026, 11, 23)).lookAtKept()).expired).toEqual([]);
    expect((await restarted(at(2036, 1, 3)).lookAtKept()).expired).toEqual([]);
  });

  test('a fresh start is remembered over the restart, until an office is begun', async () => {
    const program = await withOffice();
    const snapshot = '2026-11-22_090000_c3_r13_0000000000000003_r1_start';
    expect(await program.startAfresh({ snapshot })).toEqual({ ok: true, value: null });
    expect(machine.restarts).toBe(1);
    const anew = restarted();
    expect((await anew.lookAtKept()).pending).toEqual({ snapshot });
    await anew.beginOffice({ ...officeAt(3, 'r2', 'mentoriroda-2'), setAside: true });
    expect((await anew.lookAtKept()).pending).toBeNull();
  });

  test('nothing restarts if the fresh start cannot be remembered', async () => {
    const program = await withOffice();
    machine.faults.push({ call: 'rename', code: 'EIO', times: 1000 });
    expect(await program.startAfresh({ snapshot: 'any' })).toMatchObject({ ok: false });
    expect(machine.restarts).toBe(0);
  });
});

function extentOf(counter: number) {
  const { rows, fingerprint } = officeAt(counter);
  return { counter, rows, fingerprint };
}
