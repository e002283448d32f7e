import { expect, test } from 'vitest';
import { smallOffice } from '../../tests/support/small-office.ts';
import { partnersOf, routeOf } from './journeys.ts';

const leg = (from: string, to: string) => ({ from, to });

test('a route runs through its places, and breaks where the next leg starts elsewhere', () => {
  expect(routeOf({ legs: [leg('Debrecen', 'Sáp'), leg('Sáp', 'Földes')] })).toBe('Debrecen – Sáp – Földes');
  expect(routeOf({ legs: [leg('Debrecen', 'Sáp'), leg('Kaba', 'Debrecen')] })).toBe(
    'Debrecen – Sáp; Kaba – Debrecen',
  );
  expect(routeOf({ legs: [] })).toBe('');
});

test('the partners of a journey are the organisations of the activities it served', () => {
  const data = smallOffice();
  const travel = data.travel.get('ut-1');
  if (!travel) throw new Error('no journey');
  expect(partnersOf(data, travel)).toEqual(['Földes Nagyközség Önkormányzata']);
  expect(partnersOf(data, { ...travel, activities: ['gone'] })).toEqual([]);
});
