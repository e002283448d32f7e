import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../../shared/lib/outcome.ts';
import { type KeptInMemory, keptInMemory } from '../../../tests/support/kept-in-memory.ts';
import { by, desk, freshComputer, OURS, put, save, sureOf } from '../../../tests/support/two-desks.ts';
import { firstDatabase } from '../store/database.ts';
import { inspectDatabase } from '../store/inspect.ts';
import { type OfficeData, openOffice } from '../office-data.ts';
import { begin } from '../keeping/recover.ts';
import { judgeStart } from '../keeping/start-check.ts';

let shell: KeptInMemory;
let data: OfficeData;
const renewJournal = vi.fn(async () => begin(shell, firstDatabase, { meta: data.meta(), setAside: false }));

beforeEach(async () => {
  await freshComputer();
  shell = keptInMemory();
  renewJournal.mockClear();
  data = await desk({ database: firstDatabase, replica: OURS }, { journal: shell, renewJournal });
  await begin(shell, firstDatabase, { meta: data.meta(), setAside: false });
  await save(data, put('t1', { title: 'Fórum' }));
});
afterEach(() => {
  data.close();
  vi.unstubAllGlobals();
});

async function verdict() {
  return judgeStart(await shell.lookAtKept(), await inspectDatabase(firstDatabase));
}

describe('a PC that turns out to be a copy', () => {
  it('goes on as a workplace of its own, with a journal of its own', async () => {
    const first = sureOf(await data.renewReplica({ ...by, label: 'Második gép' }));
    const { replica } = data.identity;
    expect(replica).not.toBe(OURS);
    expect(first.dot).toBe(`${replica}:1`);
    expect(data.saving.current().state).toBe('safe');
    expect((await shell.lookAtKept()).office?.replica).toBe(replica);
    expect(shell.lines.map((line) => `${line.replica}:${line.counter}`)).toEqual([`${OURS}:1`]);
    data.close();
    data = sureOf(await openOffice(firstDatabase));
    expect(data.identity.replica).toBe(replica);
    expect(data.workingSet.records('workplace').get(replica)?.label).toBe('Második gép');
    expect(data.workingSet.records('task').get('t1')?.title).toBe('Fórum');
    expect((await verdict()).do).toBe('open');
  });

  it('stays what it is while the journal lacks something', async () => {
    shell.refuse = 10;
    await save(data, put('t2', { title: 'Bejárás' }));
    const refused = await data.renewReplica({ ...by, label: 'Második gép' });
    expect(refused).toMatchObject({
      ok: false,
      message: expect.stringContaining('még nem kerültek a naplóba'),
    });
    expect(data.identity.replica).toBe(OURS);
  });

  it('takes a snapshot first, and without it stays what it is', async () => {
    const beforeLarge = vi.fn(async () => failure('noSpace', 'Nincs elég szabad hely.'));
    data.close();
    data = sureOf(await openOffice(firstDatabase, { journal: shell, renewJournal, beforeLarge }));
    const refused = await data.renewReplica({ ...by, label: 'Második gép' });
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('biztonsági mentésnek') });
    expect(beforeLarge).toHaveBeenCalledTimes(1);
    expect(data.identity.replica).toBe(OURS);
    expect(data.saving.current().state).toBe('safe');
  });

  it('is taken over at the next start if the new journal could not begin', async () => {
    renewJournal.mockResolvedValueOnce(failure('noSpace', 'Nincs elég szabad hely.'));
    expect(await data.renewReplica({ ...by, label: 'Második gép' })).toMatchObject({ ok: false });
    const after = await verdict();
    expect(after).toMatchObject({ do: 'adopt', meta: { formerly: OURS, counter: 1 } });
  });
});
