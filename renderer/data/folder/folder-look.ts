import type { ExchangeFolder, FolderFile } from '../../../shared/contract/exchange-folder.ts';
import { claimOf } from '../../../shared/exchange/folder-names.ts';
import { shareAttachments } from './folder-attachments.ts';
import { isFromCopy } from './folder-memory.ts';
import { isSettled, leaveIfDue } from './folder-leaving.ts';
import { takeInFiles } from './folder-taking.ts';
import { isDoubtful, memoryOf, remember, type Round, type Sharing, useOf } from './sharing.ts';

/** How often the folder is looked into, in milliseconds. */
const EVERY = 60_000;

/** Because it is time, because somebody asked, or because the program closes. */
export type LookKind = 'due' | 'asked' | 'last';

export function isLookDue(sharing: Sharing, lookedAt: number): boolean {
  const { around, changed } = sharing;
  const [now, counter] = [around.now(), around.counter()];
  if (changed.counter !== counter) sharing.changed = { counter, at: now };
  // A clock that was put back makes nobody wait.
  if (now < lookedAt || now - lookedAt >= EVERY) return true;
  // What waited for a form to be closed comes at once.
  return isSettled(sharing, lookedAt) || (sharing.held.size > 0 && around.mayTakeIn());
}

/** Everything there is to do with the folder now. */
export async function lookOnce(sharing: Sharing, kind: LookKind): Promise<void> {
  const { around } = sharing;
  sharing.held = new Map();
  if (sharing.memory.replica !== around.identity.replica) sharing.memory = memoryOf(around);
  const folder = await around.shell.lookIntoFolder();
  see(sharing, folder);
  // What is wrong with a passphrase stays said until another one is typed.
  if (useOf(sharing) !== 'locked') sharing.problem = undefined;
  if (folder === null || useOf(sharing) !== 'on') return;
  if (folder.files === null) {
    remember(sharing, { awaySince: sharing.memory.awaySince ?? around.now() });
    return;
  }
  remember(sharing, { awaySince: undefined, lookedAt: around.now() });
  const passphrase = await passphraseOf(sharing, folder);
  // Remembered, but the Windows account cannot read it any more.
  if (passphrase === null) return askAgain(sharing, folder);
  const [attached, files] = parted(folder.files);
  const round = { files, attached, sealed: folder.sealed, passphrase, isForced: kind !== 'due' };
  if ((await exchange(sharing, round, kind)) === 'wrong') {
    sharing.problem = WRONG;
    askAgain(sharing, folder);
  } else await rememberRight(sharing, round);
}

function see(sharing: Sharing, folder: ExchangeFolder | null): void {
  sharing.folder = folder;
  // It may have been told otherwise since.
  if (folder?.remembered !== true) sharing.isToRemember = false;
}

/** Takes in, then leaves; 'wrong': it was not this passphrase. */
async function exchange(sharing: Sharing, round: Round, kind: LookKind): Promise<'done' | 'wrong'> {
  if (kind !== 'last') {
    const receptions = await takeInFiles(sharing, round);
    if (receptions.length > 0) sharing.around.onTaken(receptions);
  }
  if (isWrong(sharing, round, kind)) return 'wrong';
  // Two PCs with one identity would write over each other's files for ever.
  if (!Object.values(sharing.memory.files).some(isFromCopy)) await leaveIfDue(sharing, round);
  if (kind !== 'last') await shareAttachments(sharing, round);
  return 'done';
}

const WRONG =
  'A megadott jelszó a cseremappa egyetlen fájlját sem nyitja meg, ezért a program semmit sem tett a mappába. Kérjük, írja be újra a jelszót.';

/** What is left under a mistyped passphrase nobody else could ever open. */
function isWrong(sharing: Sharing, round: Round, kind: LookKind): boolean {
  const { memory } = sharing;
  if (memory.isNew === true || !isDoubtful(sharing, round)) return false;
  // Nothing was opened before closing, so nothing can have shown it.
  if (kind === 'last') return round.files.length > 0;
  // What no PC has left there shows nothing: another office may have locked it.
  return Object.entries(memory.files).some(
    ([name, { found }]) => found.as === 'trouble' && found.why === 'locked' && claimOf(name) !== undefined,
  );
}

/** Somebody must type the passphrase. */
function askAgain(sharing: Sharing, folder: ExchangeFolder): void {
  sharing.typed = undefined;
  sharing.isToRemember = folder.remembered;
  sharing.folder = { ...folder, remembered: false };
}

/** Instead of what was of no use this PC remembers the words that were typed, now that they are shown to be right. */
async function rememberRight(sharing: Sharing, round: Round): Promise<void> {
  const { shell, identity } = sharing.around;
  const { passphrase } = round;
  if (!sharing.isToRemember || passphrase === undefined || isDoubtful(sharing, round)) return;
  const folder = await shell.lookIntoFolder();
  // Paused or ended while this look went on.
  if (folder === null || folder.paused || !folder.remembered) return;
  const { replica } = identity;
  const changed = await shell.changeFolder({ replica, sealed: true, passphrase, paused: false });
  if (changed.ok) sharing.isToRemember = false;
  else sharing.problem = changed.message;
}

/** Attachments, and everything that may be a data file. */
function parted(files: readonly FolderFile[]): readonly [readonly FolderFile[], readonly FolderFile[]] {
  const isData = ({ name }: FolderFile) => name.toLowerCase().endsWith('.mentor');
  return [files.filter((file) => !isData(file)), files.filter(isData)];
}

/** `undefined`: none is needed; `null`: it is not known. */
async function passphraseOf(
  { typed, around }: Sharing,
  { sealed }: ExchangeFolder,
): Promise<string | null | undefined> {
  return sealed ? (typed ?? (await around.shell.recallFolderPassphrase())) : undefined;
}
