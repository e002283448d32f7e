import { join } from 'node:path';
import { fileKinds, type Input, type Output, type Shell } from '../../shared/contract/contract.ts';
import { secondCopyName } from '../../shared/contract/kept.ts';
import { failure, success } from '../../shared/lib/outcome.ts';
import type { Machine } from '../machine.ts';
import { readPatiently } from './patient-reading.ts';
import { factsOf } from './snapshot-files.ts';
import type { StateFile } from './state.ts';

interface Keeping {
  readonly machine: Machine;
  readonly state: StateFile;
}

/** What lies in the second place: told and read, never changed here. */
export function secondCopiesHandlers({
  machine,
  state,
}: Keeping): Pick<Shell, 'listSecondCopies' | 'readSecondCopy'> {
  return {
    listSecondCopies: async () => {
      const folder = await reachableFolder(machine, state);
      return folder === null
        ? unreachable
        : success(folder.names.filter((name) => secondCopyName.test(name)));
    },
    async readSecondCopy(input) {
      const folder = await reachableFolder(machine, state);
      return folder === null ? unreachable : readSecondCopy(machine, folder.path, input);
    },
  };
}

async function readSecondCopy(
  machine: Machine,
  folder: string,
  { name }: Input<'readSecondCopy'>,
): Promise<Output<'readSecondCopy'>> {
  const path = join(folder, name);
  try {
    const file = await factsOf(machine, path);
    if (file === null) return gone;
    const bytes = file.size <= fileKinds.dataFile.maximum ? await readPatiently(machine, path) : null;
    return bytes === null ? unreadable : success({ bytes });
  } catch {
    return unreadable;
  }
}

async function reachableFolder({ files }: Machine, state: StateFile) {
  const read = await state.read();
  const path = read.ok ? read.value.state.secondPlace?.path : undefined;
  if (path === undefined) return null;
  const names = await files.readdir(path).catch(() => null);
  return names && { path, names };
}

const unreachable = failure(
  'unreachable',
  'A második mentési hely most nem érhető el. Csatlakoztassa a pendrive-ot vagy a hálózati meghajtót; ráér később is. ' +
    'A gépen a biztonsági mentések addig is elkészülnek.',
);

const gone = failure('gone', 'Ez a fájl már nincs a második mentési helyen.');

const unreadable = failure(
  'unreadable',
  'A fájlt nem sikerült beolvasni a második mentési helyről. Kérjük, próbálja újra.',
);
