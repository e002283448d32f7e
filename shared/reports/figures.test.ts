import { expect, test } from 'vitest';
import {
  clockHours,
  columnFormat,
  countOf,
  figureOf,
  figureOrDash,
  joinReferences,
  referencesTo,
  spokenHours,
  sumOf,
  sumOfTenths,
  withUnit,
} from './figures.ts';

const items = [
  { id: 'a', value: 0.1 },
  { id: 'b', value: 0.2 },
  { id: 'c', value: 0 },
];

test('a sum of tenths loses nothing in the last place', () => {
  expect(sumOfTenths('activity', items, (one) => one.value).value).toBe(0.3);
  const many = Array.from({ length: 1000 }, (_, index) => ({ id: String(index), value: 0.1 }));
  expect(sumOfTenths('activity', many, (one) => one.value).value).toBe(100);
});

test('only the records that add something stand behind a sum', () => {
  expect(sumOf('activity', items, (one) => one.value).records).toEqual(
    referencesTo('activity', items.slice(0, 2)),
  );
});

test('a record counts once, however often it is named', () => {
  expect(countOf('task', [{ id: 'x' }, { id: 'y' }, { id: 'x' }]).value).toBe(2);
  const references = referencesTo('task', [{ id: 'x' }]);
  expect(joinReferences(references, references, referencesTo('activity', [{ id: 'x' }]))).toEqual([
    { kind: 'task', id: 'x' },
    { kind: 'activity', id: 'x' },
  ]);
});

test('a figure keeps its records and its printed form', () => {
  const amount = { value: 12_345, records: referencesTo('task', [{ id: 'x' }]) };
  expect(figureOf(amount, withUnit('fő'), 'Résztvevők')).toEqual({
    value: 12_345,
    text: '12\u00A0345\u00A0fő',
    records: [{ kind: 'task', id: 'x' }],
    label: 'Résztvevők',
  });
  expect(figureOrDash({ value: 0, records: [] })).toBe('–');
});

test('four-digit figures are grouped only beside five-digit ones', () => {
  expect(columnFormat([1234, 99])(1234)).toBe('1234');
  expect(columnFormat([1234, 10_000])(1234)).toBe('1\u00A0234');
});

test('minutes are written in hours without rounding', () => {
  expect([0, 5, 60, 425, 7050].map(clockHours)).toEqual(['0:00', '0:05', '1:00', '7:05', '117:30']);
  expect(clockHours(-30)).toBe('−0:30');
  expect([0, 45, 480, 7890].map(spokenHours)).toEqual([
    '0\u00A0perc',
    '45\u00A0perc',
    '8\u00A0óra',
    '131\u00A0óra 30\u00A0perc',
  ]);
});
