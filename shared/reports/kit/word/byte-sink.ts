import { strToU8 } from 'fflate';

/** So large that the packer's own scratch space for each portion doesn't count, so small that it stays out of the way. */
const portion = 1 << 18;

const entities: Readonly<Record<34 | 38 | 60 | 62, Uint8Array>> = {
  34: strToU8('&quot;'),
  38: strToU8('&amp;'),
  60: strToU8('&lt;'),
  62: strToU8('&gt;'),
};

/** Spaces that XML readers might drop. */
const delicate = /^ | $| {2}/;

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
    if (most > portion || (!noBreak && delicate.test(text))) return false;
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
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > 0x3e && code < 0x7f) buffer[at++] = code;
      else {
        at = encode(buffer, at, noBreak && code === space ? noBreakSpace : code);
        if (at < 0) return -1;
      }
    }
    return at;
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

/** The place after the bytes of a letter, or −1 if it is strange. */
function encode(buffer: Uint8Array, at: number, code: number): number {
  if (isStrange(code)) return -1;
  if (code < 0x80) return encodeMark(buffer, at, code);
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

/** A digit or a punctuation mark, escaped if XML has another use for it. */
function encodeMark(buffer: Uint8Array, at: number, code: number): number {
  const entity = code === 34 || code === 38 || code === 60 || code === 62 ? entities[code] : undefined;
  if (entity) {
    buffer.set(entity, at);
    return at + entity.length;
  }
  buffer[at] = code;
  return at + 1;
}
