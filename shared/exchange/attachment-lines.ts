import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/hash.ts';
import { compareCodeUnits } from '../lib/order.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { LARGEST_ATTACHMENT } from './limits.ts';
import { joined } from './line-gzip.ts';
import { type Fault, faultIn } from './plain-data.ts';

/** Bytes of attachments by their SHA-256. */
export type Attachments = ReadonlyMap<string, Uint8Array>;

/** Bytes of one line, so that its base64 is 512 KiB. */
const PART = 384 * 1024;

/** The lines of attachments, in the order of their hashes. See [Note: Lines of a data file]. */
export function* attachmentLines(attachments: Attachments): Generator<string> {
  for (const [attachment, bytes] of [...attachments].sort(([one], [other]) => compareCodeUnits(one, other))) {
    const parts = Math.max(1, Math.ceil(bytes.length / PART));
    for (let part = 1; part <= parts; part += 1) {
      const piece = bytes.subarray((part - 1) * PART, part * PART);
      yield canonicalJson({ attachment, bytes: toBase64(piece), part, parts });
    }
  }
}

/** Puts attachments together from their lines, part after part. */
export class AttachmentReader {
  readonly whole = new Map<string, Uint8Array>();
  private open: { readonly hash: string; readonly pieces: Uint8Array[]; readonly parts: number } | undefined;

  /** Has the last attachment all its parts? */
  get isComplete(): boolean {
    return this.open === undefined;
  }

  take(line: Readonly<Record<string, unknown>>): Fault | undefined {
    const read = partOf(line);
    if (read === undefined) return faultIn('hibás melléklet');
    const { hash, bytes, part, parts } = read;
    this.open ??= this.whole.has(hash) ? undefined : { hash, pieces: [], parts };
    const { open } = this;
    if (open?.hash !== hash || open.parts !== parts || part !== open.pieces.length + 1) {
      return faultIn('a melléklet részei nem sorban következnek');
    }
    open.pieces.push(bytes);
    return part === parts ? this.close(open) : undefined;
  }

  private close({ hash, pieces }: { readonly hash: string; readonly pieces: readonly Uint8Array[] }) {
    const bytes = joined(pieces);
    if (sha256Hex(bytes) !== hash) return faultIn('a melléklet tartalma nem egyezik az ellenőrző összegével');
    this.whole.set(hash, bytes);
    this.open = undefined;
    return undefined;
  }
}

interface Part {
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly part: unknown;
  readonly parts: number;
}

function partOf({ attachment, bytes, part, parts }: Readonly<Record<string, unknown>>): Part | undefined {
  const decoded = typeof bytes === 'string' ? fromBase64(bytes) : undefined;
  const isRight = typeof attachment === 'string' && decoded !== undefined && isCount(parts);
  return isRight ? { hash: attachment, bytes: decoded, part, parts } : undefined;
}

function isCount(parts: unknown): parts is number {
  return (
    Number.isInteger(parts) && Number(parts) >= 1 && Number(parts) <= Math.ceil(LARGEST_ATTACHMENT / PART)
  );
}
