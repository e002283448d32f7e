import { newPassphrase, spelledPassphrase } from '../../shared/exchange/passphrase.ts';
import { passphraseText } from '../text/passphrase.ts';
import { faultOfPassphrase, isSamePassphrase } from './passphrase-rules.ts';

export type SealKind = keyof typeof passphraseText.seal.kinds;

/** How a file is to be locked, as far as the person has said. */
export interface Seal {
  readonly kind: SealKind;
  readonly drawn: string;
  readonly own?: string | undefined;
  readonly again?: string | undefined;
  /** The passphrase of the exchange folder, if this PC remembers it. */
  readonly folder?: string | undefined;
  /** The person has said that the file is to be readable by everybody. */
  readonly isPlainMeant: boolean;
}

/** Five new words. */
export function newSeal(random: (bytes: number) => Uint8Array): Seal {
  return { kind: 'drawn', drawn: newPassphrase(random), isPlainMeant: false };
}

export interface SealFaults {
  readonly own?: string | undefined;
  readonly again?: string | undefined;
  readonly plain?: string | undefined;
}

/** Why the file cannot be made so, by field; nothing if it can. */
export function faultsOfSeal(seal: Seal): SealFaults {
  const { kind, own = '', again = '' } = seal;
  if (kind === 'none') return seal.isPlainMeant ? {} : { plain: passphraseText.seal.plainMissing };
  if (kind !== 'own') return {};
  const fault = faultOfPassphrase(own);
  if (fault !== undefined) return { own: fault };
  return isSamePassphrase(own, again) ? {} : { again: passphraseText.different };
}

export function isSealFit(seal: Seal): boolean {
  return Object.keys(faultsOfSeal(seal)).length === 0;
}

/** The passphrase; nothing if the file stays readable. */
export function passphraseOf({ kind, drawn, own = '', folder = '' }: Seal): string | undefined {
  return { drawn, own: spelledPassphrase(own), folder, none: undefined }[kind];
}
