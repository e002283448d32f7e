import { Decrypter, Encrypter } from 'age-encryption';
import { strFromU8 } from 'fflate';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import { LARGEST_FILE } from './limits.ts';
import { spelledPassphrase } from './passphrase.ts';
import { isEncrypted } from './recognise-encrypted.ts';

export { newPassphrase } from './passphrase.ts';
export { isEncrypted };

/*
[Note: Encrypted files]

An encrypted file is a plain one inside age version 1 (https://age-encryption.org/v1) with a passphrase, so any age program opens it. The
key is derived slowly on purpose, about two seconds: call these functions in a worker. Everything behind the first line is guarded by
a key, so a changed, cut or lengthened file is refused whole.
*/

/** Base-2 logarithm of scrypt's cost; age's own default. */
const WORK_FACTOR = 18;
/** Above age's own default each step doubles two seconds and 256 MiB: such a file is an attack. */
const MOST_WORK = WORK_FACTOR;
/** Above what age adds to a file: a head of a few lines and 16 bytes to every 64 KiB. */
const MOST_ADDED = 256 * 1024;
const LONGEST_HEAD = 64 * 1024;

export type DecryptReason = 'notEncrypted' | 'wrongPassphrase' | 'otherKey' | 'tooLarge' | 'damaged';

/** `workFactor`: for tests only, where two seconds a file are too long. */
export async function encryptWithPassphrase(
  bytes: Uint8Array,
  passphrase: string,
  workFactor: number = WORK_FACTOR,
): Promise<Uint8Array> {
  const spelled = spelledPassphrase(passphrase);
  if (spelled === '') throw new Error('a passphrase is missing');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(spelled);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(bytes);
}

/** The file inside; nothing of it is given out before all of it has proved to be whole. */
export async function decryptWithPassphrase(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Outcome<Uint8Array, DecryptReason>> {
  const refusal = faultOfHead(bytes);
  if (refusal !== undefined) return refusal;
  const decrypter = new Decrypter();
  decrypter.addPassphrase(spelledPassphrase(passphrase));
  try {
    return success(await decrypter.decrypt(bytes));
  } catch (error) {
    return wasNotOpened(error) ? wrongPassphrase : damaged;
  }
}

/** What can be seen without the passphrase. */
function faultOfHead(bytes: Uint8Array): Outcome<never, DecryptReason> | undefined {
  if (!isEncrypted(bytes)) return notEncrypted;
  if (bytes.length > LARGEST_FILE + MOST_ADDED) return tooLarge;
  const head = strFromU8(bytes.subarray(0, LONGEST_HEAD), true);
  const stanza = /^[^\n]*\n-> ([^ \n]+)([^\n]*)\n/.exec(head);
  if (stanza === null) return damaged;
  if (stanza[1] !== 'scrypt') return otherKey;
  const workFactor = /^ \S+ ([1-9]\d?)$/.exec(stanza[2] ?? '')?.[1];
  return workFactor === undefined || Number(workFactor) > MOST_WORK ? damaged : undefined;
}

/** The library names its reasons only in words; this one means that the key in the head did not open. */
function wasNotOpened(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched');
}

const notEncrypted = failure('notEncrypted', 'A fájl nincs jelszóval titkosítva, vagy az eleje megsérült.');

const wrongPassphrase = failure(
  'wrongPassphrase',
  'A jelszó nem nyitja a fájlt. Ellenőrizze a szavakat, az ékezeteket és a kis- és nagybetűket; ha biztosan jó a jelszó, ' +
    'akkor a fájl eleje megsérült, és újra be kell szereznie.',
);

const otherKey = failure(
  'otherKey',
  'A fájlt nem jelszóval, hanem kulccsal titkosították, ezért itt nem nyitható meg. Kérjük, kérje el jelszóval titkosítva.',
);

const tooLarge = failure(
  'tooLarge',
  `A titkosított fájl nagyobb a megengedettnél (${LARGEST_FILE / 1024 / 1024} MB).`,
);

const damaged = failure(
  'damaged',
  'A titkosított fájl megsérült, csonka, vagy megváltoztatták. Kérjük, szerezze be újra a fájlt.',
);
