import { describeExtract } from '../../../shared/centre/describe-extract.ts';
import type { ArrivedExtract } from '../../../shared/centre/intake.ts';
import { decryptWithPassphrase, type DecryptReason } from '../../../shared/exchange/age.ts';
import type { FileHead } from '../../../shared/exchange/file-head.ts';
import { LARGEST_ATTACHMENT } from '../../../shared/exchange/limits.ts';
import { type MentorFile, readingFile } from '../../../shared/exchange/read-file.ts';
import { readHead } from '../../../shared/exchange/read-head.ts';
import type { ReadReason } from '../../../shared/exchange/refusal.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { sha256Of } from '../store/sha256.ts';

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

const refusals = {
  notExtract: failure(
    'notExtract',
    'Ez a fájl nem kivonat. Kérjük, a megyei iroda az „Adatcsere” lapjai között, az átadásnál kivonatot készítsen a központ részére.',
  ),
  sample: failure(
    'sample',
    'Ez a fájl egy kitalált mintamegye adatait tartalmazza, ezért az országos összesítésbe nem vehető át.',
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
  return size > LARGEST_ATTACHMENT ? refusals.tooLargeToKeep : undefined;
}

async function extractOutOf(
  { head, content }: MentorFile,
  bytes: Uint8Array,
): Promise<Outcome<ReadExtract, ExtractReason>> {
  if (content.kind !== 'extract') return refusals.notExtract;
  const described = describeExtract(head, content.records);
  if (!described.ok) return described;
  const hash = await sha256Of(bytes);
  const attachment = {
    hash,
    name: `${head.fileId}.mentor`,
    mime: 'application/octet-stream',
    size: bytes.length,
  };
  return success({ bytes, extract: { ...described.value, attachments: [attachment] } });
}
