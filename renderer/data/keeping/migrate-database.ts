import type { Shell } from '../../../shared/contract/contract.ts';
import { readFile } from '../../../shared/exchange/read-file.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { carryDrafts } from '../store/carry-drafts.ts';
import { makeSnapshot, type SnapshotFrame } from './make-snapshot.ts';
import { begin, freeName } from './recover.ts';
import { own } from '../store/ownership.ts';
import { restore } from './restore.ts';

/**
 * Brings the database of an older program to the form of this one: a verified snapshot of it, read as every file of that age is read, fills a
 * new database, which is read back before it takes the old one's place. The replica id stays: it is the same PC going on. The old
 * database is not touched, and stays for 30 days. Answers the name of the new one.
 */
export async function migrateDatabase(
  shell: Pick<Shell, 'saveSnapshot' | 'beginOffice'>,
  name: string,
  frame: SnapshotFrame,
): Promise<Outcome<string>> {
  const made = await makeSnapshot(name, frame);
  if (!made.ok) return made;
  const { bytes, meta } = made.value;
  const { replica, office, counter, extent } = meta;
  const saved = await shell.saveSnapshot({
    bytes,
    reason: 'migration',
    madeAt: frame.madeAt,
    replica,
    counter,
    ...extent,
  });
  if (!saved.ok) return saved;
  const read = readFile(bytes);
  if (!read.ok) return read;
  const { content } = read.value;
  if (content.kind !== 'backup') return failure('noBackup', 'Az átalakításhoz készült mentés nem olvasható.');
  const target = await freeName(name);
  if (!(await own(target))) return failure('owned', 'Az adattárat egy másik ablak használja.');
  const rows = [...content.rows].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row })));
  const identity = { replica, office, sample: false };
  const filled = await restore(target, { rows, log: content.log, identity, counter });
  if (!filled.ok) return filled;
  await carryDrafts(name, target);
  const begun = await begin(shell, target, { meta: filled.value, setAside: true });
  return begun.ok ? success(target) : begun;
}
