import type { ExchangeFolder, FolderFile } from '../../../shared/contract/exchange-folder.ts';
import { shareAttachments } from './folder-attachments.ts';
import { isSettled, leaveIfDue } from './folder-leaving.ts';
import { takeInFiles } from './folder-taking.ts';
import { memoryOf, remember, type Sharing, useOf } from './sharing.ts';

/** How often the folder is looked into, in milliseconds. */
const EVERY = 60_000;

/** Because it is time, because somebody asked, or because the program closes. */
export type LookKind = 'due' | 'asked' | 'last';

export function isLookDue(sharing: Sharing, lookedAt: number): boolean {
  const { around, changed } = sharing;
  const [now, counter] = [around.now(), around.counter()];
  if (changed.counter !== counter) sharing.changed = { counter, at: now };
  // A clock that was put back makes nobody wait.
  return now < lookedAt || now - lookedAt >= EVERY || isSettled(sharing, lookedAt);
}

/** Everything there is to do with the folder now. */
export async function lookOnce(sharing: Sharing, kind: LookKind): Promise<void> {
  const { around } = sharing;
  sharing.problem = undefined;
  if (sharing.memory.replica !== around.identity.replica) sharing.memory = memoryOf(around);
  const folder = await around.shell.lookIntoFolder();
  sharing.folder = folder;
  if (folder === null || useOf(sharing) !== 'on') return;
  if (folder.files === null) {
    remember(sharing, { awaySince: sharing.memory.awaySince ?? around.now() });
    return;
  }
  remember(sharing, { awaySince: undefined, lookedAt: around.now() });
  const passphrase = await passphraseOf(sharing, folder);
  if (passphrase === null) {
    // Remembered, but the Windows account cannot read it any more: somebody must type it.
    sharing.folder = { ...folder, remembered: false };
    return;
  }
  const [attached, files] = parted(folder.files);
  const round = { files, attached, sealed: folder.sealed, passphrase, isForced: kind !== 'due' };
  if (kind !== 'last') {
    const receptions = await takeInFiles(sharing, round);
    if (receptions.length > 0) around.onTaken(receptions);
  }
  await leaveIfDue(sharing, round);
  if (kind !== 'last') await shareAttachments(sharing, round);
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
