import { spelledPassphrase } from '../../shared/exchange/passphrase.ts';
import { passphraseText } from '../text/passphrase.ts';

const LEAST_CHARACTERS = 12;
const LEAST_WORDS = 4;
const MOST_CHARACTERS = 1000;

/** Why an own passphrase cannot be taken, as a sentence. */
export function faultOfPassphrase(typed: string): string | undefined {
  const spelled = spelledPassphrase(typed);
  if (spelled.length > MOST_CHARACTERS) return passphraseText.tooLong;
  const isLong = spelled.length >= LEAST_CHARACTERS || spelled.split(' ').length >= LEAST_WORDS;
  return isLong ? undefined : passphraseText.tooShort;
}

/** Is it the same passphrase, however it is spaced and whatever codes its accents have? */
export function isSamePassphrase(one: string, other: string): boolean {
  return spelledPassphrase(one) === spelledPassphrase(other);
}

/** Two different places of a passphrase of several words, counted from 1, drawn by `random`; in their order. */
export function twoPlaces(words: number, random: (bytes: number) => Uint8Array): readonly [number, number] {
  const [one = 0, other = 0] = random(2);
  const first = one % words;
  const second = (first + 1 + (other % (words - 1))) % words;
  return first < second ? [first + 1, second + 1] : [second + 1, first + 1];
}
