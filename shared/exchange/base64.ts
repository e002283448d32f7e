import { strFromU8, strToU8 } from 'fflate';

const alphabet = strToU8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PADDING = 61;
const values = new Uint8Array(128).fill(255);
for (const [value, letter] of alphabet.entries()) values[letter] = value;

/** RFC 4648 base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PADDING);
  let at = 0;
  for (let start = 0; start < bytes.length; start += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(start, start + 3);
    const bits = (one << 16) | (two << 8) | three;
    const letters = Math.min(3, bytes.length - start) + 1;
    for (let letter = 0; letter < letters; letter += 1) {
      text[at + letter] = alphabet[(bits >> (18 - 6 * letter)) & 63] ?? 0;
    }
    at += 4;
  }
  return strFromU8(text, true);
}

/** The bytes of a padded base64 text; nothing if it is not exactly what `toBase64` writes. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const letters = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let bits = 0;
  let waiting = 0;
  let at = 0;
  for (let letter = 0; letter < letters.length; letter += 1) {
    bits = ((bits << 6) | (values[letters.charCodeAt(letter)] ?? 0)) & 0xffff;
    waiting += 6;
    if (waiting < 8) continue;
    waiting -= 8;
    bytes[at] = (bits >> waiting) & 255;
    at += 1;
  }
  return (bits & ((1 << waiting) - 1)) === 0 ? bytes : undefined;
}
