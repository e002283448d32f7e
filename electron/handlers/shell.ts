import type { Shell } from '../../shared/contract/contract.ts';
import type { Machine } from '../machine.ts';
import { attachmentHandlers } from './attachments.ts';
import { fileHandlers } from './files.ts';

/** Answers every request of the contract. */
export function createShell(machine: Machine): Shell {
  return {
    about: async () => ({ host: 'electron', version: machine.version, journal: false }),
    setUnsaved: async ({ unsaved }) => {
      machine.setUnsaved(unsaved);
      return null;
    },
    ...fileHandlers(machine),
    ...attachmentHandlers(machine),
  };
}
