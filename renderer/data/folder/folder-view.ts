import { claimOf, ON_ITS_WAY } from '../../../shared/exchange/folder-names.ts';
import { compareCodeUnits } from '../../../shared/lib/order.ts';
import type { Remembered } from './folder-memory.ts';
import { isAllLeft } from './folder-leaving.ts';
import type {
  FolderOffer,
  FolderPc,
  FolderStatus,
  FolderTrouble,
  PassphraseKeeping,
} from './folder-status.ts';
import { type Sharing, useOf } from './sharing.ts';

type Named = readonly [name: string, remembered: Remembered];

/** What there is to be said about the folder now. */
export function statusOf(sharing: Sharing, isLooking: boolean): FolderStatus {
  const { folder, memory, around, problem } = sharing;
  const { left } = memory;
  const files = Object.entries(memory.files);
  return {
    use: useOf(sharing),
    label: folder?.label ?? '',
    sealed: folder?.sealed ?? true,
    passphrase: keepingOf(sharing),
    isLooking,
    awaySince: memory.awaySince,
    lookedAt: memory.lookedAt,
    left: left && { at: left.at, isCurrent: isAllLeft(sharing) },
    problem,
    pcs: pcsOf(sharing, files),
    troubles: files.flatMap((file) => troubleOf(file, around.now())),
    offers: files.flatMap(offerOf),
    open: files.filter((file) => isOpenFor(file, around.now())).map(([name]) => name),
  };
}

function keepingOf({ folder, isToRemember }: Sharing): PassphraseKeeping {
  if (isToRemember) return 'toRemember';
  return folder?.remembered === true ? 'remembered' : 'typed';
}

function pcsOf({ held, around }: Sharing, files: readonly Named[]): readonly FolderPc[] {
  const pcs = new Map<string, FolderPc>();
  for (const [, { found }] of files) {
    if (found.as !== 'done' || found.sender === undefined) continue;
    const { replica, label, madeAt } = found.sender;
    const known = pcs.get(replica)?.madeAt ?? '';
    if (madeAt > known) pcs.set(replica, { replica, label, madeAt, state: 'taken' });
  }
  for (const [replica, { label, madeAt }] of held)
    pcs.set(replica, { replica, label, madeAt, state: 'held' });
  for (const replica of unreadableOf(files, around.now())) {
    const known = pcs.get(replica) ?? { replica, label: '', madeAt: undefined };
    pcs.set(replica, { ...known, state: 'unreadable' });
  }
  pcs.delete(around.identity.replica);
  return [...pcs.values()].sort((one, other) => compareCodeUnits(other.madeAt ?? '', one.madeAt ?? ''));
}

/** PCs whose newest file, by its name, cannot be read. */
function unreadableOf(files: readonly Named[], now: number): readonly string[] {
  const newest = new Map<string, { counter: number; isBroken: boolean }>();
  for (const file of files) {
    const claim = claimOf(file[0]);
    if (claim === undefined || claim.counter < (newest.get(claim.replica)?.counter ?? -1)) continue;
    newest.set(claim.replica, { counter: claim.counter, isBroken: troubleOf(file, now).length > 0 });
  }
  return [...newest].filter(([, { isBroken }]) => isBroken).map(([replica]) => replica);
}

/** A file that cannot be read may be on its way; what another passphrase or a newer program is needed for will not get better by itself. */
function troubleOf(file: Named, now: number): readonly FolderTrouble[] {
  const [name, { found, since }] = file;
  if (found.as !== 'trouble' || isOtherSeal(file)) return [];
  const { why, message } = found;
  const isOnItsWay = (why === 'broken' || why === 'strange') && now >= since && now - since < ON_ITS_WAY;
  return isOnItsWay ? [] : [{ name, since, why, message }];
}

/** The next file of its PC may take it away yet. */
function isOpenFor([, { found, since }]: Named, now: number): boolean {
  return found.as === 'done' && found.isOpen === true && (now < since || now - since >= ON_ITS_WAY);
}

/** Somebody has put it there; its passphrase is asked for where it is opened. */
function isOtherSeal([name, { found }]: Named): boolean {
  return found.as === 'trouble' && found.why === 'locked' && claimOf(name) === undefined;
}

function offerOf(file: Named): readonly FolderOffer[] {
  const [name, { found }] = file;
  if (isOtherSeal(file)) return [{ name, why: 'otherSeal', label: '', madeAt: '' }];
  if (found.as !== 'offer') return [];
  return [{ name, why: found.why, label: found.sender?.label ?? '', madeAt: found.sender?.madeAt ?? '' }];
}
