import { DATA_VERSION } from '../../shared/domain/migrations.ts';
import type { BackupContent } from '../../shared/exchange/file-content.ts';
import { digestOfRows } from '../../shared/exchange/digest.ts';
import { readFile } from '../../shared/exchange/read-file.ts';
import { writeUnchecked } from '../../shared/exchange/write-file.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { hash16 } from '../../shared/lib/hash.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { fingerprintOf } from '../../shared/merge/fingerprint.ts';
import { checkContents, type Contents, isExtent, isSound, readContents } from './check-database.ts';
import { gzipNatively } from './native-gzip.ts';
import { logEntryOfRow, type Meta } from './database.ts';
import type { FileFrame } from '../../shared/exchange/file-head.ts';

/** What a snapshot says of its making; the rest stands in the database. */
export type SnapshotFrame = Pick<FileFrame, 'app' | 'fileId' | 'madeAt'> & { readonly label: string };

/** The bytes of a snapshot, and how far the database was when it was read. */
export interface MadeSnapshot {
  readonly bytes: Uint8Array;
  readonly meta: Meta;
}

/**
 * Makes a backup of a whole database and reads it again: what it gives back is compared with the database record by record before anybody
 * relies on it. A database that is damaged itself is refused with 'damaged': a faithful copy of damage is no backup.
 */
export async function makeSnapshot(name: string, frame: SnapshotFrame): Promise<Outcome<MadeSnapshot>> {
  const read = await readContents(name);
  if (!read.ok) return read;
  const contents = read.value;
  if (!isComplete(contents)) return damaged;
  const { meta } = contents;
  const content = contentOf(contents);
  const sender = { replica: meta.replica, office: meta.office, label: frame.label };
  const { app, fileId, madeAt } = frame;
  const written = await writeUnchecked(
    { app, fileId, madeAt, sender, scope: { type: 'all' }, dataVersion: meta.dataVersion },
    content,
    gzipNatively,
  );
  if (!written.ok) return written;
  if (isReadBack(written.value, { content, meta })) return success({ bytes: written.value, meta });
  return isSound(checkContents(contents)) ? notReadBack : damaged;
}

const notReadBack = failure(
  'readBack',
  'Az elkészült mentés visszaolvasva nem egyezik az adattárral, ezért nem használható.',
);

const damaged = failure(
  'damaged',
  'Az adattár egy része megsérült, ezért róla új mentés nem készül. A korábbi mentések megvannak: kérjük, az „Iroda és beállítások” lapjai között, a „Biztonsági mentések” lapon állítsa vissza az irodát az egyikből.',
);

/** Are the rows and the entries of the history as many as there must be, and the same ones? */
function isComplete({ meta, rows, log }: Contents): boolean {
  return (
    isExtent(meta.extent, fingerprintOf(rows.map(({ row }) => row.hash))) &&
    isExtent(meta.logExtent, fingerprintOf(log.map(({ hash }) => hash)))
  );
}

function contentOf({ meta, rows, log }: Contents): BackupContent {
  const perKind = Map.groupBy(rows, ({ kind }) => kind);
  return {
    kind: 'backup',
    rows: new Map([...perKind].map(([kind, ones]) => [kind, ones.map(({ row }) => row)])),
    log: log.map(logEntryOfRow),
    counter: meta.counter,
  };
}

/** A snapshot made before a migration is migrated by the reader, so of it only the reading itself can be compared. */
function isReadBack(
  bytes: Uint8Array,
  { content, meta }: { readonly content: BackupContent; readonly meta: Meta },
): boolean {
  const read = readFile(bytes);
  if (!read.ok || read.value.content.kind !== 'backup') return false;
  const { rows, log, counter } = read.value.content;
  const entries = fingerprintOf(log.map((entry) => hash16(canonicalJson(entry))));
  const isHistory = counter === meta.counter && isExtent(meta.logExtent, entries);
  const isMigrated = meta.dataVersion < DATA_VERSION;
  return isHistory && (isMigrated || digestOfRows(rows) === digestOfRows(content.rows));
}
