import { useCallback, useMemo, useRef } from 'react';
import type { LogEntry } from '../shared/merge/commit.ts';
import type { Dot } from '../shared/merge/versions.ts';
import { useOfficeData } from './data/live.ts';
import { commitTime, useAnnounceSaved, useServices } from './services.ts';
import { stepWords } from './step-words.ts';
import { historyText } from './text/history.ts';

/** Undoing and doing again, each said in a message. One after the other, however fast the keys are pressed. */
export interface TakingBack {
  /** The newest step of the person that stands. */
  undoNewest(): Promise<void>;
  /** What the person took back last. */
  redoLast(): Promise<void>;
  undo(entry: LogEntry): Promise<void>;
}

export function useTakingBack(): TakingBack {
  const data = useOfficeData();
  const { notices, personId = '' } = useServices();
  const announce = useAnnounceSaved();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useCallback((work: () => Promise<void>): Promise<void> => {
    const next = last.current.then(work, work);
    last.current = next;
    return next;
  }, []);
  return useMemo(() => {
    const { history, workingSet } = data;
    const wordsOf = (entry: LogEntry) => stepWords(entry, workingSet);
    async function takeBack(dot: Dot, message: string): Promise<void> {
      const outcome = await data.undo(dot, { person: personId, time: commitTime() });
      if (outcome.ok) announce({ message });
      else notices.show({ message: outcome.message, severity: 'error' });
    }
    const undone = ({ cause }: LogEntry) => (cause === 'import' ? historyText.takenOut : historyText.undone);
    const undo = (entry: LogEntry) => takeBack(entry.dot, undone(entry)(wordsOf(entry)));
    return {
      undo: (entry) => inTurn(() => undo(entry)),
      undoNewest: () =>
        inTurn(async () => {
          const [newest] = await history.undoList(personId, 1);
          if (newest) await undo(newest);
          else notices.show({ message: historyText.nothingToUndo, severity: 'info' });
        }),
      redoLast: () =>
        inTurn(async () => {
          const { redo } = await history.nextSteps(personId);
          if (redo) await takeBack(redo.by, historyText.redone(wordsOf(redo.step)));
          else notices.show({ message: historyText.nothingToRedo, severity: 'info' });
        }),
    };
  }, [data, notices, announce, personId, inTurn]);
}
