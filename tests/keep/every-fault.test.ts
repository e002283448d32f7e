import { describe, expect, it } from 'vitest';
import { openJournal } from '../../electron/keep/journal.ts';
import { keepHandlers } from '../../electron/keep/office.ts';
import { stateFile } from '../../electron/keep/state.ts';
import { KEEP_LAWS } from '../support/keep-laws.ts';

/** All places with `EVERY_FAULT=1 npx vitest run tests/keep/every-fault`; each twenty-third otherwise, so that a run of all tests stays short. */
const every = process.env.EVERY_FAULT === undefined ? 23 : 1;

describe('keeping, with faults at its places', () => {
  for (const law of KEEP_LAWS) {
    it(law.name, { timeout: 600_000 }, async () => {
      const cases = await law.check({ openJournal, keepHandlers, stateFile }, every);
      console.log(`${law.name}: ${cases} cases (each ${every}. place)`);
      expect(cases).toBeGreaterThan(2);
    });
  }
});
