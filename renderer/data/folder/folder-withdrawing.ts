import type { FolderFile } from '../../../shared/contract/exchange-folder.ts';
import { claimedHash, claimOf, hashOfFile } from '../../../shared/exchange/folder-names.ts';
import { remember, type Round, type Sharing } from './sharing.ts';

/*
[Note: Attachments of the erased]

An erasure empties rows and history, so afterwards nothing tells which attachments the record had. Each PC therefore remembers every
attachment a record of its own named while it lay in the folder (`laid`), also when the folder or its passphrase changes. Of these it
takes away what nothing names any more: no row, be it living, deleted or undecided, and no entry of the history. What was only taken out
of a record, replaced or deleted is still named by one of them; nothing but an erasure makes both forget. Until everything in the folder
is taken in nothing goes, because what is still waiting may name it.

A PC that has not taken the erasure in yet leaves the attachment again, and takes it away itself when it has. One whose record names the
same bytes leaves them again too: every PC that ever needed them keeps them, so that nobody waits for ever for what another one has taken
away too early.
*/

/** Remembers what lies there and is named by a record; `named`: SHA-256 of every attachment the records name now. */
export function rememberLaid(sharing: Sharing, round: Round, named: readonly string[]): void {
  const { memory } = sharing;
  const there = new Set(round.attached.flatMap(({ name }) => hashOfFile(name) ?? []));
  const laid = new Set([...memory.laid, ...memory.attached, ...named.filter((hash) => there.has(hash))]);
  if (laid.size > memory.laid.length) remember(sharing, { laid: [...laid] });
}

interface Lying {
  readonly name: string;
  readonly hash: string;
}

/** Takes away what only erased records had named. See [Note: Attachments of the erased]. */
export async function withdrawErased(
  sharing: Sharing,
  round: Round,
  named: readonly string[],
): Promise<void> {
  const { memory, around } = sharing;
  const laid = new Set(memory.laid);
  for (const hash of named) laid.delete(hash);
  const lying = round.attached.flatMap(({ name }): readonly Lying[] => {
    const hash = claimedHash(name);
    return hash !== undefined && laid.has(hash) ? [{ name, hash }] : [];
  });
  if (lying.length === 0 || round.files.some((file) => isWaiting(sharing, file))) return;
  const remembered = await rememberedOf(sharing, lying);
  const names = lying.filter(({ hash }) => !remembered.has(hash)).map(({ name }) => name);
  if (names.length === 0) return;
  const gone = await around.shell.withdrawFromFolder({ names: names.slice(0, AT_ONCE) });
  if (!gone.ok && gone.reason !== 'unreachable') sharing.problem = gone.message;
}

/** More go with the next look. */
const AT_ONCE = 1000;

/** Whether a file may still bring records nobody here knows. */
function isWaiting({ memory }: Sharing, { name, size, modified }: FolderFile): boolean {
  const looked = memory.files[name];
  if (looked === undefined || looked.size !== size || looked.modified !== modified) return true;
  const { found } = looked;
  if (found.as === 'done') return false;
  // Attachments of other offices do not come through the folder.
  if (found.as === 'offer') return found.why !== 'otherOffice' && found.why !== 'extract';
  const claim = claimOf(name);
  if (claim === undefined) return found.why !== 'strange';
  return claim.counter > (memory.taken[claim.replica] ?? -1);
}

/** Those a row or the history still names. Reading all of it is spared until the next erasure: nothing else makes them forget. */
async function rememberedOf(sharing: Sharing, lying: readonly Lying[]): Promise<ReadonlySet<string>> {
  const { around } = sharing;
  const erasures = around.erasures();
  const before = sharing.remembered.erasures === erasures ? sharing.remembered.hashes : new Set<string>();
  const unknown = lying.map(({ hash }) => hash).filter((hash) => !before.has(hash));
  const found = unknown.length > 0 ? await around.namedAnywhere(new Set(unknown)) : [];
  const hashes = new Set([...before, ...found]);
  sharing.remembered = { erasures, hashes };
  return hashes;
}
