import { useCallback, useMemo, useRef, useState } from 'react';
import { useCommit } from '../../services.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import type { Alike } from './alike.ts';
import type { Lookup } from '../../ui/lookup.ts';
import type { Answer } from './answers.ts';
import { decidedWords } from './decided-words.ts';

export interface Deciding {
  readonly isBusy: boolean;
  /** Resolves to whether it was saved. */
  decide(conflict: OpenConflict, answer: Answer, all: boolean): Promise<boolean>;
}

/** Saves one answer at a time: while one is being written no other is taken. The same object as long as nothing changes. */
export function useDeciding(alike: Alike, lookup: Lookup): Deciding {
  const commit = useCommit();
  const [isBusy, setBusy] = useState(false);
  const busy = useRef(false);
  const decide = useCallback(
    async (conflict: OpenConflict, answer: Answer, all: boolean): Promise<boolean> => {
      if (busy.current) return false;
      busy.current = true;
      setBusy(true);
      const operations = alike.operations(conflict, answer, all);
      // Forgetting a uniting is no decision of its own.
      const decided = operations.filter(
        (operation) => operation.do === 'decide' && operation.register === conflict.register,
      );
      const together = new Set(decided.map(({ id }) => id));
      const sentence = decidedWords({ conflict, answer, count: decided.length, together }, lookup);
      const outcome = await commit(operations, 'decision', sentence).finally(() => {
        busy.current = false;
        setBusy(false);
      });
      return outcome.ok;
    },
    [alike, lookup, commit],
  );
  return useMemo(() => ({ isBusy, decide }), [isBusy, decide]);
}
