import { expect, it } from 'vitest';
import { counterOf, isIntact, replicaOf } from '../merge/versions.ts';
import { sampleOfficeQuarter } from './county.ts';
import { rowsOfSample } from './rows.ts';

const sample = sampleOfficeQuarter({ seed: 11 });
const rows = [...rowsOfSample(sample)];

it('makes an intact row of every record', () => {
  expect(rows).toHaveLength(sample.entries.length);
  expect(rows.every(({ row }) => isIntact(row))).toBe(true);
  expect(rows.map(({ row }) => row.record)).toEqual(sample.entries.map(({ record }) => record));
});

it('lets every PC count its own writings up from one', () => {
  const counters = new Map<string, number>();
  for (const { row } of rows) {
    const dots = new Set(
      Object.values(row.merge.registers).flatMap((versions) => versions.map(({ dot }) => dot)),
    );
    expect(dots.size).toBe(1);
    const [dot = ''] = dots;
    const expected = (counters.get(replicaOf(dot)) ?? 0) + 1;
    expect(counterOf(dot)).toBe(expected);
    counters.set(replicaOf(dot), expected);
  }
  expect(
    [...counters.keys()].every((replica) => sample.records.workplace?.some(({ id }) => id === replica)),
  ).toBe(true);
});

it('offers the same rows by kind', () => {
  expect([...sample.rows.values()].flat()).toHaveLength(rows.length);
  const activities = rows.filter(({ kind }) => kind === 'activity').map(({ row }) => row);
  expect(sample.rows.get('activity')).toEqual(activities);
});

it('writes in the order of time', () => {
  const times = rows.map(({ row }) => Object.values(row.merge.registers)[0]?.[0]?.time ?? '');
  expect(times.toSorted()).toEqual(times);
});
