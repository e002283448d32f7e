import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { type Cause, type Commit, logEntryOf, type Operation } from '../../shared/merge/commit.ts';
import { prepareCommit } from '../../shared/merge/prepare.ts';
import { dotOf } from '../../shared/merge/versions.ts';
import { type Database, type LogRow, type Meta, tableOf } from './database.ts';
import type { WorkingSet } from './working-set.ts';

/** One user action: what to change, who asked, when by this PC's clock (`YYYY-MM-DDTHH:mm:ss`). */
export interface CommitRequest {
  readonly operations: readonly Operation[];
  readonly cause: Cause;
  readonly person: string;
  readonly time: string;
}

export interface OpenedDatabase {
  readonly database: Database;
  readonly workingSet: WorkingSet;
  /** Identity and counter; `commit` replaces it. */
  meta: Meta;
}

/*
[Note: One way to write]

`commit` is the only writer of an opened office. Everything that can be computed is computed before the transaction opens; inside it
there is no foreign `await` and no `catch`, because either would let IndexedDB commit half of it. The transaction is strict: its promise
resolves when the disk has it. The counter is compared inside the transaction, so a second writer that should not exist cannot hide.
Memory follows after the disk, never before.
*/

/** Writes one user action whole or not at all. A refusal or a failure is a Hungarian sentence; what was typed is with the caller. */
export async function commit(opened: OpenedDatabase, request: CommitRequest): Promise<Outcome<Commit>> {
  const { database, workingSet, meta } = opened;
  const dot = dotOf(meta.replica, meta.counter + 1);
  const frame = {
    dot,
    time: request.time,
    person: request.person,
    cause: request.cause,
    office: meta.office,
  };
  let prepared: ReturnType<typeof prepareCommit>;
  try {
    // What cannot be written down (a number that is none) throws here, and must be said like every other failure.
    prepared = prepareCommit(frame, request.operations, workingSet.row);
    if (!prepared.ok) return prepared;
    opened.meta = await write(database, meta, prepared.value);
  } catch (error) {
    return failure('notSaved', sentenceOf(error));
  }
  workingSet.take(prepared.value.changes);
  return success(prepared.value);
}

function write(database: Database, meta: Meta, prepared: Commit): Promise<Meta> {
  const next: Meta = { ...meta, counter: meta.counter + 1 };
  const log: LogRow = {
    ...logEntryOf(prepared),
    touched: prepared.changes.map(({ kind, id }) => `${kind}/${id}`),
  };
  const erased = prepared.changes
    .filter(({ row }) => row.record.erased)
    .map(({ kind, id }) => `${kind}/${id}`);
  const tables = new Set(prepared.changes.map(({ kind }) => tableOf(database, kind)));
  return database.transaction('rw', [...tables, 'changeLog', 'meta'], async () => {
    const stored = await database.meta.get('identity');
    if (stored?.counter !== meta.counter) throw new SecondWriter();
    for (const { kind, row } of prepared.changes) {
      const table = tableOf(database, kind);
      await database.table(table).put(table === 'strange' ? { ...row, kind } : row);
    }
    if (erased.length > 0)
      await database.changeLog
        .where('touched')
        .anyOf(erased)
        .modify((entry, ref) => {
          ref.value = withoutValues(entry, new Set(erased));
        });
    await database.changeLog.add(log);
    await database.meta.put(next);
    return next;
  });
}

class SecondWriter extends Error {}

/** Erasure empties what the log remembers of the record as well. */
function withoutValues(entry: LogRow, erased: ReadonlySet<string>): LogRow {
  const changes = entry.changes.map((change) =>
    erased.has(`${change.kind}/${change.id}`) ? { ...change, before: {}, after: {} } : change,
  );
  return { ...entry, changes };
}

function sentenceOf(error: unknown): string {
  if (error instanceof SecondWriter) {
    return 'A módosításokat nem sikerült menteni, mert egy másik ablak is ezt az adattárat írja. Kérjük, zárja be a másik ablakot, majd indítsa újra a programot.';
  }
  const name =
    error instanceof Error ? `${error.name} ${(error as { inner?: Error }).inner?.name ?? ''}` : '';
  return name.includes('Quota')
    ? 'A módosításokat nem sikerült menteni, mert a lemezen nincs elegendő szabad hely. A beírt adatok a képernyőn megmaradtak. Kérjük, szabadítson fel helyet, majd válassza a „Mentés újra” gombot.'
    : 'A módosításokat nem sikerült menteni, mert az adattár nem írható. A beírt adatok a képernyőn megmaradtak. Kérjük, próbálja újra; ha ismét sikertelen, indítsa újra a programot.';
}
