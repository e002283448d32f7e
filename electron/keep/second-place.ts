import { extname, join } from 'node:path';
import type { Input, Output, SaveReason, Shell } from '../../shared/contract/contract.ts';
import { fileName, numberedName } from '../../shared/contract/file-name.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Machine } from '../machine.ts';
import { reasonOf, writeWhole } from '../whole-file.ts';
import { isInside, isReachable, tryOut } from './chosen-folder.ts';
import { inTurn } from './in-turn.ts';
import { snapshotsToDelete } from './rotation.ts';
import {
  deleteLeftOvers,
  deleteSnapshots,
  factsOf,
  holdingSomething,
  snapshotFilesIn,
} from './snapshot-files.ts';
import { factsOfSnapshot, snapshotIdInName } from './snapshot-name.ts';
import type { State } from './state-form.ts';
import type { StateFile } from './state.ts';

interface Keeping {
  readonly machine: Machine;
  readonly state: StateFile;
}

type SecondPlace = NonNullable<State['secondPlace']>;
type SecondPlaceHandlers = Pick<
  Shell,
  'chooseSecondPlace' | 'forgetSecondPlace' | 'recallPassphrase' | 'saveSecondCopy'
>;

/** Copies outside this PC: on a stick or a share, encrypted by the page before they come here. */
export function secondPlaceHandlers({ machine, state }: Keeping): SecondPlaceHandlers {
  const turn = inTurn();
  return {
    chooseSecondPlace: (input) => turn(() => chooseSecondPlace({ machine, state }, input)),
    saveSecondCopy: (input) => turn(() => saveSecondCopy({ machine, state }, input)),
    async forgetSecondPlace() {
      const changed = await state.change((before) => ({ ...before, secondPlace: null }));
      return changed.ok ? success(null) : changed;
    },
    async recallPassphrase() {
      const secret = (await placeOf(state))?.secret ?? null;
      if (secret === null) return null;
      return machine.secrets.decrypt(Buffer.from(secret, 'base64')).catch(() => null);
    },
  };
}

async function chooseSecondPlace(
  { machine, state }: Keeping,
  { passphrase }: Input<'chooseSecondPlace'>,
): Promise<Output<'chooseSecondPlace'>> {
  const path = await machine.desk.askFolder('Második mentési hely: hová kerüljenek a másolatok?');
  if (path === null) return null;
  if (isInside(machine.dataFolder, path)) return ownFolder;
  const tried = await tryOut(machine, path, couldNot);
  if (!tried.ok) return tried;
  const secret = passphrase === null ? null : await machine.secrets.encrypt(passphrase).catch(() => null);
  const changed = await state.change((before) => ({
    ...before,
    secondPlace: {
      path,
      label: path,
      madeAt: before.secondPlace?.path === path ? before.secondPlace.madeAt : null,
      secret: secret && Buffer.from(secret).toString('base64'),
    },
  }));
  return changed.ok ? success({ label: path }) : changed;
}

async function saveSecondCopy(
  { machine, state }: Keeping,
  { name, bytes, madeAt }: Input<'saveSecondCopy'>,
): Promise<Output<'saveSecondCopy'>> {
  const place = await placeOf(state);
  if (place === null) return notChosen;
  if (!(await isReachable(machine, place.path))) return unreachable(place);
  const written = await writeCopy(machine, place.path, { name, bytes });
  if (!written.ok) {
    // It may have been unplugged meanwhile.
    return (await isReachable(machine, place.path)) ? written : unreachable(place);
  }
  await giveUpOld({ machine, state }, place.path, snapshotIdInName(written.value)).catch(() => undefined);
  // Attachments go there too, but the office is safe only with its records.
  if (extname(written.value) !== '.mentor') return success(null);
  await state.change((before) =>
    before.secondPlace?.path === place.path
      ? { ...before, secondPlace: { ...before.secondPlace, madeAt } }
      : before,
  );
  return success(null);
}

/** Under the first name that is free; a copy of the same name and size that is there already stays. Nothing is ever replaced. */
async function writeCopy(
  machine: Machine,
  folder: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Outcome<string, SaveReason>> {
  const proper = properName(name);
  try {
    for (let number = 1; ; number++) {
      const tried = number === 1 ? proper : numberedName(proper, number);
      const file = await factsOf(machine, join(folder, tried));
      if (file?.size === bytes.byteLength) return success(tried);
      if (file !== null) continue;
      const written = await writeWhole(machine, join(folder, tried), bytes);
      return written.ok ? success(tried) : couldNot(written.reason);
    }
  } catch (error) {
    return couldNot(await reasonOf(machine, error, folder));
  }
}

function properName(name: string): string {
  const own = /^\.[a-z]{2,8}$/.test(extname(name)) ? extname(name).slice(1) : 'mentor';
  return fileName(name, own);
}

/** By the same turns as at home, but only the copies of this PC: others may use the folder too. */
async function giveUpOld({ machine, state }: Keeping, folder: string, newest: string | null): Promise<void> {
  const facts = newest === null ? null : factsOfSnapshot(newest);
  if (newest === null || facts === null) return;
  const copies = holdingSomething(await snapshotFilesIn(machine, folder));
  const own = copies.filter(({ replica }) => replica === facts.replica);
  const read = await state.read();
  const accepted = read.ok ? read.value.state.acceptedShrinks : [];
  await deleteSnapshots(machine, folder, snapshotsToDelete(own, { accepted, needed: [newest] }));
  await deleteLeftOvers(machine, folder);
}

async function placeOf(state: StateFile): Promise<SecondPlace | null> {
  const read = await state.read();
  return read.ok ? read.value.state.secondPlace : null;
}

const ownFolder = failure(
  'unsuitable',
  'Ez a program saját adatmappája, ezért ami itt van, a géppel együtt elveszhet. ' +
    'Kérjük, válasszon mappát pendrive-on, külső lemezen vagy hálózati meghajtón.',
);

const notChosen = failure(
  'unreachable',
  'Nincs beállítva második mentési hely. A „Biztonsági mentések” lapon adhatja meg.',
);

function unreachable({ label }: SecondPlace) {
  return failure(
    'unreachable',
    `A második mentési hely most nem érhető el: ${label}. Csatlakoztassa a pendrive-ot vagy a hálózati meghajtót; ` +
      'ráér később is. A gépen a biztonsági mentések addig is elkészülnek.',
  );
}

const sentences: Record<SaveReason, string> = {
  fileOpen:
    'A második mentési helyen egy másik program (például víruskereső) tartja nyitva a fájlt. Kérjük, próbálja újra később.',
  noSpace:
    'A második mentési helyen nincs elég szabad hely. Kérjük, szabadítson fel helyet, vagy válasszon másik mappát.',
  readOnly: 'A második mentési helyre nem lehet írni. Kérjük, válasszon másik mappát.',
  failed:
    'A másolatot nem sikerült hibátlanul kiírni. Kérjük, ellenőrizze a pendrive-ot vagy a hálózati kapcsolatot, ' +
    'majd próbálja újra.',
};

function couldNot(reason: SaveReason) {
  return failure(reason, sentences[reason]);
}
