import { needlessAfter } from '../../../shared/exchange/folder-names.ts';
import { remember, type Round, type Sharing } from './sharing.ts';

/** Own changes are left when nothing was saved for so long, in milliseconds. */
const SETTLED = 20_000;
/** What only came out of the folder lies there already; for so long it waits for something of our own to go with it. */
const ECHO_WAIT = 15 * 60_000;

/** Leaves what this PC has, if the folder lacks it and the moment is right. */
export async function leaveIfDue(sharing: Sharing, round: Round): Promise<void> {
  const { around, memory } = sharing;
  if (!isDue(sharing, round)) return;
  const made = await around.makeDeposit(round.passphrase);
  if (!made.ok) {
    sharing.problem = made.message;
    return;
  }
  const { name, bytes, counter, erasures } = made.value;
  const names = round.files.map((file) => file.name);
  // The first since the folder or its passphrase changed, when the older ones are locked otherwise or not at all; or since somebody was
  // erased, who still stands in the older ones.
  const isAlone = memory.isNew !== undefined || erasures > (memory.left?.erasures ?? 0);
  const kept = isAlone ? 1 : undefined;
  const needless = [...needlessAfter(name, names, kept)];
  const left = await around.shell.leaveInFolder({ name, bytes, needless });
  if (!left.ok) {
    if (left.reason !== 'unreachable') sharing.problem = left.message;
    return;
  }
  sharing.proven = round.passphrase;
  // What was taken in while the file was made goes with the next one.
  const echoes = Math.min(sharing.memory.echoes, around.counter() - counter);
  remember(sharing, {
    left: { name, size: bytes.length, counter, at: around.now(), erasures },
    echoes,
    isNew: undefined,
  });
}

function isDue({ memory, changed, around }: Sharing, { files, isForced }: Round): boolean {
  const { left } = memory;
  const isThere =
    left !== undefined && files.some(({ name, size }) => name === left.name && size === left.size);
  // Never left, taken away by somebody, or cut by the carrier.
  if (!isThere) return true;
  const commits = around.counter() - left.counter;
  if (commits === 0) return false;
  const [now, own] = [around.now(), commits > memory.echoes];
  const waited = own ? now - changed.at >= SETTLED : now - left.at >= ECHO_WAIT;
  return waited || isForced || now < changed.at;
}

/** Something of our own has settled since the last look: it need not wait for the next minute. */
export function isSettled(sharing: Sharing, lookedAt: number): boolean {
  const settledAt = sharing.changed.at + SETTLED;
  return lookedAt < settledAt && sharing.around.now() >= settledAt && !isAllLeft(sharing);
}

/** Whether the folder holds everything there is here, as far as is remembered. */
export function isAllLeft({ memory, around }: Sharing): boolean {
  return memory.left !== undefined && around.counter() - memory.left.counter <= memory.echoes;
}
