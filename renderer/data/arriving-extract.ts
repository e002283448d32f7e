import type { ArrivedExtract } from '../../shared/centre/intake.ts';
import type { TotalRow } from '../../shared/centre/totals.ts';
import { DATA_VERSION } from '../../shared/domain/migrations.ts';
import { decryptWithPassphrase, type DecryptReason } from '../../shared/exchange/age.ts';
import { controlTotalsOf, type Counted, monthOf, readTotals } from '../../shared/exchange/control-totals.ts';
import { recordHash } from '../../shared/exchange/digest.ts';
import type { Records } from '../../shared/exchange/file-content.ts';
import type { FileHead } from '../../shared/exchange/file-head.ts';
import { readHead } from '../../shared/exchange/read-head.ts';
import { readingFile } from '../../shared/exchange/read-file.ts';
import type { ReadReason } from '../../shared/exchange/refusal.ts';
import { isCalendarDate } from '../../shared/lib/dates.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { sha256Of } from './sha256.ts';

/** A file somebody offers to the centre. */
export interface ExtractQuestion {
  readonly bytes: Uint8Array;
  readonly passphrase?: string | undefined;
  /** The centre itself is an invented one. */
  readonly sample: boolean;
}

/** An extract that was read from its first byte to its last; the bytes are those to be kept, no longer encrypted. */
export interface ReadExtract {
  readonly extract: Omit<ArrivedExtract, 'date' | 'time' | 'fileName'>;
  readonly bytes: Uint8Array;
}

/** Why a file is not taken in at the centre, as far as its bytes tell. */
export type ExtractReason =
  | ReadReason
  | DecryptReason
  | 'notExtract'
  | 'sample'
  | 'noOffice'
  | 'tooLargeToKeep';

/** What one attachment may hold. */
const MOST_KEPT = 20 * 1024 * 1024;

const refusals = {
  notExtract: failure(
    'notExtract',
    'Ez a fájl nem kivonat. Kérjük, a megyei iroda az „Adatcsere” lapjai között, az átadásnál kivonatot készítsen a központ részére.',
  ),
  sample: failure(
    'sample',
    'Ez a fájl egy kitalált mintamegye adatait tartalmazza, ezért az országos összesítésbe nem vehető át.',
  ),
  noOffice: failure(
    'noOffice',
    'A kivonatban nincs benne a küldő iroda adatlapja, ezért nem dönthető el, melyik megyéé. Kérjük, a megyei iroda készítse el újra a kivonatot.',
  ),
  tooLargeToKeep: failure(
    'tooLargeToKeep',
    'A kivonat nagyobb 20 MB-nál, ezért egyben nem őrizhető meg. Kérjük, a megyei iroda időszakonként külön kivonatot küldjön.',
  ),
} as const;

/** Opens, reads and checks the whole file and counts what is in it. */
export async function readArrivingExtract(
  { bytes, passphrase, sample }: ExtractQuestion,
  onProgress: (part: number) => void,
): Promise<Outcome<ReadExtract, ExtractReason>> {
  const plain = passphrase === undefined ? success(bytes) : await decryptWithPassphrase(bytes, passphrase);
  if (!plain.ok) return plain;
  const opened = readHead(plain.value);
  if (!opened.ok) return opened;
  const refusal = refusalOf(opened.value.head, { size: plain.value.length, sample });
  if (refusal) return refusal;
  const reading = readingFile(plain.value);
  for (let step = reading.next(); ; step = reading.next()) {
    if (!step.done) onProgress(step.value);
    else if (!step.value.ok) return step.value;
    else return extractOutOf(step.value.value, plain.value);
  }
}

function refusalOf(
  head: FileHead,
  { size, sample }: { readonly size: number; readonly sample: boolean },
): Outcome<never, ExtractReason> | undefined {
  if (head.kind !== 'extract') return refusals.notExtract;
  if (head.sample === true && !sample) return refusals.sample;
  return size > MOST_KEPT ? refusals.tooLargeToKeep : undefined;
}

async function extractOutOf(
  { head, content }: { readonly head: FileHead; readonly content: { readonly kind: string } },
  bytes: Uint8Array,
): Promise<Outcome<ReadExtract, ExtractReason>> {
  if (!('records' in content)) return refusals.notExtract;
  const records = content.records as Records;
  const office = records.get('office')?.find(({ id }) => id === head.sender.office);
  const [county, name] = [office?.['county'], office?.['name']];
  if (typeof county !== 'string' || typeof name !== 'string') return refusals.noOffice;
  const totals = totalsOf(records);
  const hash = await sha256Of(bytes);
  const attachment = {
    hash,
    name: `${head.fileId}.mentor`,
    mime: 'application/octet-stream',
    size: bytes.length,
  };
  return success({
    bytes,
    extract: {
      county,
      sender: head.sender.office,
      senderName: name,
      ...daysOf(head),
      madeAt: head.madeAt,
      fileId: head.fileId,
      attachments: [attachment],
      records: totals.reduce((sum, { count }) => sum + count, 0),
      sent: sentTotals(head),
      totals,
    },
  });
}

function daysOf({ scope: { from, to } }: FileHead): Pick<ArrivedExtract, 'from' | 'to'> {
  const isDay = (day: string | undefined): day is string => day !== undefined && isCalendarDate(day);
  return { ...(isDay(from) && { from }), ...(isDay(to) && { to }) };
}

/** Counted anew from the records, whatever the head says. */
function totalsOf(records: Records): readonly TotalRow[] {
  const items: Counted[] = [];
  for (const [kind, ones] of records) {
    for (const record of ones) {
      items.push({ kind, id: record.id, hash: recordHash(record), month: monthOf(record) });
    }
  }
  return controlTotalsOf(items);
}

/** What the sender's head says. Records that were migrated have other hashes by now: then only the numbers are compared. */
function sentTotals({ totals, counts, dataVersion }: FileHead): readonly TotalRow[] {
  if (totals === undefined) {
    return Object.entries(counts).map(([kind, count]) => ({ kind, month: '', count, hash: '' }));
  }
  const told = readTotals(totals);
  return dataVersion === DATA_VERSION ? told : told.map((total) => ({ ...total, hash: '' }));
}
