import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decryptWithPassphrase, encryptWithPassphrase } from '../../shared/exchange/age.ts';
import { readFile } from '../../shared/exchange/read-file.ts';
import { exampleFile, forged, forgedPayload, linesOf, withPayload } from '../support/data-files.ts';
import { fuzz, LONGEST } from './campaign.ts';
import { mutations } from './mutations.ts';
import { SEED_FILES } from './seed-files.ts';

const SEED = 20_180_405;
/** The short run of the command tries 20,000, the long one a million. */
const RUNS = 5_000;

/** Forgeries that keep the form, and what share of them is accepted at least: were it less, the others would prove nothing. */
const KEEPING_THE_FORM: readonly (readonly [mutation: string, share: number])[] = [
  ['a line left out, signed', 0.4],
  ['a line of another file, signed', 0.25],
  ['another value, signed', 0.05],
  ['other stamps, signed', 0.1],
];

describe('spoilt data files', () => {
  it(`crashes, hangs or takes in nothing wrong in ${RUNS} mutations of ${SEED_FILES} files`, {
    timeout: 300_000,
  }, async () => {
    const result = await fuzz({ seed: SEED, runs: RUNS });
    console.log(
      `${RUNS} mutations, seed ${SEED}: slowest ${result.slowest.milliseconds.toFixed(0)} ms of work (${result.slowest.mutation})`,
    );
    expect(result.broken).toEqual([]);
    expect(result.slowest.milliseconds).toBeLessThanOrEqual(LONGEST);
    expect([...result.byMutation.keys()].sort()).toEqual(mutations.map(({ name }) => name).sort());
    // The oracle can tell right from wrong: forgeries that keep the form are accepted, damage never is.
    for (const [mutation, share] of KEEPING_THE_FORM) {
      const { accepted = 0, refused = 0 } = result.byMutation.get(mutation) ?? {};
      expect(accepted / (accepted + refused), mutation).toBeGreaterThan(share);
    }
    expect(result.byMutation.get('a bit flipped')?.accepted).toBe(0);
  });
});

describe('each refusal names its step', () => {
  const message = (bytes: Uint8Array) => {
    const read = readFile(bytes);
    return read.ok ? 'accepted' : read.message;
  };
  const lines = () => linesOf(exampleFile(), (payload) => gunzipSync(payload));
  const bomb = (byte: number, claimed: object) =>
    forgedPayload(gzipSync(Buffer.alloc(64 * 1024 * 1024, byte)), (head) =>
      withPayload(head, { rawBytes: 67_108_864, ...claimed }),
    );
  const withRecord = (change: (text: string) => string) => {
    const [first = '', ...rest] = lines();
    return forged([change(first), ...rest]);
  };

  it.each([
    ['zeros that fill the memory', () => bomb(0, { lines: 10 }), 'kibontás'],
    ['millions of empty lines', () => bomb(10, { lines: 10 }), 'kibontás'],
    ['half a million empty lines, as the head says', () => bomb(10, { lines: 499_999 }), 'kibontás'],
    ['more than the head says', () => bomb(0, { rawBytes: 1000, lines: 10 }), 'kibontás'],
    ['more than a file may hold', () => bomb(0, { rawBytes: 1e12, lines: 10 }), 'fejléc'],
    [
      'lists in each other',
      () => withRecord(() => `{"record":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
      'tételek',
    ],
    [
      'objects in each other, deeper than any record',
      () => withRecord((text) => text.replace('{', `{"a":${'{"b":'.repeat(20)}1${'}'.repeat(20)},`)),
      'tételek',
    ],
    [
      '__proto__',
      () => withRecord((text) => text.replace('"record":{', '"record":{"__proto__":{"isLead":true},')),
      'tételek',
    ],
    [
      'a path for an id',
      () => withRecord((text) => text.replaceAll('"id":"c1"', '"id":"../../c1"')),
      'tételek',
    ],
    [
      'a mark that turns the writing round',
      () => withRecord((text) => text.replace('"record":{', '"record":{"note":"\u202Egnp.exe",')),
      'tételek',
    ],
    [
      'a flipped bit',
      () => exampleFile().map((byte, index, all) => (index === all.length - 9 ? byte ^ 1 : byte)),
      'ellenőrző összeg',
    ],
    ['a cut file', () => exampleFile().slice(0, -20), 'ellenőrző összeg'],
    ['a file cut in its first line', () => exampleFile().slice(0, 90), 'fejléc'],
    ['something else', () => new TextEncoder().encode('PK\u0003\u0004'), 'felismerés'],
    ['a newer program’s file', () => forged(lines(), (head) => ({ ...head, minReader: 99 })), 'változat'],
  ])('%s', (_, file, step) => {
    expect(message(file())).toContain(`(lépés: ${step})`);
  });

  it('a wrong passphrase, and an encrypted file that was cut', async () => {
    const file = await encryptWithPassphrase(exampleFile(), 'alma körte', 4);
    const wrong = await decryptWithPassphrase(file, 'alma szilva');
    expect(wrong).toMatchObject({ ok: false, reason: 'wrongPassphrase' });
    const cut = await decryptWithPassphrase(file.slice(0, -10), 'alma körte');
    expect(cut).toMatchObject({ ok: false, reason: 'damaged' });
    expect(Object.getOwnPropertyNames({})).toEqual([]);
  });
});
