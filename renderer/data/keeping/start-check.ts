import type { Kept } from '../../../shared/contract/kept.ts';
import { DATA_VERSION } from '../../../shared/domain/migrations.ts';
import { type Meta, NATIVE_LAYOUT } from '../store/database.ts';
import type { Found } from '../store/inspect.ts';

/** Why the database cannot be taken as it is. */
export type RecoveryReason =
  /** The store is not there, or came back empty. */
  | 'missing'
  /** It does not answer or cannot be read. */
  | 'unreadable'
  /** It is older than what was called saved. */
  | 'behind'
  /** As far as it says, it is up to date, but it does not hold what it should. */
  | 'short'
  /** It belongs to another PC or office. */
  | 'other'
  /** The database is fine, the journal is not. */
  | 'journal'
  /** A restore was chosen before the program restarted. */
  | 'pending';

/** What to do with the database before anything opens it. */
export type Verdict =
  | { readonly do: 'setUp' }
  | { readonly do: 'refuse' }
  | { readonly do: 'recover'; readonly why: RecoveryReason }
  /** Nothing was kept about this database yet: from now on it is. */
  | { readonly do: 'adopt'; readonly meta: Meta }
  /** The folder was copied: this copy gets an identity of its own. */
  | { readonly do: 'renew'; readonly meta: Meta }
  | { readonly do: 'migrate'; readonly meta: Meta }
  | { readonly do: 'open'; readonly meta: Meta };

/** Compares what the shell says must be there with what is there. Pure. See [Note: What the shell keeps]. */
export function judgeStart(kept: Kept, found: Found): Verdict {
  if (kept.pending !== null) return { do: 'recover', why: 'pending' };
  if (kept.office === null && kept.snapshots.length === 0 && isUnfilled(found)) return { do: 'setUp' };
  if (found.state !== 'there') return { do: 'recover', why: found.state };
  if (isNewer(found)) return { do: 'refuse' };
  return found.meta === undefined ? { do: 'recover', why: 'missing' } : judgeMeta(kept, found.meta);
}

function isNewer({ nativeVersion, meta }: Extract<Found, { state: 'there' }>): boolean {
  return nativeVersion > NATIVE_LAYOUT || (meta !== undefined && meta.dataVersion > DATA_VERSION);
}

function isUnfilled(found: Found): boolean {
  return found.state === 'missing' || (found.state === 'there' && found.meta === undefined);
}

function judgeMeta(kept: Kept, meta: Meta): Verdict {
  const { office } = kept;
  if (office === null)
    return isBehindSnapshots(kept, meta) ? { do: 'recover', why: 'behind' } : { do: 'adopt', meta };
  if (meta.office !== office.office) return { do: 'recover', why: 'other' };
  if (meta.replica === office.replica) return judgeOwn(kept, meta);
  // A crash came between the new name and its journal; what the old one held was complete when the new one was given.
  if (meta.formerly === office.replica) return { do: 'adopt', meta };
  return kept.copied ? { do: 'renew', meta } : { do: 'recover', why: 'other' };
}

function judgeOwn(kept: Kept, meta: Meta): Verdict {
  const why = shortfall(kept, meta);
  if (why !== undefined) return { do: 'recover', why };
  if (kept.copied) return { do: 'renew', meta };
  return { do: meta.dataVersion < DATA_VERSION ? 'migrate' : 'open', meta };
}

/** Where the state is lost, the snapshots still say how far this PC had come. */
function isBehindSnapshots({ snapshots }: Kept, { replica, counter }: Meta): boolean {
  return snapshots.some((snapshot) => snapshot.replica === replica && snapshot.counter > counter);
}

/** What the database lacks of what was acknowledged. */
function shortfall({ office, journal }: Kept, meta: Meta): RecoveryReason | undefined {
  const ofJournal = journal.replica === meta.replica ? journal : undefined;
  const known = [office, ofJournal].filter((one) => one !== undefined && one !== null);
  if (known.some(({ counter }) => counter > meta.counter)) return 'behind';
  const same = known.filter(({ counter }) => counter === meta.counter);
  const { rows, fingerprint } = meta.extent;
  if (same.some((one) => one.rows !== rows || one.fingerprint !== fingerprint)) return 'short';
  return journal.state === 'damaged' || journal.state === 'missing' || journal.state === 'none'
    ? 'journal'
    : undefined;
}
