import { expect, it } from 'vitest';
import { compareHungarian } from '../../../shared/lib/order.ts';
import { sourceOf } from '../../ui/Picker.tsx';
import { officeCounties } from './new-office.ts';

it('offers the counties in Hungarian order and the centre last', () => {
  const offered = sourceOf(officeCounties())
    .search('')
    .map(({ label }) => label);
  expect(offered).toHaveLength(19);
  const counties = offered.slice(0, -1);
  expect(counties).toEqual(counties.toSorted(compareHungarian));
  expect(offered.at(-1)).toMatch(/központ/iu);
});
