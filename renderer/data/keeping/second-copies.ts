import type { Shell } from '../../../shared/contract/contract.ts';
import { sha256Hex } from '../../../shared/lib/hash.ts';
import { type Outcome, success } from '../../../shared/lib/outcome.ts';
import { unseal } from './sealed-files.ts';

/** What bringing back needs of the machine; `unseal` is given by tests, which cannot start a worker. */
export interface BringingBack {
  readonly shell: Pick<Shell, 'listSecondCopies' | 'readSecondCopy' | 'getAttachment' | 'putAttachment'>;
  readonly passphrase: string;
  /** Ends it between two attachments. */
  readonly signal: AbortSignal;
  readonly unseal?: typeof unseal;
  onProgress?(done: number, all: number): void;
}

export interface BroughtBack {
  readonly brought: number;
  /** On this PC neither, and not (or not whole) in the second place. */
  readonly notThere: number;
  /** There, but under another passphrase: the one that was in use before. */
  readonly locked: number;
}

type Fate = keyof BroughtBack;

/** After so many that do not open, and none that does, the passphrase is a wrong one. */
const WRONG_IN_A_ROW = 3;

/**
 * Brings the attachments this PC lacks back from the second place: after joining from a copy on a new PC. Bytes that are not what their
 * name says are left where they are.
 */
export async function bringBackAttachments(
  bringing: BringingBack,
  attachments: readonly string[],
): Promise<Outcome<BroughtBack>> {
  const { shell, onProgress, signal } = bringing;
  const listed = await shell.listSecondCopies();
  if (!listed.ok) return listed;
  const missing = await missingOf(shell, attachments);
  const there = new Set(listed.value);
  const fates = { brought: 0, notThere: 0, locked: 0 };
  for (const [done, hash] of missing.entries()) {
    if (signal.aborted) break;
    onProgress?.(done, missing.length);
    const fate = there.has(`${hash}.age`) ? await bringOne(bringing, hash) : success('notThere' as const);
    if (!fate.ok) return fate;
    fates[fate.value] += 1;
    if (fates.brought === 0 && fates.locked >= WRONG_IN_A_ROW) break;
  }
  return success(fates);
}

async function missingOf(shell: BringingBack['shell'], attachments: readonly string[]) {
  const missing: string[] = [];
  for (const hash of attachments) {
    if ((await shell.getAttachment({ hash })) === null) missing.push(hash);
  }
  return missing;
}

async function bringOne(
  { shell, passphrase, ...bringing }: BringingBack,
  hash: string,
): Promise<Outcome<Fate>> {
  const read = await shell.readSecondCopy({ name: `${hash}.age` });
  if (!read.ok) return read.reason === 'unreachable' ? read : success('notThere');
  const plain = await (bringing.unseal ?? unseal)(read.value.bytes, passphrase);
  if (!plain.ok) return success(plain.reason === 'wrongPassphrase' ? 'locked' : 'notThere');
  if (sha256Hex(plain.value) !== hash) return success('notThere');
  const kept = await shell.putAttachment({ hash, bytes: plain.value });
  return kept.ok ? success('brought') : kept;
}
