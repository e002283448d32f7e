import { makeSnapshot } from '../../renderer/data/keeping/make-snapshot.ts';
import { begin, rebuildOffice } from '../../renderer/data/keeping/recover.ts';
import { firstDatabase } from '../../renderer/data/store/database.ts';
import { type KeptInMemory, keptInMemory } from './kept-in-memory.ts';
import { by, sureOf, twoDesks } from './two-desks.ts';

/** Two PCs, and the shell that keeps a journal of ours. */
export async function twoKeptDesks() {
  const shell = keptInMemory();
  const { ours, theirs } = await twoDesks({ journal: shell });
  await begin(shell, firstDatabase, { meta: ours.meta(), setAside: false });
  return { shell, ours, theirs };
}

/** Has the shell keep a snapshot of a database. */
export async function takeSnapshot(shell: KeptInMemory, name = firstDatabase): Promise<void> {
  const frame = { app: '0.1.0', fileId: 's', madeAt: by.time, label: 'Gép' };
  const { bytes, meta } = sureOf(await makeSnapshot(name, frame));
  const { replica, counter, extent } = meta;
  await shell.saveSnapshot({ bytes, reason: 'start', madeAt: by.time, replica, counter, ...extent });
}

/** The office out of the first snapshot listed and the journal since. */
export async function rebuiltFrom(shell: KeptInMemory) {
  const kept = await shell.lookAtKept();
  const [snapshot] = kept.snapshots;
  if (snapshot === undefined) throw new Error('no snapshot');
  return sureOf(await rebuildOffice(shell, { kept, snapshot }));
}
