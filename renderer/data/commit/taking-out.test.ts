import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuiltFrom, takeSnapshot, twoKeptDesks } from '../../../tests/support/kept-desks.ts';
import type { KeptInMemory } from '../../../tests/support/kept-in-memory.ts';
import {
  by,
  contentsOf,
  fileOf,
  hashesOf,
  isWhole,
  leaveDesks,
  OURS,
  put,
  save,
  saveMany,
  sureOf,
  takenIn,
} from '../../../tests/support/two-desks.ts';
import { describeDatabase, firstDatabase } from '../store/database.ts';
import { type EntryHead, logEntryOfRow } from '../store/log-rows.ts';
import { type OfficeData, openOffice } from '../office-data.ts';
import { restoreOffice } from '../keeping/recover.ts';

let shell: KeptInMemory;
let ours: OfficeData;
let theirs: OfficeData;

beforeEach(async () => {
  ({ shell, ours, theirs } = await twoKeptDesks());
});
afterEach(() => leaveDesks(ours, theirs));

const later = { person: 'm1', time: '2018-04-25T09:00:00' };
const title = (id: string) => ours.workingSet.records('task').get(id)?.title;

describe('taking a file out again', () => {
  it('leaves everything as if it had never come', async () => {
    await save(ours, put('t1', { title: 'Miénk' }));
    const before = await contentsOf(firstDatabase);
    await takenIn(theirs, fileOf(ours));
    await saveMany(theirs, 300);
    const { dot } = await takenIn(ours, fileOf(theirs));
    expect(title('t1')).toBe('Teendő 1');
    const out = sureOf(await ours.takeOut(dot, { ...later, givenSince: false }));
    expect(out.staying).toEqual([]);
    expect((await contentsOf(firstDatabase)).hashes).toEqual(before.hashes);
    expect(ours.workingSet.records('task').size).toBe(1);
    expect(await isWhole()).toBe(true);
    expect(await ours.imports()).toMatchObject([{ count: 300, takenBackBy: out.commit.dot }]);
    const twice = await ours.takeOut(dot, { ...later, givenSince: false });
    expect(twice).toMatchObject({ ok: false, reason: 'takenBack' });
  });

  it('lets a person be erased also from the history, who came with a file and went with it', async () => {
    await save(theirs, put('c1', { familyName: 'Kitalált' }, 'contact'));
    const { dot } = await takenIn(ours, fileOf(theirs));
    sureOf(await ours.takeOut(dot, { ...later, givenSince: false }));
    expect(JSON.stringify(await ours.log())).toContain('Kitalált');
    const erase = { do: 'erase', kind: 'contact', id: 'c1' } as const;
    sureOf(await ours.commit({ ...later, cause: 'erasure', operations: [erase] }));
    expect(JSON.stringify(await ours.log())).not.toContain('Kitalált');
    expect(await isWhole()).toBe(true);
  });

  it('days later leaves what was edited since, and names it', async () => {
    await saveMany(theirs, 250);
    const { dot } = await takenIn(ours, fileOf(theirs));
    await save(ours, put('t7', { title: 'Itt írtuk át' }));
    const { staying } = sureOf(await ours.takeOut(dot, { ...later, givenSince: false }));
    expect(staying).toMatchObject([{ kind: 'task', id: 't7', why: 'edited' }]);
    expect([...ours.workingSet.records('task').keys()]).toEqual(['t7']);
    expect(title('t7')).toBe('Itt írtuk át');
    expect(await isWhole()).toBe(true);
  });

  it('from the history writes the earlier values again; the way back from there is the file', async () => {
    await saveMany(theirs, 3);
    const { dot } = await takenIn(ours, fileOf(theirs));
    const [step] = await ours.history.undoList('m1', 1);
    expect(step).toMatchObject({ dot, source: { label: 'A másik gép' } });
    const undone = sureOf(await ours.undo(dot, later));
    expect(ours.workingSet.records('task').size).toBe(0);
    const { redo } = await ours.history.nextSteps('m1');
    expect(redo?.by).toBe(undone.dot);
    const redone = await ours.undo(undone.dot, later);
    expect(redone).toMatchObject({ ok: false, message: expect.stringContaining('vegye át újra a fájlt') });
    expect((await ours.history.judge(await ours.imports())).get(dot)?.reason).toBe('takenBack');
    expect(await ours.history.undoList('m1', 1)).toEqual([]);
  });
});

describe('imports and their taking out', () => {
  /** A file, edits over it, its taking out, and edits over that. */
  async function live(): Promise<void> {
    await save(ours, put('t1', { title: 'Miénk' }), put('own', { title: 'Csak itt' }));
    await takenIn(theirs, fileOf(ours));
    await saveMany(theirs, 260);
    const first = await takenIn(ours, fileOf(theirs));
    await save(ours, put('t5', { title: 'Közben' }), put('own', { title: 'Csak itt, később' }));
    sureOf(await ours.takeOut(first.dot, { ...later, givenSince: false }));
    await save(ours, put('t1', { notes: 'Utána' }));
    await save(theirs, put('t8', { title: 'Ismét' }));
    await takenIn(ours, fileOf(theirs, { fileId: 'f2' }));
    await save(ours, put('t8', { notes: 'Legutóbb' }));
  }

  it('come out of snapshot and journal record by record, with the whole history', async () => {
    await takeSnapshot(shell);
    await live();
    const expected = await contentsOf(firstDatabase);
    expect(await isWhole()).toBe(true);
    const rebuilt = await rebuiltFrom(shell);
    expect(rebuilt.exact).toBe(true);
    expect(hashesOf(rebuilt.rows)).toEqual(expected.hashes);
    const place = { replica: 'c'.repeat(24), time: later.time, label: 'Új', before: firstDatabase };
    const name = sureOf(await restoreOffice(shell, rebuilt, place));
    const found = await contentsOf(name);
    expect(found.log.filter((line) => line.startsWith(OURS))).toEqual(expected.log);
    expect(await isWhole(name)).toBe(true);
    const restored = sureOf(await openOffice(name));
    expect((await restored.imports()).map(({ count }) => count)).toEqual([259, 260]);
    restored.close();
  });

  it('come out of a snapshot that holds them packed', async () => {
    await live();
    await takeSnapshot(shell);
    const expected = await contentsOf(firstDatabase);
    const rebuilt = await rebuiltFrom(shell);
    expect(rebuilt.exact).toBe(true);
    const place = { replica: 'c'.repeat(24), time: later.time, label: 'Új', before: firstDatabase };
    const found = await contentsOf(sureOf(await restoreOffice(shell, rebuilt, place)));
    expect(found.log.filter((line) => line.startsWith(OURS))).toEqual(expected.log);
  });

  it('reach the journal after a crash that came before it', async () => {
    await takeSnapshot(shell);
    ours.close();
    ours = sureOf(await openOffice(firstDatabase));
    await live();
    expect(shell.lines).toEqual([]);
    ours.close();
    ours = sureOf(await openOffice(firstDatabase, { journal: shell }));
    expect(await ours.catchUp(0)).toBe(true);
    expect(shell.lines.map(({ counter }) => counter)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const expected = await contentsOf(firstDatabase);
    const rebuilt = await rebuiltFrom(shell);
    expect(hashesOf(rebuilt.rows)).toEqual(expected.hashes);
    expect(rebuilt.log).toHaveLength(7);
  });
});

describe('a packed entry of the history', () => {
  it('is found by its records, shown as one line, and told by kind', async () => {
    await saveMany(theirs, 260);
    await save(theirs, put('c1', { familyName: 'Kovács', givenName: 'Anna' }, 'contact'));
    const { dot } = await takenIn(ours, fileOf(theirs));
    const { entries } = await ours.history.of('task', 't9');
    expect(entries).toMatchObject([{ dot, after: { title: 'Teendő 9' } }]);
    const linesOf = async (kind: string) => {
      const lines: EntryHead[] = [];
      for await (const portion of ours.history.read({ kind })) lines.push(...portion);
      return lines;
    };
    const packed = { count: 261, kinds: { contact: 1, task: 260 } };
    expect(await linesOf('contact')).toMatchObject([{ dot, changes: [], packed }]);
    expect(await linesOf('mentor')).toEqual([]);
  });

  it('forgets a person who is erased, before and after, and stays sound', async () => {
    await saveMany(theirs, 260);
    await save(theirs, put('c1', { familyName: 'Kovács', givenName: 'Anna' }, 'contact'));
    await takenIn(ours, fileOf(theirs));
    await save(theirs, put('c1', { familyName: 'Szabó' }, 'contact'));
    for (let index = 0; index < 260; index += 1) await save(theirs, put(`t${index}`, { notes: 'más' }));
    await takenIn(ours, fileOf(theirs, { fileId: 'f2' }));
    const erase = { do: 'erase', kind: 'contact', id: 'c1' } as const;
    sureOf(await ours.commit({ ...by, cause: 'erasure', operations: [erase] }));
    const database = describeDatabase(firstDatabase);
    await database.open();
    const entries = (await database.changeLog.toArray()).map(logEntryOfRow);
    database.close();
    expect(entries.filter(({ cause }) => cause === 'import')).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toMatch(/Kovács|Szabó|Anna/);
    expect(JSON.stringify(entries)).toContain('Teendő 9');
    expect(await isWhole()).toBe(true);
    expect(shell.lines.at(-1)?.erased).toEqual(['contact/c1']);
  });

  it('of a file that brings an erasure empties what was known, and tells the shell', async () => {
    await save(ours, put('c1', { familyName: 'Kovács', givenName: 'Anna' }, 'contact'));
    await takenIn(theirs, fileOf(ours));
    const erase = { do: 'erase', kind: 'contact', id: 'c1' } as const;
    sureOf(await theirs.commit({ ...by, cause: 'erasure', operations: [erase] }));
    await takenIn(ours, fileOf(theirs));
    expect(JSON.stringify(await ours.log())).not.toMatch(/Kovács|Anna/);
    expect(shell.lines.at(-1)?.erased).toEqual(['contact/c1']);
    expect(await isWhole()).toBe(true);
  });
});
