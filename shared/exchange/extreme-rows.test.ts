import { expect, it } from 'vitest';
import { bytesOf, frame, stampAt } from '../../tests/support/data-files.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Outcome } from '../lib/outcome.ts';
import { planImport } from '../merge/arrivals.ts';
import { type Commit, logEntryOf } from '../merge/commit.ts';
import { prepareCommit } from '../merge/prepare.ts';
import { prepareImport } from '../merge/take-in.ts';
import type { Row } from '../merge/versions.ts';
import { freshRow } from '../merge/write.ts';
import { LONGEST_LINE } from './limits.ts';
import { readFile } from './read-file.ts';
import { writeFile } from './write-file.ts';

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

/** Of both rows in conflict, and then decided between. */
function backupsOf(ours: Row, theirs: Row) {
  const taken = sure(readFile(sure(written(theirs)))).content;
  if (taken.kind !== 'exchange') throw new Error('no rows');
  const arriving = [...taken.rows].flatMap(([kind, rows]) => rows.map((one) => ({ kind, row: one })));
  const source = { fileId: 'f1', office: 'i2', label: 'B', madeAt: '2018-04-05T09:00:00' };
  const plan = planImport(arriving, source, { office: 'i1', replica: 'a', counter: 1, lookUp: () => ours });
  const imported = sure(prepareImport(plan, new Set(['later/x1']), stampAt(2)));
  const value = { future: theirs.record['future'] };
  const decided = prepareCommit(
    { ...stampAt(3), cause: 'decision', office: 'i1' },
    [{ do: 'decide', kind: 'later', id: 'x1', register: 'future', value }],
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

it('a row as deep as a file may hold is taken in, and a backup keeps its conflict, its decision and its history', () => {
  const backups = backupsOf(row({ future: deep(10, 'a') }, 'a'), row({ future: deep(10, 'b') }, 'b'));
  for (const backup of backups) expect(sure(readFile(bytesOf(backup))).content).toEqual(backup);
});

it('a row as long as a file may hold is taken in, and a backup keeps it in conflict with as long a one', () => {
  const [backup] = backupsOf(row({ future: long('a') }, 'a'), row({ future: long('b') }, 'b'));
  if (backup === undefined) throw new Error('no backup');
  const { content } = sure(readFile(bytesOf(backup)));
  expect(canonicalJson(content.kind === 'backup' && content.log) === canonicalJson(backup.log)).toBe(true);
});

it('a row that is deeper is refused when it is written', () => {
  expect(written(row({ future: deep(11, 'a') }, 'a'))).toMatchObject({ ok: false, reason: 'unwritable' });
});
