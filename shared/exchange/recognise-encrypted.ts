import { strFromU8 } from 'fflate';

/** First line of every file written by age, version 1 (https://age-encryption.org/v1). */
const firstLine = 'age-encryption.org/v1\n';

/** Whether the bytes begin as an age file does; nothing is said of the rest. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(0, firstLine.length), true) === firstLine;
}
