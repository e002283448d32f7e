import { useRef } from 'react';
import { newId } from '../../platform/random.ts';
import { useAnnounceSaved, useCommit, useServices, useUndoSaved } from '../../services.ts';
import { entryText } from '../../text/activity-entry.ts';
import type { Lookup } from '../../ui/lookup.ts';
import type { EntryControl } from './entry-control.ts';
import { recordOf } from './entry.ts';
import type { Entry, World } from './entry-shape.ts';
import { daysOf, operationsOf } from './operations.ts';
import { datedSummary, whatText } from './summary.ts';

/** Saves an entry and says in one line what was saved, with the way back. Answers whether it was saved. */
export function useSaving(control: EntryControl): (entry: Entry) => Promise<boolean> {
  const commit = useCommit();
  const undo = useUndoSaved();
  const { notices } = useServices();
  const announce = useAnnounceSaved();
  const busy = useRef(false);
  async function save(entry: Entry): Promise<boolean> {
    const { world, lookup } = control.state();
    const outcome = await commit(operationsOf(entry, world, newId));
    if (outcome.ok) {
      const { dot } = outcome.value;
      announce({ message: sentenceOf(entry, world, lookup), undo: () => undo(dot) });
    } else if (outcome.reason === 'nothing') notices.show({ message: outcome.message, severity: 'info' });
    return outcome.ok;
  }
  return async (entry) => {
    // Two presses in a row are one wish.
    if (busy.current) return false;
    busy.current = true;
    try {
      return await save(entry);
    } finally {
      busy.current = false;
    }
  };
}

function sentenceOf(entry: Entry, world: World, lookup: Lookup): string {
  const record = recordOf(entry, world);
  const days = daysOf(entry);
  return record.kind === 'absence' && days.length > 1
    ? entryText.savedAbsence(days.length, whatText(record))
    : entryText.saved(datedSummary(record, lookup));
}
