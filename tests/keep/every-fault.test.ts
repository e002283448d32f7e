import { describe, expect, it } from 'vitest';
import { openJournal } from '../../electron/keep/journal.ts';
import { keepHandlers } from '../../electron/keep/office.ts';
import { stateFile } from '../../electron/keep/state.ts';
import { KEEP_LAWS } from '../support/keep-laws.ts';

describe('keeping, with every fault at every place', () => {
  for (const law of KEEP_LAWS) {
    it(law.name, { timeout: 600_000 }, async () => {
      const cases = await law.check({ openJournal, keepHandlers, stateFile }, 1);
      console.log(`${law.name}: ${cases} cases`);
      expect(cases).toBeGreaterThan(2);
    });
  }
});
