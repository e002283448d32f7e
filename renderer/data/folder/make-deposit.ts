import { encryptWithPassphrase } from '../../../shared/exchange/age.ts';
import { folderFileId, folderFileName } from '../../../shared/exchange/folder-names.ts';
import { readHead } from '../../../shared/exchange/read-head.ts';
import { writeFileWith } from '../../../shared/exchange/write-file.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { fingerprintOf } from '../../../shared/merge/fingerprint.ts';
import { isExtent } from '../keeping/check-database.ts';
import { describeDatabase } from '../store/database.ts';
import { gzipNatively, unpacksTo } from '../store/native-gzip.ts';
import { sweep } from '../keeping/sweep.ts';

/** What is to be left in the exchange folder, besides what stands in the database. */
export interface DepositFrame {
  /** Version of the program. */
  readonly app: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly madeAt: string;
  /** What this PC is called. */
  readonly label: string;
  readonly officeName: string;
  /** Absent: the file is left unencrypted. `workFactor` is for tests only. */
  readonly seal?: { readonly passphrase: string; readonly workFactor?: number } | undefined;
}

/** A file for the exchange folder. */
export interface Deposit {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How far the database was. */
  readonly counter: number;
  /** How many of its records are erased. */
  readonly erasures: number;
}

/**
 * Makes the file others take in: all records with their merge state, as one transaction of the database shows them, read back before
 * it counts, then encrypted. Runs in a worker. A database that is damaged leaves nothing.
 */
export async function makeDeposit(database: string, frame: DepositFrame): Promise<Outcome<Deposit>> {
  const contents = await readRows(database);
  if (contents === undefined) return damaged;
  const { meta, rows } = contents;
  const left = { replica: meta.replica, counter: meta.counter };
  const sender = { replica: meta.replica, office: meta.office, label: frame.label };
  const { app, madeAt, seal } = frame;
  let portions: readonly Uint8Array[] = [];
  const written = await writeFileWith(
    async (lines) => {
      const natively = await gzipNatively(lines);
      portions = natively.portions;
      return natively.packed;
    },
    { app, madeAt, sender, fileId: folderFileId(left), scope: { type: 'all' } },
    { kind: 'exchange', rows: rowsByKind(rows) },
  );
  if (!written.ok) return written.reason === 'unwritable' ? damaged : written;
  const head = readHead(written.value);
  if (!head.ok || !(await unpacksTo(head.value.payload, portions))) return damaged;
  const bytes = seal
    ? await encryptWithPassphrase(written.value, seal.passphrase, seal.workFactor)
    : written.value;
  const erasures = rows.filter(({ row }) => row.record.erased === true).length;
  return success({ name: folderFileName(frame.officeName, left), bytes, counter: meta.counter, erasures });
}

type Rows = Awaited<ReturnType<typeof sweep>>;

function rowsByKind(rows: Rows) {
  return new Map(
    [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, ones]) => [kind, ones.map(({ row }) => row)]),
  );
}

/** Rows and counter of one moment; `undefined` if rows are missing. */
async function readRows(name: string) {
  const database = describeDatabase(name);
  await database.open();
  try {
    const tables = database.tables.filter(
      (table) => table.name !== 'changeLog' && table.name !== 'attachments',
    );
    const { meta, rows } = await database.transaction('r', tables, async () => ({
      meta: await database.meta.get('identity'),
      rows: await sweep(database),
    }));
    if (meta === undefined) return undefined;
    return isExtent(meta.extent, fingerprintOf(rows.map(({ row }) => row.hash))) ? { meta, rows } : undefined;
  } finally {
    database.close();
  }
}

const damaged = failure(
  'damaged',
  'Az adattár egy része megsérült, ezért ez a számítógép most nem tesz új fájlt a cseremappába.',
);
