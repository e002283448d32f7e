import type { BackupContent } from '../../../shared/exchange/file-content.ts';
import { readHead } from '../../../shared/exchange/read-head.ts';
import { writeFileWith } from '../../../shared/exchange/write-file.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { fingerprintOf } from '../../../shared/merge/fingerprint.ts';
import { type Contents, isExtent, isIntactEntry, readContents } from './check-database.ts';
import { gzipNatively, unpacksTo } from '../store/native-gzip.ts';
import type { Meta } from '../store/database.ts';
import { logEntryOfRow } from '../store/log-rows.ts';
import type { FileFrame } from '../../../shared/exchange/file-head.ts';

/** What a snapshot says of its making; the rest stands in the database. */
export type SnapshotFrame = Pick<FileFrame, 'app' | 'fileId' | 'madeAt'> & { readonly label: string };

/** The bytes of a snapshot, and how far the database was when it was read. */
export interface MadeSnapshot {
  readonly bytes: Uint8Array;
  readonly meta: Meta;
}

/**
 * Makes a backup of a whole database and unpacks it again: what comes out is compared byte by byte with what the database's records are
 * written as, each looked at for its form and its hash, before anybody relies on it. A database that is damaged itself is refused with 'damaged': a faithful copy of damage is no backup.
 */
export async function makeSnapshot(name: string, frame: SnapshotFrame): Promise<Outcome<MadeSnapshot>> {
  const read = await readContents(name);
  if (!read.ok) return read;
  const contents = read.value;
  if (!isComplete(contents)) return damaged;
  const { meta } = contents;
  const sender = { replica: meta.replica, office: meta.office, label: frame.label };
  const { app, fileId, madeAt } = frame;
  let portions: readonly Uint8Array[] = [];
  const gzip = async (lines: Iterable<string>) => {
    const natively = await gzipNatively(lines);
    portions = natively.portions;
    return natively.packed;
  };
  const written = await writeFileWith(
    gzip,
    { app, fileId, madeAt, sender, scope: { type: 'all' }, dataVersion: meta.dataVersion },
    contentOf(contents),
  );
  // The writer looks at form and hash of every row; what it cannot write is not what was once saved.
  if (!written.ok) return written.reason === 'unwritable' ? damaged : written;
  const head = readHead(written.value);
  const isReadBack = head.ok && (await unpacksTo(head.value.payload, portions));
  return isReadBack ? success({ bytes: written.value, meta }) : notReadBack;
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
    isExtent(meta.logExtent, fingerprintOf(log.map(({ hash }) => hash))) &&
    log.every(isIntactEntry)
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
