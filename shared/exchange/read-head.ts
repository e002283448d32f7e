import { strFromU8 } from 'fflate';
import { DATA_VERSION } from '../domain/migrations.ts';
import { sha256Hex } from '../lib/hash.ts';
import { type Outcome, success } from '../lib/outcome.ts';
import { type FileHead, FORMAT, headSchema } from './file-head.ts';
import { LARGEST_FILE, LONGEST_HEAD, MOST_LINES, MOST_RAW_BYTES } from './limits.ts';
import { faultOfPlainData, isPlainObject, parseJson } from './plain-data.ts';
import { damaged, encrypted, malformed, newer, notDataFile, type ReadReason, tooLarge } from './refusal.ts';

const AGE = 'age-encryption.org/v1';
const NEWLINE = 10;
const MEGABYTE = 1024 * 1024;

/** The head of a file and where the payload begins. */
export interface ReadHead {
  readonly head: FileHead;
  readonly payload: Uint8Array;
}

type HeadOutcome<Value> = Outcome<Value, ReadReason>;

/** Recognises a data file by its first line, and refuses what is newer, damaged or cut before anything is inflated. */
export function readHead(bytes: Uint8Array): HeadOutcome<ReadHead> {
  if (bytes.length > LARGEST_FILE) return tooLarge('felismerés', LARGEST_FILE / MEGABYTE);
  const line = firstLineOf(bytes);
  if (!line.ok) return line;
  const head = parseHead(line.value.json);
  if (!head.ok) return head;
  const payload = bytes.subarray(line.value.end);
  return checkPayload(head.value, payload) ?? success({ head: head.value, payload });
}

/** What stands before the JSON of the first line: `MENTOR1 <SHA-256> `, in bytes. */
const PREFIX = 8 + 64 + 1;

function firstLineOf(bytes: Uint8Array): HeadOutcome<{ readonly json: string; readonly end: number }> {
  const start = strFromU8(bytes.subarray(0, PREFIX), true);
  if (start.startsWith(AGE)) return encrypted();
  const format = /^MENTOR(\d{1,9}) /.exec(start)?.[1];
  if (format === undefined) return notDataFile();
  if (Number(format) > FORMAT) return newer(undefined);
  const hash = /^MENTOR1 ([0-9a-f]{64}) $/.exec(start)?.[1];
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf(NEWLINE);
  const json = bytes.subarray(PREFIX, Math.max(PREFIX, end));
  return hash !== undefined && sha256Hex(json) === hash
    ? success({ json: strFromU8(json), end: end + 1 })
    : damaged('fejléc', 'A fájl első sora hibás.');
}

function parseHead(json: string): HeadOutcome<FileHead> {
  const parsed = parseJson(json);
  if (parsed === undefined || !isPlainObject(parsed.value) || faultOfPlainData(parsed.value)) {
    return malformed('fejléc', 'A fájl első sora nem értelmezhető.');
  }
  const { minReader, app } = parsed.value;
  if (typeof minReader === 'number' && minReader > DATA_VERSION) {
    return newer(typeof app === 'string' ? app.slice(0, 40) : undefined);
  }
  const head = headSchema.safeParse(parsed.value);
  return head.success ? success(head.data) : malformed('fejléc', 'A fejléc egyik adata hiányzik vagy hibás.');
}

function checkPayload({ payload }: FileHead, bytes: Uint8Array) {
  if (payload.rawBytes > MOST_RAW_BYTES || payload.lines > MOST_LINES) {
    return tooLarge('fejléc', MOST_RAW_BYTES / MEGABYTE);
  }
  if (bytes.length < payload.bytes) return damaged('ellenőrző összeg', 'A fájl vége hiányzik.');
  if (bytes.length > payload.bytes)
    return damaged('ellenőrző összeg', 'A fájl végén oda nem tartozó adat áll.');
  return sha256Hex(bytes) === payload.sha256
    ? undefined
    : damaged('ellenőrző összeg', 'A fájl tartalma nem egyezik az ellenőrző összeggel.');
}
