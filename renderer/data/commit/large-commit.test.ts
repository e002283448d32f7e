import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { type Commit, logEntryOf } from '../../../shared/merge/commit.ts';
import { isIntact, type MergeState, type Row, rowOf } from '../../../shared/merge/versions.ts';
import { breath } from '../store/in-slices.ts';
import { commitOfText, logRowOfLarge, textOf } from './large-commit.ts';
import { canHold, entryHeadOf, logEntryOfRow, logRowOf, MOST_UNPACKED } from '../store/log-rows.ts';

function commitOf(count: number): Commit {
  const changes = Array.from({ length: count }, (_, index) => {
    const id = `t${index}`;
    const record = { id, office: 'o1', title: `Fórum „${index}” 🌳`, topics: ['b', 'a'] };
    const row = rowOf({
      record,
      merge: { registers: { title: [{ time: 'x', dot: 'p:1', person: '' }] }, seen: { p: 1 } },
    });
    const kind = index % 2 === 0 ? 'task' : 'contact';
    const earlier = index % 3 === 0 ? { earlier: row } : {};
    return {
      kind,
      id,
      before: { title: undefined },
      after: { title: 'x' },
      row,
      became: row.hash,
      ...earlier,
    };
  });
  const source = { fileId: 'f', office: 'o2', label: 'a "changes":[] b', madeAt: '2018-04-05T10:00:00' };
  return { dot: 'p:2', time: '2018-04-05T10:00:00', person: 'm1', cause: 'import', source, changes };
}

async function journalled(commit: Commit): Promise<string> {
  return textOf(commit, await logRowOfLarge(logEntryOf(commit), breath()), breath());
}

describe('a large commit', () => {
  it('is hashed, packed and unpacked as if it were written in one piece', async () => {
    const commit = commitOf(MOST_UNPACKED + 50);
    const inOne = logRowOf(logEntryOf(commit));
    const inParts = await logRowOfLarge(logEntryOf(commit), breath());
    expect(inParts.hash).toBe(inOne.hash);
    expect(inParts.changes).toEqual([]);
    expect(inParts.touched).toEqual(['#packed', '#import']);
    expect(canonicalJson(logEntryOfRow(inParts))).toBe(canonicalJson(logEntryOf(commit)));
    expect(entryHeadOf(inParts)).toMatchObject({
      packed: { count: 250, kinds: { task: 125, contact: 125 } },
    });
  });

  it('says which records it can hold', async () => {
    const { packed } = await logRowOfLarge(logEntryOf(commitOf(MOST_UNPACKED + 50)), breath());
    if (packed === undefined) throw new Error('not packed');
    const all = Array.from(
      { length: 250 },
      (_, index) => `${index % 2 === 0 ? 'task' : 'contact'}/t${index}`,
    );
    expect(all.every((key) => canHold(packed, [key]))).toBe(true);
    const others = Array.from({ length: 10_000 }, (_, index) => `mentor/x${index}`);
    expect(others.filter((key) => canHold(packed, [key])).length).toBeLessThan(5);
  });

  it('of records that are gone keeps their last rows once', async () => {
    const { source: _, ...commit } = commitOf(MOST_UNPACKED + 50);
    const gone = commit.changes.map((change) => ({ ...change, earlier: change.row, exact: 'gone' as const }));
    const text = await journalled({ ...commit, cause: 'undo', changes: gone });
    expect(commitOfText(text).changes.map(({ row, earlier }) => [row, earlier])).toEqual(
      gone.map(({ row }) => [row, row]),
    );
  });

  it('comes out of the journal as it went in, large or small', async () => {
    for (const count of [3, MOST_UNPACKED + 1]) {
      const commit = commitOf(count);
      const text = await journalled(commit);
      expect(text).not.toMatch(/[\r\n]/);
      expect(canonicalJson(commitOfText(text))).toBe(canonicalJson(commit));
    }
    const large = await journalled(commitOf(2_000));
    expect(large.length).toBeLessThan(canonicalJson(commitOf(2_000)).length / 4);
  });
});

it('a commit of new records comes back with every value, though the journal holds them once', async () => {
  const changes = Array.from({ length: MOST_UNPACKED + 5 }, (_, index) => {
    const id = `t${index}`;
    const record = { id, office: 'o1', title: `Fórum ${index}`, topics: ['b', 'a'] };
    const row = rowOf({ record, merge: { registers: {}, seen: { p: 1 } } });
    const after = { title: record.title, topics: record.topics };
    const before = { title: undefined, topics: undefined };
    return { kind: 'task', id, before, after, row, became: row.hash, seen: { p: 1 } };
  });
  const last = changes.at(-1);
  if (last === undefined) throw new Error('no change');
  changes.push({ ...last, id: 'other', after: { title: 'x', topics: ['a'] } });
  const commit: Commit = { dot: 'p:2', time: 'x', person: 'm1', cause: 'import', changes };
  expect(canonicalJson(commitOfText(await journalled(commit)))).toBe(canonicalJson(commit));
});

/** Rows of all the ways a register can stand there. */
function rowsOfAllSorts(): readonly Row[] {
  const stamp = { dot: 'p:1', person: 'm1', time: '2018-04-05T10:00:00' };
  const other = { ...stamp, dot: 'q:4' };
  const record = { id: 'r', office: 'o1', title: 'Fórum', place: 'Eger', zip: '3300' };
  const seen = { p: 1, q: 4 };
  const merges: readonly object[] = [
    { registers: {}, seen },
    { registers: { title: [stamp], 'place+zip': [stamp] }, seen },
    { registers: { title: [other], 'place+zip': [stamp], notes: [{ ...stamp }] }, seen },
    { registers: { title: [stamp, { ...other, value: { title: 'Gyűlés' } }], 'place+zip': [stamp] }, seen },
    { registers: { title: [stamp], deleted: [{ ...other, value: { deleted: { seen } } }] }, seen },
    { registers: { title: [{ ...stamp, newer: true }], 'place+zip': [stamp] }, seen },
    { registers: { title: [stamp], 'place+zip': [stamp] }, seen, newer: { more: [1] } },
  ];
  return merges.map((merge) => rowOf({ record, merge: merge as MergeState }));
}

describe('a large commit with rows of all sorts', () => {
  const rows = rowsOfAllSorts();
  const changes = Array.from({ length: MOST_UNPACKED + 20 }, (_, index) => {
    const row = rows[index % rows.length];
    if (row === undefined) throw new Error('no row');
    return { kind: 'task', id: row.id, before: {}, after: { title: 'x' }, row, became: row.hash };
  });
  const commit: Commit = { dot: 'p:2', time: 'x', person: 'm1', cause: 'import', changes };

  it('comes out of the journal with rows that still have their hashes', async () => {
    const read = commitOfText(await journalled(commit));
    expect(canonicalJson(read)).toBe(canonicalJson(commit));
    expect(read.changes.every(({ row }) => isIntact(row))).toBe(true);
  });

  it.each([
    ['log', ['AAAA', '*']],
    ['rows', ['AAAA', '*']],
  ])('is refused if its %s cannot be unpacked', async (member, spoilt) => {
    const text = JSON.parse(await journalled(commit)) as Record<string, unknown>;
    for (const value of spoilt)
      expect(() => commitOfText(JSON.stringify({ ...text, [member]: value }))).toThrow();
  });

  it('is refused if its rows are not as many as its changes', async () => {
    const [one, other] = await Promise.all(
      [commit, { ...commit, changes: changes.slice(1) }].map(
        async (each) => JSON.parse(await journalled(each)) as Record<string, unknown>,
      ),
    );
    expect(() => commitOfText(JSON.stringify({ ...one, rows: other?.['rows'] }))).toThrow('p:2');
  });
});
