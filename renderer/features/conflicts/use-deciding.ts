import { useState } from 'react';
import { useCommit } from '../../services.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import type { Alike } from './alike.ts';
import type { Answer } from './answers.ts';

/** Saves one answer at a time: while one is being written no other is taken. */
export function useDeciding(alike: Alike) {
  const commit = useCommit();
  const [isBusy, setBusy] = useState(false);
  async function decide(conflict: OpenConflict, answer: Answer, all: boolean): Promise<boolean> {
    if (isBusy) return false;
    setBusy(true);
    try {
      return (await commit(alike.operations(conflict, answer, all), 'decision')).ok;
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, decide };
}
