import { decryptWithPassphrase, type DecryptReason } from '../../../shared/exchange/age.ts';
import type { Attachments } from '../../../shared/exchange/attachment-lines.ts';
import type { FileHead } from '../../../shared/exchange/file-head.ts';
import type { OnRow } from '../../../shared/exchange/content-builder.ts';
import { DATA_VERSION } from '../../../shared/domain/migrations.ts';
import type { ReadOutcome } from '../../../shared/exchange/read-file.ts';
import { readHead, type ReadHead } from '../../../shared/exchange/read-head.ts';
import type { ReadReason } from '../../../shared/exchange/refusal.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { Meta } from '../store/database.ts';
import { readNatively } from './read-natively.ts';
import type { KindRow } from '../store/kind-row.ts';

/** A file somebody wants to take in. */
export interface ArrivingQuestion {
  readonly bytes: Uint8Array;
  readonly passphrase?: string | undefined;
  readonly receiver: Pick<Meta, 'sample'>;
  /** Rows come with the hash the file states: whoever asks compares it. */
  readonly trustsHashes?: boolean | undefined;
}

/** Why a file is not taken in, as far as its bytes tell. */
export type ArrivingReason = ReadReason | DecryptReason | 'extract' | 'backup' | 'sample';

/** What is known of a file besides its rows. */
export interface ReadArrivals {
  readonly head: FileHead;
  readonly attachments: Attachments;
}

/** What is told while reading goes on. */
export interface Telling {
  head(head: FileHead): void;
  progress(part: number): void;
  rows(rows: readonly KindRow[]): void;
}

/** Rows handed over at once. */
const PORTION = 400;

/** Opens and reads the whole file; hands its rows over in portions, which count only if the answer is a success. */
export async function readArriving(
  { bytes, passphrase, receiver, trustsHashes }: ArrivingQuestion,
  telling: Telling,
): Promise<Outcome<ReadArrivals, ArrivingReason>> {
  const plain = passphrase === undefined ? success(bytes) : await decryptWithPassphrase(bytes, passphrase);
  if (!plain.ok) return plain;
  const opened = readHead(plain.value);
  if (!opened.ok) return opened;
  const { head } = opened.value;
  const refusal = refusalOf(head, receiver);
  if (refusal !== undefined) return refusal;
  telling.head(head);
  const read = await readWhole(opened.value, telling, trustsHashes);
  if (!read.ok) return read;
  const { content } = read.value;
  if (content.kind !== 'exchange') return refusals.backup;
  return success({ head, attachments: content.attachments ?? new Map() });
}

/** The rows of an older data version are handed over when they have been brought to ours, the others while they are read. */
async function readWhole(
  opened: ReadHead,
  telling: Telling,
  trustsHashes: boolean | undefined,
): Promise<ReadOutcome> {
  const isOld = opened.head.dataVersion < DATA_VERSION;
  const handing = handOver(telling);
  const read = await readNatively(opened, {
    onRow: isOld ? undefined : handing.take,
    // A migrated row has another hash than the file states.
    trustsHashes: trustsHashes === true && !isOld,
    onProgress: telling.progress,
  });
  if (isOld && read.ok && read.value.content.kind !== 'extract') {
    for (const [kind, ones] of read.value.content.rows) for (const row of ones) handing.take(kind, row);
  }
  handing.end();
  return read;
}

/** Rows are collected, because every message costs. */
function handOver(telling: Telling): { readonly take: OnRow; end(): void } {
  let portion: KindRow[] = [];
  function end(): void {
    if (portion.length > 0) telling.rows(portion);
    portion = [];
  }
  return {
    take(kind, row) {
      portion.push({ kind, row });
      if (portion.length === PORTION) end();
    },
    end,
  };
}

const refusals = {
  backup: failure(
    'backup',
    'Ez a fájl biztonsági mentés, nem adatcseréhez készült fájl. Visszaállítani az „Iroda és beállítások” lapjai között, a „Biztonsági mentések” lapon lehet.',
  ),
  extract: failure(
    'extract',
    'Ez a fájl kivonat, amelyet csak az országos központ tud átvenni. Kérjük, kérjen a küldőtől adatcseréhez készült fájlt.',
  ),
  sample: failure(
    'sample',
    'Ez a fájl egy kitalált mintamegye adatait tartalmazza, ezért valódi irodába nem vehető át. Kérjük, a mintairodában próbálja ki.',
  ),
} as const;

/** What a file's first line rules out. */
function refusalOf(
  head: FileHead,
  receiver: ArrivingQuestion['receiver'],
): Outcome<never, ArrivingReason> | undefined {
  if (head.kind !== 'exchange') return refusals[head.kind];
  return head.sample === true && !receiver.sample ? refusals.sample : undefined;
}
