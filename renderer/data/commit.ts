import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { type Cause, type Commit, logEntryOf, type Operation } from '../../shared/merge/commit.ts';
import { type Fingerprint, fingerprintAfter, type HashChange } from '../../shared/merge/fingerprint.ts';
import { emptied } from '../../shared/merge/rebuild.ts';
import { prepareCommit } from '../../shared/merge/prepare.ts';
import { type Dot, dotOf, isIntact } from '../../shared/merge/versions.ts';
import { type Database, logEntryOfRow, logRowOf, type Meta, tableOf } from './database.ts';
import type { WorkingSet } from './working-set.ts';

/** One user action: what to change, who asked, when by this PC's clock (`YYYY-MM-DDTHH:mm:ss`). */
export interface CommitRequest {
  readonly operations: readonly Operation[];
  readonly cause: Cause;
  readonly person: string;
  readonly time: string;
  /** The commit this one takes back. */
  readonly undoes?: Dot;
}

export interface OpenedDatabase {
  readonly database: Database;
  readonly workingSet: WorkingSet;
  /** Identity, counter and extents; `commit` replaces it. */
  meta: Meta;
}

/** A commit that is in the database, and what the database holds after it. */
export interface Committed {
  readonly commit: Commit;
  readonly extent: Fingerprint;
}

/*
[Note: One way to write]

Every change of an opened office is written by `commit`; `repair` alone writes beside it, and only puts back what a commit once wrote, so
that neither counter nor fingerprint moves. Everything that can be computed is computed before the transaction opens; inside it
there is no foreign `await` and no `catch`, because either would let IndexedDB commit half of it. The transaction is strict: its promise
resolves when the disk has it. The counter is compared inside the transaction, so a second writer that should not exist cannot hide.
Memory follows after the disk, never before. Then the journal gets its line (`journal-link.ts`), and only when that has answered too the
screen says „Mentve”: the database alone may come back empty.
*/

/** Writes one user action whole or not at all. A refusal or a failure is a Hungarian sentence; what was typed is with the caller. */
export async function commit(opened: OpenedDatabase, request: CommitRequest): Promise<Outcome<Committed>> {
  const { workingSet, meta } = opened;
  const { operations, ...stamp } = request;
  const frame = { ...stamp, dot: dotOf(meta.replica, meta.counter + 1), office: meta.office };
  let prepared: ReturnType<typeof prepareCommit>;
  try {
    if (operations.some(({ kind, id }) => isDamaged(workingSet, kind, id))) return damaged;
    // What cannot be written down (a number that is none) throws here, and must be said like every other failure.
    prepared = prepareCommit(frame, operations, workingSet.row);
    if (!prepared.ok) return prepared;
    opened.meta = await write(opened, prepared.value);
  } catch (error) {
    return failure('notSaved', sentenceOf(error));
  }
  workingSet.take(prepared.value.changes);
  return success({ commit: prepared.value, extent: opened.meta.extent });
}

const damaged = failure(
  'damaged',
  'Ennek a tételnek a tárolt adatai megsérültek, ezért most nem módosítható. Kérjük, előbb állítsa vissza a mentésből.',
);

/** Writing over a record that has rotted would make the damage look like somebody's wish. */
function isDamaged(workingSet: WorkingSet, kind: string, id: string): boolean {
  const row = workingSet.row(kind, id);
  return row !== undefined && !isIntact(row);
}

function write({ database, workingSet, meta }: OpenedDatabase, prepared: Commit): Promise<Meta> {
  const { changes } = prepared;
  const log = logRowOf(logEntryOf(prepared));
  const erased = changes.filter(({ row }) => row.record.erased).map(({ kind, id }) => `${kind}/${id}`);
  const next: Meta = {
    ...meta,
    counter: meta.counter + 1,
    extent: fingerprintAfter(
      meta.extent,
      changes.map(({ kind, id, row }) => ({ before: workingSet.row(kind, id)?.hash, after: row.hash })),
    ),
    logExtent: fingerprintAfter(meta.logExtent, [{ after: log.hash }]),
  };
  const tables = new Set(changes.map(({ kind }) => tableOf(database, kind)));
  return database.transaction('rw', [...tables, 'changeLog', 'meta'], async () => {
    const stored = await database.meta.get('identity');
    if (stored?.counter !== meta.counter || stored.replica !== meta.replica) throw new SecondWriter();
    for (const { kind, row } of changes) {
      const table = tableOf(database, kind);
      await database.table(table).put(table === 'strange' ? { ...row, kind } : row);
    }
    const unsaid = erased.length > 0 ? await emptyLog(database, erased) : [];
    await database.changeLog.add(log);
    const after = { ...next, logExtent: fingerprintAfter(next.logExtent, unsaid) };
    await database.meta.put(after);
    return after;
  });
}

class SecondWriter extends Error {}

/** Erasure empties what the log remembers of the record as well; part of the transaction. */
async function emptyLog(database: Database, erased: readonly string[]): Promise<readonly HashChange[]> {
  const keys = new Set(erased);
  const entries = await database.changeLog.where('touched').anyOf(erased).distinct().toArray();
  const changed = entries.map((entry) => ({ entry, after: logRowOf(emptied(logEntryOfRow(entry), keys)) }));
  await database.changeLog.bulkPut(changed.map(({ after }) => after));
  return changed.map(({ entry, after }) => ({ before: entry.hash, after: after.hash }));
}

/** A full disk rarely calls itself so: Chromium then says no more than that the transaction was aborted, and closes the database. */
function sentenceOf(error: unknown): string {
  if (error instanceof SecondWriter) {
    return 'A módosításokat nem sikerült menteni, mert egy másik ablak is ezt az adattárat írja. Kérjük, zárja be a másik ablakot, majd indítsa újra a programot.';
  }
  const name =
    error instanceof Error ? `${error.name} ${(error as { inner?: Error }).inner?.name ?? ''}` : '';
  return name.includes('Quota')
    ? 'A módosításokat nem sikerült menteni, mert a lemezen nincs elegendő szabad hely. A beírt adatok a képernyőn megmaradtak. Kérjük, szabadítson fel helyet, majd válassza a „Mentés újra” gombot.'
    : 'A módosításokat nem sikerült menteni, mert az adattár nem írható; lehet, hogy a lemez megtelt. A beírt adatok a képernyőn megmaradtak. Kérjük, ellenőrizze a szabad helyet, és próbálja újra; ha ismét sikertelen, indítsa újra a programot.';
}
