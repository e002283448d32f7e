const NEWLINE = 10;
const nothing = new Uint8Array(0);

/** Cuts a stream of bytes into lines that end in a newline; `longest` bounds what may wait for its end. */
export class LineCutter {
  private readonly longest: number;
  private waiting: Uint8Array = nothing;

  constructor(longest: number) {
    this.longest = longest;
  }

  /** Bytes after the last newline so far. */
  get rest(): number {
    return this.waiting.length;
  }

  /** The lines that this chunk completes, without their newlines; nothing if one is too long. */
  push(chunk: Uint8Array): readonly Uint8Array[] | undefined {
    const lines: Uint8Array[] = [];
    const bytes = this.waiting.length === 0 ? chunk : appended(this.waiting, chunk);
    let start = 0;
    let end = bytes.indexOf(NEWLINE, this.waiting.length);
    while (end >= 0) {
      if (end - start > this.longest) return undefined;
      lines.push(bytes.subarray(start, end));
      start = end + 1;
      end = bytes.indexOf(NEWLINE, start);
    }
    this.waiting = bytes.slice(start);
    return this.waiting.length > this.longest ? undefined : lines;
  }
}

function appended(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
