import { attachmentFileName, hashOfFile } from '../../../shared/exchange/folder-names.ts';
import { isEncrypted } from '../../../shared/exchange/recognise-encrypted.ts';
import { sha256Hex } from '../../../shared/lib/hash.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
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

/** 'here': it is on this PC, and in the folder too, sealed as everything is that is left there now. */
async function shareOne(
  sharing: Sharing,
  round: Round,
  { hash, isThere }: One,
): Promise<'here' | 'not' | 'away'> {
  const { shell } = sharing.around;
  const bytes = await shell.getAttachment({ hash });
  const lying = isThere ? await lyingThere(sharing, round, hash) : nothing;
  if (lying === 'away' || lying === 'not') return lying;
  const whole = bytes ?? lying.bytes;
  if (whole === undefined) return 'not';
  if (bytes === null && !(await shell.putAttachment({ hash, bytes: whole })).ok) return 'not';
  return lying.isAsItShould ? 'here' : leave(sharing, round, { hash, bytes: whole });
}

/** An attachment as it lies in the folder. */
interface Lying {
  /** Absent: it does not open, or is not what its name says. */
  readonly bytes: Uint8Array | undefined;
  readonly isAsItShould: boolean;
}

const nothing: Lying = { bytes: undefined, isAsItShould: false };

async function lyingThere(
  { around }: Sharing,
  { passphrase, sealed }: Round,
  hash: string,
): Promise<Lying | 'not' | 'away'> {
  const read = await around.shell.readFromFolder({ name: attachmentFileName(hash) });
  if (!read.ok) return read.reason === 'unreachable' ? 'away' : 'not';
  const { bytes } = read.value;
  const isSealed = isEncrypted(bytes);
  const plain = isSealed ? await opened(around.unseal, bytes, passphrase) : success(bytes);
  if (!plain.ok || sha256Hex(plain.value) !== hash) return nothing;
  return { bytes: plain.value, isAsItShould: isSealed === sealed };
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
