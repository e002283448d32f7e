import { Gunzip, gzipSync } from 'fflate';
import { LineCutter, type LineLimits } from './line-cutter.ts';
import { joined } from './line-gzip.ts';
import { damaged, malformed, type Refusal } from './refusal.ts';

/** Small, because what a piece inflates to (at most a thousand times as much) stands in memory at once. */
const PIECE = 4 * 1024;

/** Pushed after the payload: where it is recognised, there the payload's one and only member ended. */
const sentinel = gzipSync(new Uint8Array(0), { mtime: 0 });

/** Lines of one piece, and how many bytes of the payload have been used. */
export interface Portion {
  readonly lines: readonly Uint8Array[];
  readonly used: number;
}

/**
 * Inflates a gzip stream of lines piece by piece and never beyond `rawBytes` and the limits; returns a refusal if it is not exactly one
 * member of exactly `rawBytes` bytes ending in a newline.
 */
export function* gunzipLines(
  payload: Uint8Array,
  { rawBytes, ...limits }: LineLimits & { readonly rawBytes: number },
): Generator<Portion, Refusal | undefined, void> {
  const stream = new CountedGunzip();
  const cutter = new LineCutter(limits);
  for (let at = 0; at < payload.length; at += PIECE) {
    const raw = stream.push(payload.subarray(at, at + PIECE));
    if (raw === undefined) return damaged('kibontás', 'A tömörített rész hibás.');
    if (stream.rawBytes > rawBytes)
      return malformed('kibontás', 'A kibontott adat több, mint amennyit a fejléc mond.');
    const lines = cutter.push(raw);
    if (lines === 'tooLong') return malformed('kibontás', 'A fájl egyik sora hosszabb a megengedettnél.');
    if (lines === 'tooMany')
      return malformed('kibontás', 'A fájlban több sor van, mint amennyit a fejléc mond.');
    yield { lines, used: Math.min(at + PIECE, payload.length) };
  }
  return stream.endsAt(payload.length) && stream.rawBytes === rawBytes && cutter.rest === 0
    ? undefined
    : damaged('kibontás', 'A tömörített rész nem ott ér véget, ahol kellene.');
}

/** A gzip stream that knows how much came out of it and where its first member ended. */
class CountedGunzip {
  rawBytes = 0;
  private readonly ends: number[] = [];
  private readonly gunzip: Gunzip;
  private parts: Uint8Array[] = [];

  constructor() {
    this.gunzip = new Gunzip((part) => {
      this.rawBytes += part.length;
      this.parts.push(part);
    });
    this.gunzip.onmember = (offset) => this.ends.push(offset);
  }

  /** What the piece inflates to; nothing if it is not gzip. */
  push(piece: Uint8Array): Uint8Array | undefined {
    this.parts = [];
    try {
      this.gunzip.push(piece);
    } catch {
      return undefined;
    }
    return this.ends.length > 0 ? undefined : joined(this.parts);
  }

  /** Did exactly one member end exactly there? */
  endsAt(length: number): boolean {
    try {
      this.gunzip.push(sentinel);
    } catch {
      return false;
    }
    return this.ends.length === 1 && this.ends[0] === length;
  }
}
