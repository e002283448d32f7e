import { describe, expect, it } from 'vitest';
import { exampleFile } from '../../tests/support/data-files.ts';
import { fold } from '../lib/order.ts';
import { seededRandom } from '../lib/random.ts';
import { decryptWithPassphrase, encryptWithPassphrase, isEncrypted, newPassphrase } from './age.ts';
import { passphraseWords } from './passphrase-words.ts';
import { readFile } from './read-file.ts';

const passphrase = 'fenyő zongora alma híd szekér';
const QUICK = 4;

function bytesOfLength(length: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  return Uint8Array.from({ length }, () => random.integer(0, 255));
}

async function outcomeOf(bytes: Uint8Array, words = passphrase): Promise<string> {
  const opened = await decryptWithPassphrase(bytes, words);
  return opened.ok ? 'opened' : opened.reason;
}

describe('encrypting a file', () => {
  it('gives the same bytes back, whatever their number', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const bytes = bytesOfLength(length, length);
      const opened = await decryptWithPassphrase(
        await encryptWithPassphrase(bytes, passphrase, QUICK),
        passphrase,
      );
      expect(opened.ok && Buffer.compare(opened.value, bytes)).toBe(0);
    }
  });

  it('writes what age prescribes: its first line, scrypt alone, with the cost of 18', async () => {
    const file = await encryptWithPassphrase(exampleFile(), passphrase);
    const head = Buffer.from(file).toString('latin1').split('\n', 4);
    expect(head[0]).toBe('age-encryption.org/v1');
    expect(head[1]).toMatch(/^-> scrypt [A-Za-z0-9+/]{22} 18$/);
    expect(head[2]).toMatch(/^[A-Za-z0-9+/]{43}$/);
    expect(head[3]).toMatch(/^--- [A-Za-z0-9+/]{43}$/);
    expect(isEncrypted(file)).toBe(true);
    const read = readFile(file);
    expect(read.ok ? 'read' : read.reason).toBe('encrypted');
    const opened = await decryptWithPassphrase(file, passphrase);
    expect(opened.ok && readFile(opened.value).ok).toBe(true);
  });

  it('never writes the same file twice', async () => {
    const files = [1, 2].map(() => encryptWithPassphrase(exampleFile(), passphrase, QUICK));
    const [one, other] = await Promise.all(files);
    expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(false);
  });

  it('takes a passphrase however its accents and spaces are typed', async () => {
    const file = await encryptWithPassphrase(exampleFile(), `  ${passphrase.normalize('NFD')}\u00A0`, QUICK);
    expect(await outcomeOf(file, passphrase.replaceAll(' ', '  '))).toBe('opened');
  });

  it('asks for a passphrase', async () => {
    await expect(encryptWithPassphrase(exampleFile(), ' ')).rejects.toThrow('missing');
  });
});

describe('opening an encrypted file', () => {
  it('refuses another passphrase, saying what to look at', async () => {
    const file = await encryptWithPassphrase(exampleFile(), passphrase, QUICK);
    for (const wrong of [
      '',
      'fenyo zongora alma hid szeker',
      passphrase.toUpperCase(),
      `${passphrase} alma`,
    ]) {
      expect(await outcomeOf(file, wrong)).toBe('wrongPassphrase');
    }
    const refused = await decryptWithPassphrase(file, 'alma');
    expect(refused.ok ? '' : refused.message).toMatch(/^A jelszó nem nyitja a fájlt\./);
  });

  it('refuses a file that is not encrypted', async () => {
    expect(await outcomeOf(exampleFile())).toBe('notEncrypted');
    expect(isEncrypted(exampleFile())).toBe(false);
  });

  it('refuses a file that is too costly to open, or opened by a key', async () => {
    const file = Buffer.from(await encryptWithPassphrase(exampleFile(), passphrase, QUICK)).toString(
      'latin1',
    );
    const withStanza = (stanza: string) =>
      outcomeOf(Buffer.from(file.replace(/-> scrypt (\S+) \d+/, stanza), 'latin1'));
    for (const cost of ['21', '63', '64', '0', '-1', '1e1', '99999']) {
      expect([cost, await withStanza(`-> scrypt $1 ${cost}`)]).toEqual([cost, 'damaged']);
    }
    expect(await withStanza('-> X25519 $1')).toBe('otherKey');
  });

  it('refuses a file cut anywhere', async () => {
    const file = await encryptWithPassphrase(bytesOfLength(70_000, 1), passphrase, QUICK);
    const random = seededRandom(2);
    const inHead = Array.from({ length: 200 }, (_, length) => length);
    const further = Array.from({ length: 300 }, () => random.integer(200, file.length - 1));
    for (const length of [...inHead, ...further, 65_736, file.length - 1]) {
      const opened = await decryptWithPassphrase(file.subarray(0, length), passphrase);
      expect([length, opened.ok]).toEqual([length, false]);
    }
  });

  it('refuses a file with a single bit changed, and one with something added', async () => {
    const file = await encryptWithPassphrase(bytesOfLength(2000, 3), passphrase, QUICK);
    const random = seededRandom(4);
    for (let flip = 0; flip < 500; flip++) {
      const place = random.integer(0, flip < 250 ? 199 : file.length - 1);
      const changed = Uint8Array.from(file);
      changed[place] = (changed[place] ?? 0) ^ (1 << random.integer(0, 7));
      const opened = await decryptWithPassphrase(changed, passphrase);
      expect([place, opened.ok]).toEqual([place, false]);
      expect(opened.ok ? '' : opened.message).toMatch(/^A .*\.$/);
    }
    expect(await outcomeOf(Buffer.concat([file, Buffer.from('x')]))).toBe('damaged');
  });
});

describe('generated passphrases', () => {
  it('are five words drawn from bytes fit for secrets', () => {
    const bytes = new Uint8Array(20);
    new DataView(bytes.buffer).setUint32(4, 1024 * 7 + 3);
    const words = newPassphrase((length) => bytes.subarray(0, length)).split(' ');
    expect(words).toEqual([0, 3, 0, 0, 0].map((place) => passphraseWords[place]));
  });

  it('hold 50 bits', () => {
    expect(5 * Math.log2(passphraseWords.length)).toBe(50);
  });

  it('are made of words that cannot be taken for each other on the phone', () => {
    const heard = passphraseWords.map((word) => fold(word).replaceAll('ly', 'j'));
    const alike = heard.flatMap((word, place) =>
      heard.slice(0, place).flatMap((other) => (isOneLetterAway(word, other) ? [[word, other]] : [])),
    );
    expect(alike).toEqual([]);
    expect(passphraseWords.filter((word) => !/^[a-záéíóöőúüű]{4,8}$/.test(word))).toEqual([]);
  });
});

/** Whether one letter changed, left out or put in makes the one of the other; also when they are the same. */
function isOneLetterAway(one: string, other: string): boolean {
  if (one.length < other.length) return isOneLetterAway(other, one);
  const differs = [...one].findIndex((letter, place) => letter !== other[place]);
  if (differs < 0) return true;
  const rest = one.slice(differs + 1);
  return rest === other.slice(differs + 1) || rest === other.slice(differs);
}
