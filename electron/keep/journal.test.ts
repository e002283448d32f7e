import { describe, expect, it } from 'vitest';
import { KEEP_LAWS } from '../../tests/support/keep-laws.ts';
import { openJournal } from './journal.ts';
import { keepHandlers } from './office.ts';
import { stateFile } from './state.ts';

/** Every so many-th case; `tests/keep` tries all of them. */
const SOME = 61;

describe('keeping', () => {
  for (const law of KEEP_LAWS) {
    it(law.name, { timeout: 60_000 }, async () => {
      expect(await law.check({ openJournal, keepHandlers, stateFile }, SOME)).toBeGreaterThan(2);
    });
  }
});
