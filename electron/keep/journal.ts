import type { Machine } from '../machine.ts';
import { inTurn } from './in-turn.ts';
import { JournalKeeper } from './journal-keeper.ts';
import type { Journal } from './journal-shape.ts';
import type { StateFile } from './state.ts';

/** Opens nothing yet. See [Note: Journal] in shared/journal. */
export function openJournal(machine: Machine, stateFile: StateFile): Journal {
  const turn = inTurn();
  const keeper = new JournalKeeper(machine, stateFile);
  return {
    look: () => turn(() => keeper.look()),
    begin: (office, change) => turn(() => keeper.begin(office, change)),
    append: (entry) => turn(() => keeper.append(entry)),
    rotate: () => turn(() => keeper.rotate()),
    prune: (keepFrom) => turn(() => keeper.prune(keepFrom)),
    read: (after) => turn(() => keeper.read(after)),
  };
}
