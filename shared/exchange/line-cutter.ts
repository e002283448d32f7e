import { joined } from './line-gzip.ts';

const NEWLINE = 10;

/** What a stream of lines may be at most: bytes in a line, and lines. */
export interface LineLimits {
  readonly longest: number;
  readonly most: number;
}

export type LineExcess = 'tooLong' | 'tooMany';

/** Cuts a stream of bytes into lines that end in a newline, and stops at once where there are more than there may be. */
export class LineCutter {
  private readonly limits: LineLimits;
  /** The beginning of a line, in as many pieces as it came in: joining them at every piece would take the square of the time. */
  private waiting: Uint8Array[] = [];
  private waits = 0;
  private cut = 0;

  constructor(limits: LineLimits) {
    this.limits = limits;
  }

  /** Bytes after the last newline so far. */
  get rest(): number {
    return this.waits;
  }

  /** The lines that this chunk completes, without their newlines. */
  push(chunk: Uint8Array): readonly Uint8Array[] | LineExcess {
    const { longest, most } = this.limits;
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      if (this.waits + end - start > longest) return 'tooLong';
      // A bomb of newlines would make millions of empty lines out of a few kilobytes.
      this.cut += 1;
      if (this.cut > most) return 'tooMany';
      lines.push(this.completed(chunk.subarray(start, end)));
      start = end + 1;
    }
    if (start < chunk.length) this.waiting.push(chunk.slice(start));
    this.waits += chunk.length - start;
    return this.waits > longest ? 'tooLong' : lines;
  }

  private completed(end: Uint8Array): Uint8Array {
    if (this.waits === 0) return end;
    const line = joined([...this.waiting, end]);
    [this.waiting, this.waits] = [[], 0];
    return line;
  }
}
