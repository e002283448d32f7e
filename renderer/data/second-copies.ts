import type { Shell } from '../../shared/contract/contract.ts';
import { sha256Hex } from '../../shared/lib/hash.ts';
import { type Outcome, success } from '../../shared/lib/outcome.ts';
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
}

/**
 * Brings the attachments this PC lacks back from the second place: after joining from a copy on a new PC. A wrong passphrase ends it at once;
 * bytes that are not what their name says are left where they are.
 */
export async function bringBackAttachments(
  bringing: BringingBack,
  attachments: readonly string[],
): Promise<Outcome<BroughtBack>> {
  const { shell, onProgress, signal } = bringing;
  const listed = await shell.listSecondCopies();
  if (!listed.ok) return listed;
  const missing: string[] = [];
  for (const hash of attachments) {
    if ((await shell.getAttachment({ hash })) === null) missing.push(hash);
  }
  const there = new Set(listed.value);
  const done: boolean[] = [];
  for (const hash of missing) {
    if (signal.aborted) break;
    onProgress?.(done.length, missing.length);
    const brought = there.has(`${hash}.age`) ? await bringOne(bringing, hash) : success(false);
    if (!brought.ok) return brought;
    done.push(brought.value);
  }
  const brought = done.filter(Boolean).length;
  return success({ brought, notThere: done.length - brought });
}

/** Whether it is on this PC now; false if it is not whole in the second place. */
async function bringOne(bringing: BringingBack, hash: string): Promise<Outcome<boolean>> {
  const bytes = await readOne(bringing, hash);
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return success(false);
  const kept = await bringing.shell.putAttachment({ hash, bytes: bytes.value });
  return kept.ok ? success(true) : kept;
}

/** `null`: it is not whole there. */
async function readOne(
  { shell, passphrase, ...bringing }: BringingBack,
  hash: string,
): Promise<Outcome<Uint8Array | null>> {
  const read = await shell.readSecondCopy({ name: `${hash}.age` });
  if (!read.ok) return read.reason === 'unreachable' ? read : success(null);
  const plain = await (bringing.unseal ?? unseal)(read.value.bytes, passphrase);
  if (!plain.ok) return plain.reason === 'wrongPassphrase' ? plain : success(null);
  return success(sha256Hex(plain.value) === hash ? plain.value : null);
}
