import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';

/** SHA-256 in 64 small hexadecimal digits; a text is hashed as UTF-8. */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === 'string' ? strToU8(data) : data));
}

/** The first 16 hexadecimal digits (64 bits) of SHA-256: for finding damage and for ids made from contents, not against forgery. */
export function hash16(data: string | Uint8Array): string {
  return sha256Hex(data).slice(0, 16);
}
