import { describe, expect, it } from 'vitest';
import { JOURNAL_LAWS, sampleFile } from '../../tests/support/journal-laws.ts';
import { seededRandom } from '../lib/random.ts';
import * as rules from './journal.ts';

const RUNS: Readonly<Record<string, number>> = {
  'after a flipped bit exactly the lines before it are read, and damage is told from a torn tail': 20_000,
};

describe('a journal file', () => {
  it('gives back what was written', () => {
    const { head, entries, bytes } = sampleFile(rules, seededRandom(5));
    expect(rules.readJournal(bytes)).toMatchObject({
      head,
      entries,
      rest: 'nothing',
      wholeBytes: bytes.length,
    });
  });

  for (const law of JOURNAL_LAWS) {
    it(law.name, { timeout: 120_000 }, () => {
      expect(law.check(rules, RUNS[law.name] ?? 1000)).toBeGreaterThan(500);
    });
  }

  it('takes a commit of one line only', () => {
    const entry = { counter: 1, rows: 1, fingerprint: '0'.repeat(16), commit: '{"a":\n1}' };
    expect(() => rules.entryLine(entry, '')).toThrow('one line');
  });

  it('of a newer form is not read as ours', () => {
    const { line } = rules.headLine({ journal: 2 } as never);
    expect(rules.readJournal(new TextEncoder().encode(line)).head).toBeUndefined();
  });
});
