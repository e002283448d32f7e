import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Written anew for every text: thousands of short arrays would cost more than the hashing. */
let room = new Uint8Array(64 * 1024);

/** The text as UTF-8, in `room`; half of a pair of surrogates counts as U+FFFD. */
function utf8Of(text: string): Uint8Array {
  if (room.length < text.length * 3) room = new Uint8Array(text.length * 3);
  let end = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) room[end++] = unit;
    else {
      const point = text.codePointAt(index) ?? unit;
      if (point > 0xffff) index += 1;
      end = writePoint(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point, end);
    }
  }
  return room.subarray(0, end);
}

/** Writes a code point beyond ASCII; answers where it ends. */
function writePoint(point: number, start: number): number {
  let end = start;
  if (point < 0x800) room[end++] = 0xc0 | (point >> 6);
  else {
    if (point < 0x10000) room[end++] = 0xe0 | (point >> 12);
    else {
      room[end++] = 0xf0 | (point >> 18);
      room[end++] = 0x80 | ((point >> 12) & 0x3f);
    }
    room[end++] = 0x80 | ((point >> 6) & 0x3f);
  }
  room[end++] = 0x80 | (point & 0x3f);
  return end;
}

/** SHA-256 in 64 small hexadecimal digits; a text is hashed as UTF-8. */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8Of(data) : data));
}

/** The first 16 hexadecimal digits (64 bits) of SHA-256: for finding damage and for ids made from contents, not against forgery. */
export function hash16(data: string | Uint8Array): string {
  return sha256Hex(data).slice(0, 16);
}
