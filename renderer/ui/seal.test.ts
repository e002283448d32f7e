import { describe, expect, it } from 'vitest';
import { faultsOfSeal, isSealFit, newSeal, passphraseOf, type Seal } from './seal.ts';

const seal = newSeal((count) => new Uint8Array(count));
const own = (typed: string, again: string): Seal => ({ ...seal, kind: 'own', own: typed, again });

describe('how a file is locked', () => {
  it('is by five drawn words unless the person says otherwise', () => {
    expect(isSealFit(seal)).toBe(true);
    expect(passphraseOf(seal)?.split(' ')).toHaveLength(5);
  });

  it('is by a passphrase of ones own only if it is long enough and typed twice', () => {
    expect(faultsOfSeal(own('rövid', 'rövid'))).toHaveProperty('own');
    expect(faultsOfSeal(own('alma körte szilva barack', ''))).toHaveProperty('again');
    const fit = own(' alma körte  szilva barack', 'alma körte szilva barack');
    expect(isSealFit(fit)).toBe(true);
    expect(passphraseOf(fit)).toBe('alma körte szilva barack');
  });

  it('is not at all only if that is said once more', () => {
    expect(faultsOfSeal({ ...seal, kind: 'none' })).toHaveProperty('plain');
    const meant: Seal = { ...seal, kind: 'none', isPlainMeant: true };
    expect(isSealFit(meant)).toBe(true);
    expect(passphraseOf(meant)).toBeUndefined();
  });

  it('is by the words of the exchange folder where they are known', () => {
    expect(passphraseOf({ ...seal, kind: 'folder', folder: 'alma körte' })).toBe('alma körte');
  });
});
