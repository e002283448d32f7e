import { wholeMerge, type WrittenMerge } from '../../shared/merge/short-merge.ts';
import { gzipSync, strToU8 } from 'fflate';
import { kindOf } from '../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../shared/domain/record.ts';
import type { BackupContent, FileContent, Rows } from '../../shared/exchange/file-content.ts';
import { type FileFrame, firstLine } from '../../shared/exchange/file-head.ts';
import { joined } from '../../shared/exchange/line-gzip.ts';
import { readHead } from '../../shared/exchange/read-head.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import { sha256Hex } from '../../shared/lib/hash.ts';
import { dotOf, type Row, type Stamp } from '../../shared/merge/versions.ts';
import { freshRow, writeDeletion, writeErasure, writeFields } from '../../shared/merge/write.ts';
import { rowOf } from '../../shared/merge/versions.ts';

const OFFICE = '0190a000-0000-7000-8000-000000000001';
export const REPLICA = 'a1b2c3d4e5f6a1b2c3d4e5f6';

export const frame: FileFrame = {
  app: '0.1.0',
  fileId: '0190a000-0000-7000-8000-00000000f11e',
  madeAt: '2018-04-05T09:05:00',
  sender: { replica: REPLICA, office: OFFICE, label: 'iroda, ablak melletti gép' },
  scope: { type: 'all' },
};

export function stampAt(counter: number, replica = REPLICA): Stamp {
  return { dot: dotOf(replica, counter), time: '2018-04-05T09:05:00', person: 'm1' };
}

function row(kind: string, record: Omit<AnyRecord, 'office'>, counter = 1): Row {
  return freshRow(kindOf(kind), { office: OFFICE, ...record } as AnyRecord, stampAt(counter));
}

const organisation = kindOf('organisation');
const written = row('organisation', {
  id: 'o1',
  name: 'Őrségi Művelődési Ház',
  type: 'library',
  settlement: '33455',
});
const here = writeFields(written, { phone: '+36 52 123 456' }, { kind: organisation, stamp: stampAt(2) });

/** A few rows with everything a row can carry: a list of rows, a conflict, a deletion, an erasure, an unknown kind, unknown fields. */
export const exampleRows: Rows = new Map([
  [
    'organisation',
    [
      row(
        'organisation',
        {
          id: 'o2',
          name: 'Kossuth Egyesület',
          settlement: '15130',
          taxNumber: '15309123-2-41',
          futureField: [1, { a: 'b' }],
        },
        3,
      ),
      {
        ...rowOf({
          record: here.record,
          merge: {
            registers: {
              ...here.merge.registers,
              phone: [
                ...(here.merge.registers.phone ?? []),
                { ...stampAt(7, 'ffffffffffffffffffffffff'), value: { phone: '06 52 654 321' } },
              ],
            },
            seen: { ...here.merge.seen, ffffffffffffffffffffffff: 7 },
          },
        }),
      },
      rowOf(writeDeletion(row('organisation', { id: 'o3', name: 'Megszűnt Kft.' }, 4), stampAt(5))),
    ],
  ],
  [
    'contact',
    [rowOf(writeErasure(row('contact', { id: 'c1', familyName: 'Nagy', givenName: 'Éva' }), stampAt(6)))],
  ],
  ['contact2', [row('contact2', { id: 'x1', anything: 'egy újabb program tétele' })]],
  [
    'travel',
    [
      row('travel', {
        id: 't1',
        mentor: 'm1',
        date: '2018-04-05',
        purpose: 'Helyszíni látogatás\nkét településen',
        legs: [
          { from: 'Debrecen', to: 'Hajdúnánás', kilometres: 41.5 },
          { from: 'Hajdúnánás', to: 'Debrecen', kilometres: 41.5 },
        ],
      }),
    ],
  ],
]);

export const exampleBackup: BackupContent = {
  kind: 'backup',
  rows: exampleRows,
  counter: 8,
  log: [
    {
      ...stampAt(1),
      cause: 'entry',
      changes: [{ kind: 'organisation', id: 'o1', before: {}, after: { name: 'Őrségi Művelődési Ház' } }],
    },
  ],
};

/** The bytes of a file that must be writable. */
export function bytesOf(content: FileContent): Uint8Array {
  const file = writeFile(frame, content);
  if (!file.ok) throw new Error(file.message);
  return file.value;
}

let made: Uint8Array | undefined;

export function exampleFile(): Uint8Array {
  made ??= bytesOf({ kind: 'exchange', rows: exampleRows });
  return made.slice();
}

/** The lines of a file's payload, as text. */
export function linesOf(bytes: Uint8Array, inflate: (payload: Uint8Array) => Uint8Array): string[] {
  const read = readHead(bytes);
  if (!read.ok) throw new Error(read.message);
  return new TextDecoder().decode(inflate(read.value.payload)).trimEnd().split('\n');
}

type Json = Record<string, unknown>;

/** A file whose digests of the outside are right, whatever the lines and the changed members of the head say. */
export function forged(
  lines: readonly (string | Uint8Array)[],
  changes: (head: Json) => Json = (head) => head,
): Uint8Array {
  const raw = joined(
    lines.flatMap((line) => [typeof line === 'string' ? strToU8(line) : line, strToU8('\n')]),
  );
  return forgedPayload(gzipSync(raw, { mtime: 0 }), (head) =>
    changes(withPayload(head, { rawBytes: raw.length, lines: lines.length })),
  );
}

/** A file around any payload, its outer digests right. */
export function forgedPayload(payload: Uint8Array, changes: (head: Json) => Json): Uint8Array {
  const read = readHead(exampleFile());
  if (!read.ok) throw new Error(read.message);
  const head = changes(withPayload(read.value.head, { bytes: payload.length, sha256: sha256Hex(payload) }));
  return joined([firstLine(head), payload]);
}

export function withPayload(head: Json, changes: Json): Json {
  return { ...head, payload: { ...(head.payload as Json), ...changes } };
}

/** The merge state of a line as its reader writes it out, if it is one at all: what the hash of a forged line must cover. */
export function wholeIfAny(merge: unknown): unknown {
  try {
    return wholeMerge(merge as WrittenMerge);
  } catch {
    return merge;
  }
}
