import { passphraseWords } from './passphrase-words.ts';

const WORDS = 5;
const BYTES_PER_WORD = 4;

/**
 * Five words, each drawn by itself out of 1,024: exactly 50 bits, behind age's slow derivation of the key.
 * `random` gives that many bytes fit for secrets (`crypto.getRandomValues`).
 */
export function newPassphrase(random: (bytes: number) => Uint8Array): string {
  const bytes = random(WORDS * BYTES_PER_WORD);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: WORDS }, (_, place) => {
    const drawn = view.getUint32(place * BYTES_PER_WORD);
    return passphraseWords[drawn % passphraseWords.length];
  }).join(' ');
}

/** One form of a passphrase, whatever codes the keyboard makes its accents of and however it is spaced. */
export function spelledPassphrase(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/g, ' ');
}
