import { expect, it, vi } from 'vitest';
import { bytesOf, frame, stampAt } from '../../tests/support/data-files.ts';
import type { Outcome } from '../lib/outcome.ts';
import { planImport } from '../merge/arrivals.ts';
import { type Commit, logEntryOf } from '../merge/commit.ts';
import { prepareCommit } from '../merge/prepare.ts';
import { prepareImport } from '../merge/take-in.ts';
import type { Row } from '../merge/versions.ts';
import { freshRow } from '../merge/write.ts';
import type * as Limits from './limits.ts';
import { LONGEST_LINE } from './limits.ts';
import { readFile } from './read-file.ts';
import { writeFile } from './write-file.ts';

/** The same proportions with lines a hundredth as long: what is measured takes no longer than a test may. */
vi.mock('./limits.ts', async (importReal) => {
  const real = await importReal<typeof Limits>();
  const scaled = (bytes: number) => Math.floor(bytes / 100);
  return {
    ...real,
    LONGEST_LINE: scaled(real.LONGEST_LINE),
    LONGEST_LINE_OF_BACKUP: scaled(real.LONGEST_LINE_OF_BACKUP),
  };
});

/** As much as one line may hold, or as deep as it may go. */
const long = (letter: string) => letter.repeat(LONGEST_LINE - 1_000);
const deep = (levels: number, value: string): unknown =>
  levels === 0 ? value : { inner: deep(levels - 1, value) };

function row(fields: Readonly<Record<string, unknown>>, replica: string): Row {
  return freshRow(undefined, { id: 'x1', office: 'i1', ...fields }, stampAt(1, replica));
}

function written(one: Row) {
  return writeFile(frame, { kind: 'exchange', rows: new Map([['later', [one]]]) });
}

function sure<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

/** Both rows in conflict, then decided, as a backup keeps it. */
function backupOf(ours: Row, theirs: Row, register: string) {
  const taken = sure(readFile(sure(written(theirs)))).content;
  if (taken.kind !== 'exchange') throw new Error('no rows');
  const arriving = [...taken.rows].flatMap(([kind, rows]) => rows.map((one) => ({ kind, row: one })));
  const source = { fileId: 'f1', office: 'i2', label: 'B', madeAt: '2018-04-05T09:00:00' };
  const plan = planImport(arriving, source, { office: 'i1', replica: 'a', counter: 1, lookUp: () => ours });
  const imported = sure(prepareImport(plan, new Set(['later/x1']), stampAt(2)));
  const decide = { do: 'decide', kind: 'later', id: 'x1', register, value: theirs.record } as const;
  const value = { [register]: theirs.record[register] };
  const decided = prepareCommit(
    { ...stampAt(3), cause: 'decision', office: 'i1' },
    [{ ...decide, value }],
    () => imported.changes[0]?.row,
  );
  const commits: readonly Commit[] = [imported, sure(decided)];
  return commits.map(({ changes }, index) => ({
    kind: 'backup' as const,
    counter: 3,
    rows: new Map([['later', changes.map((change) => change.row)]]),
    log: commits.slice(0, index + 1).map(logEntryOf),
  }));
}

it.each([
  ['as deep', deep(10, 'a'), deep(10, 'b')],
  ['as long', long('a'), long('b')],
])(
  'a row %s as a file may hold is taken in, and a backup keeps it with its conflict and history',
  (_, one, other) => {
    for (const backup of backupOf(row({ future: one }, 'a'), row({ future: other }, 'b'), 'future')) {
      expect(sure(readFile(bytesOf(backup))).content).toEqual(backup);
    }
  },
);

it('a row that is deeper or longer is refused when it is written, not when it is kept', () => {
  expect(written(row({ future: deep(11, 'a') }, 'a'))).toMatchObject({ ok: false, reason: 'unwritable' });
  expect(written(row({ future: long('a') + 'a'.repeat(1_000) }, 'a'))).toMatchObject({
    ok: false,
    reason: 'tooLarge',
  });
});
