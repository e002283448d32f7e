import type { backupTexts } from '../../text/backups.ts';

export type PassphraseKind = keyof typeof backupTexts.passphrase.kinds;

/** What the person has settled on. */
export interface ChosenPassphrase {
  readonly passphrase: string;
  /** Whether this PC is to remember it. */
  readonly remember: boolean;
}
