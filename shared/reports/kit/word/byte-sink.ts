import { strToU8 } from 'fflate';

/** So large that the packer's own scratch space for each portion doesn't count, so small that it stays out of the way. */
const portion = 1 << 18;

const entities: Readonly<Record<number, Uint8Array>> = {
  34: strToU8('&quot;'),
  38: strToU8('&amp;'),
  60: strToU8('&lt;'),
  62: strToU8('&gt;'),
};

const space = 32;
const noBreakSpace = 160;

/**
 * Gathers a part of the file as UTF-8 bytes in one buffer that is used again and again. A long table written as strings would
 * leave a hundred megabytes behind for the collector; written here it leaves nothing.
 */
export class ByteSink {
  private readonly buffer = new Uint8Array(portion);
  private length = 0;
  private readonly push: (bytes: Uint8Array) => void;

  /** `push` is given bytes that are valid only until it returns. */
  constructor(push: (bytes: Uint8Array) => void) {
    this.push = push;
  }

  /** XML as it is. */
  xml(xml: string): void {
    this.bytes(strToU8(xml));
  }

  bytes(bytes: Uint8Array): void {
    if (bytes.length > portion - this.length) this.flush();
    if (bytes.length > portion) {
      this.push(bytes);
      return;
    }
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /**
   * Writes `before`, the escaped text and `after`, if the text is an ordinary one: no control characters, no line feeds, nothing
   * beyond the basic plane, no spaces that XML might drop. Otherwise writes nothing and says false.
   */
  ordinary(
    before: Uint8Array,
    text: string,
    rest: { readonly after: Uint8Array; readonly noBreak: boolean },
  ): boolean {
    const { after, noBreak } = rest;
    const most = before.length + text.length * 6 + after.length;
    if (most > portion) return false;
    if (most > portion - this.length) this.flush();
    this.buffer.set(before, this.length);
    const end = this.letters(text, this.length + before.length, noBreak);
    if (end < 0) return false;
    this.buffer.set(after, end);
    this.length = end + after.length;
    return true;
  }

  /** The place after the letters, or −1 if one of them is not ordinary. */
  private letters(text: string, start: number, noBreak: boolean): number {
    const { buffer } = this;
    let at = start;
    let previous = space;
    for (let index = 0; index < text.length; index += 1) {
      let code = text.charCodeAt(index);
      if (code === space && noBreak) code = noBreakSpace;
      if (code === space && previous === space) return -1;
      if (isStrange(code)) return -1;
      previous = code;
      const entity = entities[code];
      if (entity) {
        buffer.set(entity, at);
        at += entity.length;
      } else at = encode(buffer, at, code);
    }
    return previous === space ? -1 : at;
  }

  /** Hands over what is gathered. */
  flush(): void {
    if (this.length > 0) this.push(this.buffer.subarray(0, this.length));
    this.length = 0;
  }
}

/** Control characters, line and paragraph separators, surrogates, U+FFFE and U+FFFF. */
function isStrange(code: number): boolean {
  if (code < 0x80) return code < 0x20 || code === 0x7f;
  if (code < 0xa0) return true;
  if (code < 0x2028) return false;
  return code < 0x202a || (code >= 0xd800 && code < 0xe000) || code >= 0xfffe;
}

function encode(buffer: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    buffer[at] = code;
    return at + 1;
  }
  if (code < 0x800) {
    buffer[at] = 0xc0 | (code >> 6);
    buffer[at + 1] = 0x80 | (code & 0x3f);
    return at + 2;
  }
  buffer[at] = 0xe0 | (code >> 12);
  buffer[at + 1] = 0x80 | ((code >> 6) & 0x3f);
  buffer[at + 2] = 0x80 | (code & 0x3f);
  return at + 3;
}
