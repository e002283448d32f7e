import { encryptWithPassphrase } from '../../shared/exchange/age.ts';
import { extractOf } from '../../shared/exchange/extract.ts';
import type { FileContent, Rows } from '../../shared/exchange/file-content.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import { sha256Hex } from '../../shared/lib/hash.ts';
import { type Random, seededRandom } from '../../shared/lib/random.ts';
import { sampleCounty } from '../../shared/sample/county.ts';
import { exampleBackup, exampleRows, frame } from '../support/data-files.ts';

/** A whole, right file to begin from. */
export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the bytes are inside, if they are encrypted. */
  readonly plain: Uint8Array;
  readonly passphrase: string | undefined;
}

/** Every kind of file there is, small, in this number. */
export const SEED_FILES = 50;
export const PASSPHRASE = 'alma körte szilva meggy dió';

/** Of the slow key: low, because what is tried is the file and not the patience. */
const WORK_FACTOR = 4;

/** Fifty files: exchange, backup and extract; whole and partial, with conflicts, deletions, erasures, strange kinds, attachments; some encrypted. */
export async function seedFiles(seed: number): Promise<readonly SeedFile[]> {
  const random = seededRandom(seed);
  const county = sampleCounty({ seed, months: 1, settlementsPerMentor: 2 });
  const files: SeedFile[] = [];
  for (let index = 0; index < SEED_FILES; index += 1) {
    const rows = index % 5 === 0 ? exampleRows : someOf(county.rows, random);
    const plain = bytesOf(contentOf(index, rows, random), index);
    const passphrase = index % 10 === 3 ? PASSPHRASE : undefined;
    const bytes =
      passphrase === undefined ? plain : await encryptWithPassphrase(plain, passphrase, WORK_FACTOR);
    files.push({ name: `file ${index + 1}`, bytes, plain, passphrase });
  }
  return files;
}

function contentOf(index: number, rows: Rows, random: Random): FileContent {
  if (index % 7 === 2) return extractOf(rows);
  if (index % 7 === 4) return { ...exampleBackup, rows };
  const bytes = Uint8Array.from({ length: random.integer(1, 2_000) }, () => random.integer(0, 255));
  const attachments = new Map([[sha256Hex(bytes), bytes]]);
  return index % 7 === 6 ? { kind: 'exchange', rows, attachments } : { kind: 'exchange', rows };
}

function bytesOf(content: FileContent, index: number): Uint8Array {
  const file = writeFile({ ...frame, fileId: `${frame.fileId}-${index}` }, content);
  if (!file.ok) throw new Error(file.message);
  return file.value;
}

function someOf(rows: Rows, random: Random): Rows {
  const few = [...rows].map(
    ([kind, ones]) => [kind, random.shuffle(ones).slice(0, random.integer(0, 4))] as const,
  );
  return new Map(few.filter(([, ones]) => ones.length > 0));
}
