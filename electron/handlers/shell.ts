import type { Shell } from '../../shared/contract/contract.ts';
import { failure, success } from '../../shared/lib/outcome.ts';
import { type Closing, createClosing } from '../keep/closing.ts';
import { exchangeFolderHandlers } from '../keep/exchange-folder.ts';
import { openJournal } from '../keep/journal.ts';
import { keepHandlers } from '../keep/office.ts';
import { secondCopiesHandlers } from '../keep/second-copies.ts';
import { secondPlaceHandlers } from '../keep/second-place.ts';
import { snapshotHandlers } from '../keep/snapshots.ts';
import { stateFile } from '../keep/state.ts';
import type { Machine } from '../machine.ts';
import { attachmentHandlers } from './attachments.ts';
import { fileHandlers } from './files.ts';

/** Answers every request of the contract. */
export function createShell(machine: Machine, closing: Closing = createClosing(machine)): Shell {
  const state = stateFile(machine);
  const keeping = { machine, state, journal: openJournal(machine, state) };
  return {
    about: async () => ({ host: 'electron', version: machine.version, journal: true }),
    setUnsaved: async ({ unsaved }) => {
      machine.setUnsaved(unsaved);
      return null;
    },
    openSource: async ({ address }) => {
      try {
        await machine.desk.openAddress(address);
        return success(null);
      } catch {
        return failure(
          'failed',
          'A böngésző nem indult el. Kérjük, másolja ki a címet, és nyissa meg kézzel.',
        );
      }
    },
    ...fileHandlers(machine),
    ...attachmentHandlers(machine),
    ...keepHandlers(keeping),
    ...snapshotHandlers(keeping),
    ...secondPlaceHandlers(keeping),
    ...secondCopiesHandlers(keeping),
    ...exchangeFolderHandlers(keeping),
    ...closing.handlers,
  };
}
