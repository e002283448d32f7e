import { join, relative } from 'node:path';
import {
  fileKinds,
  type Input,
  type Output,
  type SaveReason,
  type Shell,
} from '../../shared/contract/contract.ts';
import {
  type FolderFile,
  nameInFolder,
  nameToLeave,
  ownFolderFile,
} from '../../shared/contract/exchange-folder.ts';
import { compareCodeUnits } from '../../shared/lib/order.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { errorCode, type Machine } from '../machine.ts';
import { writeWhole } from '../whole-file.ts';
import { isInside, isReachable, tryOut } from './chosen-folder.ts';
import { inTurn } from './in-turn.ts';
import { readPatiently } from './patient-reading.ts';
import { deleteLeftOvers, factsOf } from './snapshot-files.ts';
import type { State } from './state-form.ts';
import type { StateFile } from './state.ts';

interface Keeping {
  readonly machine: Machine;
  readonly state: StateFile;
}

type Folder = NonNullable<State['exchangeFolder']>;
type FolderHandlers = Pick<
  Shell,
  | 'lookIntoFolder'
  | 'chooseFolder'
  | 'changeFolder'
  | 'forgetFolder'
  | 'recallFolderPassphrase'
  | 'readFromFolder'
  | 'leaveInFolder'
>;

/** The folder the PCs of an office share. See [Note: The exchange folder]. */
export function exchangeFolderHandlers(keeping: Keeping): FolderHandlers {
  const turn = inTurn();
  return {
    lookIntoFolder: () => lookIntoFolder(keeping),
    chooseFolder: (input) => turn(() => chooseFolder(keeping, input)),
    changeFolder: (input) => turn(() => changeFolder(keeping, input)),
    async forgetFolder() {
      const changed = await keeping.state.change((before) => ({ ...before, exchangeFolder: null }));
      return changed.ok ? success(null) : changed;
    },
    async recallFolderPassphrase() {
      const secret = (await folderOf(keeping.state))?.secret ?? null;
      if (secret === null) return null;
      return keeping.machine.secrets.decrypt(Buffer.from(secret, 'base64')).catch(() => null);
    },
    readFromFolder: (input) => readFromFolder(keeping, input),
    leaveInFolder: (input) => turn(() => leaveInFolder(keeping, input)),
  };
}

async function folderOf(state: StateFile): Promise<Folder | null> {
  const read = await state.read();
  return read.ok ? read.value.state.exchangeFolder : null;
}

async function lookIntoFolder({ machine, state }: Keeping): Promise<Output<'lookIntoFolder'>> {
  const folder = await folderOf(state);
  if (folder === null) return null;
  const { path, replica, sealed, paused, secret } = folder;
  return {
    label: path,
    replica,
    sealed,
    paused,
    remembered: secret !== null,
    files: await filesIn(machine, path).catch(() => null),
  };
}

/** What may be a data file; a file that vanishes or is held while it is looked at is not there this time. */
async function filesIn({ files }: Machine, path: string): Promise<FolderFile[]> {
  const names = (await files.readdir(path)).filter((name) => nameInFolder.safeParse(name).success);
  const found = await Promise.all(
    names.map(async (name) => {
      const file = await files.stat(join(path, name)).catch(() => null);
      return file === null || file.isDirectory() ? [] : [{ name, size: file.size, modified: file.mtimeMs }];
    }),
  );
  return found.flat().sort((one, other) => compareCodeUnits(one.name, other.name));
}

async function chooseFolder(
  { machine, state }: Keeping,
  input: Input<'chooseFolder'>,
): Promise<Output<'chooseFolder'>> {
  const path = await machine.desk.askFolder('Cseremappa: hol találkozzanak az iroda számítógépei?');
  if (path === null) return null;
  const read = await state.read();
  const second = read.ok ? read.value.state.secondPlace?.path : undefined;
  if (isInside(machine.dataFolder, path)) return ownFolder;
  if (second !== undefined && relative(second, path) === '') return secondPlace;
  const tried = await tryOut(machine, path, couldNot);
  if (!tried.ok) return tried;
  const settings = await settingsOf(machine, input);
  const changed = await state.change((before) => ({ ...before, exchangeFolder: { path, ...settings } }));
  return changed.ok ? success({ label: path }) : changed;
}

async function changeFolder(
  { machine, state }: Keeping,
  input: Input<'changeFolder'>,
): Promise<Output<'changeFolder'>> {
  if ((await folderOf(state)) === null) return notChosen;
  const settings = await settingsOf(machine, input);
  const changed = await state.change((before) => ({
    ...before,
    exchangeFolder: before.exchangeFolder && { ...before.exchangeFolder, ...settings },
  }));
  return changed.ok ? success(null) : changed;
}

async function settingsOf({ secrets }: Machine, { passphrase, ...settings }: Input<'changeFolder'>) {
  const secret = passphrase === null ? null : await secrets.encrypt(passphrase).catch(() => null);
  return { ...settings, secret: secret && Buffer.from(secret).toString('base64') };
}

async function readFromFolder(
  { machine, state }: Keeping,
  { name }: Input<'readFromFolder'>,
): Promise<Output<'readFromFolder'>> {
  const folder = await folderOf(state);
  if (folder === null) return notChosen;
  const read = await bytesOf(machine, join(folder.path, name));
  if (read !== 'gone' && read !== 'unreadable') return read;
  if (!(await isReachable(machine, folder.path))) return unreachable(folder);
  return read === 'gone' ? gone : unreadable;
}

async function bytesOf(machine: Machine, path: string) {
  try {
    const file = await factsOf(machine, path);
    if (file === null || file.isDirectory()) return 'gone';
    if (file.size > fileKinds.dataFile.maximum) return tooLarge;
    const bytes = await readPatiently(machine, path);
    return bytes === null ? 'unreadable' : success({ bytes });
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'gone' : 'unreadable';
  }
}

async function leaveInFolder(
  { machine, state }: Keeping,
  { name, bytes, needless }: Input<'leaveInFolder'>,
): Promise<Output<'leaveInFolder'>> {
  const folder = await folderOf(state);
  if (folder === null) return notChosen;
  if (!mayLeave(folder, name)) return couldNot('failed');
  if (!(await isReachable(machine, folder.path))) return unreachable(folder);
  const written = await leave(machine, join(folder.path, name), bytes);
  if (!written.ok) {
    // It may have gone away meanwhile.
    return (await isReachable(machine, folder.path)) ? written : unreachable(folder);
  }
  for (const old of needless.filter((one) => isOlderOfSame(one, name))) {
    await machine.files.unlink(join(folder.path, old)).catch(() => undefined);
  }
  await deleteLeftOvers(machine, folder.path).catch(() => undefined);
  return success(null);
}

/** Under its own name, where the same bytes may lie already; what is read back must be what was to be left. */
async function leave(machine: Machine, path: string, bytes: Uint8Array): Promise<Outcome<null, SaveReason>> {
  const written = await writeWhole(machine, path, bytes);
  if (!written.ok) return couldNot(written.reason);
  const read = await readPatiently(machine, path).catch(() => null);
  return read !== null && Buffer.compare(read, bytes) === 0 ? success(null) : couldNot('failed');
}

/** Nothing is ever written under the name of another PC's file. */
function mayLeave({ replica }: Folder, name: string): boolean {
  const [, ofName] = ownFolderFile.exec(name) ?? [];
  return nameToLeave.safeParse(name).success && (ofName ?? plain(replica)) === plain(replica);
}

/** As it stands in the name of a file. */
function plain(replica: string): string {
  return replica.replaceAll('-', '');
}

/** Only what this PC itself has left may go, and only what it left before. */
function isOlderOfSame(old: string, name: string): boolean {
  const [ofOld, ofNew] = [old, name].map((one) => ownFolderFile.exec(one) ?? []);
  if (ofOld?.[1] === undefined || ofOld[1] !== ofNew?.[1]) return false;
  return Number(ofOld[2]) < Number(ofNew[2]);
}

const ownFolder = failure(
  'unsuitable',
  'Ez a program saját adatmappája, amelyet a többi számítógép nem lát. ' +
    'Kérjük, olyan mappát válasszon, amelyet az iroda minden számítógépe elér.',
);

const secondPlace = failure(
  'unsuitable',
  'Ez a második mentési hely. Kérjük, a cseremappának válasszon másikat, hogy a mentések és a cserélt fájlok ne keveredjenek.',
);

const notChosen = failure('unreachable', 'Nincs beállítva cseremappa.');

function unreachable({ path }: Folder) {
  return failure(
    'unreachable',
    `A cseremappa most nem érhető el: ${path}. A munka folytatható; amint a mappa újra elérhető, a program magától folytatja a cserét.`,
  );
}

const gone = failure('gone', 'Ez a fájl már nincs a cseremappában.');

const tooLarge = failure('tooLarge', 'A fájl nagyobb annál, mint amekkora Mentoriroda-adatfájl lehet.');

const unreadable = failure(
  'unreadable',
  'A fájl most nem olvasható be a cseremappából: talán még másolódik, vagy másik program tartja nyitva.',
);

const sentences: Record<SaveReason, string> = {
  fileOpen: 'A cseremappában másik program (például víruskereső) tartja nyitva a fájlt.',
  noSpace:
    'A cseremappában nincs elég szabad hely. Kérjük, szabadítson fel helyet, vagy szóljon a rendszergazdának.',
  readOnly: 'A cseremappába ezzel a felhasználóval nem lehet írni. Kérjük, szóljon a rendszergazdának.',
  failed: 'A fájlt nem sikerült hibátlanul kiírni a cseremappába.',
};

function couldNot(reason: SaveReason) {
  return failure(reason, sentences[reason]);
}
