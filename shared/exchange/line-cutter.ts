const NEWLINE = 10;
const nothing = new Uint8Array(0);

/** What a stream of lines may be at most: bytes in a line, and lines. */
export interface LineLimits {
  readonly longest: number;
  readonly most: number;
}

export type LineExcess = 'tooLong' | 'tooMany';

/** Cuts a stream of bytes into lines that end in a newline, and stops at once where there are more than there may be. */
export class LineCutter {
  private readonly limits: LineLimits;
  private waiting: Uint8Array = nothing;
  private cut = 0;

  constructor(limits: LineLimits) {
    this.limits = limits;
  }

  /** Bytes after the last newline so far. */
  get rest(): number {
    return this.waiting.length;
  }

  /** The lines that this chunk completes, without their newlines. */
  push(chunk: Uint8Array): readonly Uint8Array[] | LineExcess {
    const { longest, most } = this.limits;
    const lines: Uint8Array[] = [];
    const bytes = this.waiting.length === 0 ? chunk : appended(this.waiting, chunk);
    let start = 0;
    let end = bytes.indexOf(NEWLINE, this.waiting.length);
    while (end >= 0) {
      if (end - start > longest) return 'tooLong';
      // A bomb of newlines would make millions of empty lines out of a few kilobytes.
      this.cut += 1;
      if (this.cut > most) return 'tooMany';
      lines.push(bytes.subarray(start, end));
      start = end + 1;
      end = bytes.indexOf(NEWLINE, start);
    }
    this.waiting = bytes.slice(start);
    return this.waiting.length > longest ? 'tooLong' : lines;
  }
}

function appended(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
