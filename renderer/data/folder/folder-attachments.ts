import { attachmentFileName, hashOfFile } from '../../../shared/exchange/folder-names.ts';
import { isEncrypted } from '../../../shared/exchange/recognise-encrypted.ts';
import { sha256Hex } from '../../../shared/lib/hash.ts';
import { failure, type Outcome } from '../../../shared/lib/outcome.ts';
import { remember, type Round, type Sharing } from './sharing.ts';

/** A look goes on with attachments for so long; the rest has its turn at the next one, in milliseconds. */
const AT_ONCE = 20_000;
/** What was not whole, or nobody had, is looked for again after so long, in milliseconds. */
const AGAIN = 10 * 60_000;

/**
 * Every attachment a record names lies in the folder once, under its SHA-256, and comes from there to each PC that lacks it. Bytes
 * that are not what the name says are left where they are.
 */
export async function shareAttachments(sharing: Sharing, round: Round): Promise<void> {
  const { around } = sharing;
  const there = new Set(
    round.attached.filter(({ size }) => size > 0).flatMap(({ name }) => hashOfFile(name) ?? []),
  );
  const here = new Set(sharing.memory.attached);
  const from = around.now();
  for (const hash of around.attachments()) {
    if (there.has(hash) && here.has(hash)) continue;
    const tried = sharing.tried.get(hash) ?? Number.NEGATIVE_INFINITY;
    if (around.now() - tried < AGAIN) continue;
    const done = await shareOne(sharing, round, { hash, isThere: there.has(hash) });
    if (done === 'away') return;
    if (done === 'here') {
      here.add(hash);
      remember(sharing, { attached: [...here] });
    } else sharing.tried.set(hash, around.now());
    if (around.now() - from >= AT_ONCE) return;
  }
}

interface One {
  readonly hash: string;
  readonly isThere: boolean;
}

/** 'here': it is on this PC, and in the folder too. */
async function shareOne(
  sharing: Sharing,
  round: Round,
  { hash, isThere }: One,
): Promise<'here' | 'not' | 'away'> {
  const bytes = await sharing.around.shell.getAttachment({ hash });
  if (isThere) return bytes === null ? bring(sharing, round, hash) : 'here';
  return bytes === null ? 'not' : leave(sharing, round, { hash, bytes });
}

async function bring(
  { around }: Sharing,
  { passphrase }: Round,
  hash: string,
): Promise<'here' | 'not' | 'away'> {
  const read = await around.shell.readFromFolder({ name: attachmentFileName(hash) });
  if (!read.ok) return read.reason === 'unreachable' ? 'away' : 'not';
  const { bytes } = read.value;
  const plain = isEncrypted(bytes)
    ? await opened(around.unseal, bytes, passphrase)
    : { ok: true as const, value: bytes };
  if (!plain.ok || sha256Hex(plain.value) !== hash) return 'not';
  const kept = await around.shell.putAttachment({ hash, bytes: plain.value });
  return kept.ok ? 'here' : 'not';
}

async function opened(
  unseal: Sharing['around']['unseal'],
  bytes: Uint8Array,
  passphrase: string | undefined,
): Promise<Outcome<Uint8Array>> {
  return passphrase === undefined ? failure('locked', '') : unseal(bytes, passphrase);
}

async function leave(
  sharing: Sharing,
  { passphrase }: Round,
  { hash, bytes }: { readonly hash: string; readonly bytes: Uint8Array },
): Promise<'here' | 'not' | 'away'> {
  const { around } = sharing;
  const sealed = passphrase === undefined ? bytes : await around.seal(bytes, passphrase);
  const left = await around.shell.leaveInFolder({
    name: attachmentFileName(hash),
    bytes: sealed,
    needless: [],
  });
  if (left.ok) return 'here';
  if (left.reason !== 'unreachable') sharing.problem = left.message;
  return 'away';
}
