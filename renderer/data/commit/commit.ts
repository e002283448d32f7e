import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { type Cause, type Commit, logEntryOf, type Operation } from '../../../shared/merge/commit.ts';
import { withUnited } from '../../../shared/merge/erase-united.ts';
import type { Fingerprint } from '../../../shared/merge/fingerprint.ts';
import { prepareCommit } from '../../../shared/merge/prepare.ts';
import { type Dot, dotOf, isIntact } from '../../../shared/merge/versions.ts';
import { logRowOf } from '../store/log-rows.ts';
import type { OpenedDatabase } from '../store/opened-database.ts';
import type { WorkingSet } from '../store/working-set.ts';
import { NotReadBack, SecondWriter, writeCommit } from './write-commit.ts';

/** One user action: what to change, who asked, when by this PC's clock (`YYYY-MM-DDTHH:mm:ss`). */
export interface CommitRequest {
  readonly operations: readonly Operation[];
  readonly cause: Cause;
  readonly person: string;
  readonly time: string;
  /** The commit this one takes back. */
  readonly undoes?: Dot;
}

/** A commit that is in the database, and what the database holds after it. */
export interface Committed {
  readonly commit: Commit;
  readonly extent: Fingerprint;
  /** The text of a large commit for the journal. */
  readonly text?: string | undefined;
}

/*
[Note: One way to write]

Every change of an opened office is written by `commit`; `repair` alone writes beside it, and only puts back what a commit once wrote, so
that neither counter nor fingerprint moves. Everything that can be computed is computed before the transaction opens; inside it
there is no foreign `await` (while a worker still packs the entry of a large commit, the transaction asks itself something) and no
`catch`, because either would let IndexedDB commit half of it. The transaction is strict: its promise
resolves when the disk has it. The counter is compared inside the transaction, so a second writer that should not exist cannot hide.
Memory follows after the disk, never before. Then the journal gets its line (`journal-link.ts`), and only when that has answered too the
screen says „Mentve”: the database alone may come back empty.
*/

/** Writes one user action whole or not at all. A refusal or a failure is a Hungarian sentence; what was typed is with the caller. */
export async function commit(opened: OpenedDatabase, request: CommitRequest): Promise<Outcome<Committed>> {
  const { workingSet, meta } = opened;
  const { operations: asked, ...stamp } = request;
  const operations = withUnited(asked, workingSet.rows());
  const frame = { ...stamp, dot: dotOf(meta.replica, meta.counter + 1), office: meta.office };
  let prepared: ReturnType<typeof prepareCommit>;
  try {
    if (operations.some(({ kind, id }) => isDamaged(workingSet, kind, id))) return damaged;
    // What cannot be written down (a number that is none) throws here, and must be said like every other failure.
    prepared = prepareCommit(frame, operations, workingSet.row);
    if (!prepared.ok) return prepared;
    const log = logRowOf(logEntryOf(prepared.value));
    opened.meta = await writeCommit(opened, { commit: prepared.value, log });
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

/** A full disk rarely calls itself so: Chromium then says no more than that the transaction was aborted, and closes the database. */
export function sentenceOf(error: unknown): string {
  if (error instanceof SecondWriter) {
    return 'A módosításokat nem sikerült menteni, mert egy másik ablak is ezt az adattárat írja. Kérjük, zárja be a másik ablakot, majd indítsa újra a programot.';
  }
  if (error instanceof NotReadBack) {
    return 'A módosításokat nem sikerült menteni, mert az adattárból visszaolvasott tételek nem egyeztek azokkal, amelyeket a program beleírt. Az adattár olyan maradt, amilyen volt. Kérjük, ellenőrizze a lemezt, majd próbálja újra.';
  }
  const name =
    error instanceof Error ? `${error.name} ${(error as { inner?: Error }).inner?.name ?? ''}` : '';
  return name.includes('Quota')
    ? 'A módosításokat nem sikerült menteni, mert a lemezen nincs elegendő szabad hely. A beírt adatok a képernyőn megmaradtak. Kérjük, szabadítson fel helyet, majd válassza a „Mentés újra” gombot.'
    : 'A módosításokat nem sikerült menteni, mert az adattár nem írható; lehet, hogy a lemez megtelt. A beírt adatok a képernyőn megmaradtak. Kérjük, ellenőrizze a szabad helyet, és próbálja újra; ha ismét sikertelen, indítsa újra a programot.';
}
