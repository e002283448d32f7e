import { expect, test } from 'vitest';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import type { KindRow } from './kind-row.ts';
import { attachedBytes, namedHashes } from './attachment-bytes.ts';

const stamp = { dot: 'a'.repeat(24) + ':1', time: '2018-04-05T09:05:00', person: '' };
const hash = (letter: string) => letter.repeat(64);

function row(kind: string, fields: Record<string, unknown>): KindRow {
  const record = { id: 'x', office: 'o', ...fields } as AnyRecord;
  return { kind, row: freshRow(undefined, record, stamp) };
}

const rows = [
  row('activity', { date: '2018-01-10', attachments: [{ hash: hash('a') }, { hash: hash('b') }] }),
  row('activity', { date: '2018-03-10', attachments: [{ hash: hash('c') }, { hash: hash('a') }] }),
  row('activity', { date: '2018-03-11', topics: ['a'], attachments: [{ hash: '../titok' }, 7] }),
  row('programmeProfile', { pictures: [{ hash: hash('d') }] }),
];

test('names every attachment once: the pictures of the programme first, then the latest', () => {
  expect(namedHashes(rows)).toEqual([hash('d'), hash('c'), hash('a'), hash('b')]);
});

const kept = new Map(
  ['a', 'b', 'd'].map((letter, index) => [hash(letter), new Uint8Array(10 * (index + 1))]),
);
const shell = { getAttachment: async (asked: { hash: string }) => kept.get(asked.hash) ?? null };

test('reads what is on this PC and counts what is not', async () => {
  const read = await attachedBytes(namedHashes(rows), { shell, signal: new AbortController().signal });
  expect([...read.found.keys()]).toEqual([hash('d'), hash('a'), hash('b')]);
  expect(read).toMatchObject({ missing: 1, left: 0 });
});

test('leaves out what one file may not hold, and counts it', async () => {
  const { signal } = new AbortController();
  const read = await attachedBytes(namedHashes(rows), { shell, signal, most: 45 });
  expect([...read.found.keys()]).toEqual([hash('d'), hash('a')]);
  expect(read).toMatchObject({ missing: 1, left: 1 });
});

test('stops when the person stops it', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(attachedBytes(namedHashes(rows), { shell, signal: stop.signal })).rejects.toThrow();
});
