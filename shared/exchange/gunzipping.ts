import { Gunzip, gzipSync } from 'fflate';
import { joined } from './line-gzip.ts';

/** Bytes of a payload inflated at a time. Few, because what a piece inflates to (at most a thousand times as much) stands in memory at once. */
export const PIECE = 4 * 1024;

/** Pushed after the payload: where it is recognised, there the payload's one and only member ended. */
const sentinel = gzipSync(new Uint8Array(0), { mtime: 0 });

/** What a piece of a payload inflates to (nothing if it is not gzip), and how many bytes of the payload have been used. */
export interface Inflated {
  readonly raw: Uint8Array | undefined;
  readonly used: number;
}

/** Inflates a payload piece by piece; tells in the end whether it was exactly one gzip member. */
export function* gunzipping(payload: Uint8Array): Generator<Inflated, boolean, void> {
  const stream = new CountedGunzip();
  for (let at = 0; at < payload.length; at += PIECE) {
    const raw = stream.push(payload.subarray(at, at + PIECE));
    yield { raw, used: Math.min(at + PIECE, payload.length) };
  }
  return stream.endsAt(payload.length);
}

/** A gzip stream that knows where its first member ended. */
class CountedGunzip {
  private readonly ends: number[] = [];
  private readonly gunzip: Gunzip;
  private parts: Uint8Array[] = [];

  constructor() {
    this.gunzip = new Gunzip((part) => {
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
