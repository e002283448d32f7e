import { expect, it } from 'vitest';
import { smallOffice } from '../../tests/support/small-office.ts';
import { lookupOf } from '../ui/lookup.ts';
import { registerPaths } from '../ui/record-paths.ts';
import { officeTabsOf } from './destinations.ts';
import { findable } from './findings.ts';

it('finds every screen and record once: two answers at one address would be highlighted together', () => {
  const paths = findable(lookupOf(smallOffice(), '2018-04-05'), {}).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(50);
  expect(new Set(paths).size).toBe(paths.length);
});

it('offers no assignments and targets at the centre, neither to search nor to click', () => {
  const centre = { role: 'centre' } as const;
  const county = officeTabsOf({}).map(({ path }) => path);
  const gone = [registerPaths.assignment, registerPaths.indicatorTarget];
  expect(county).toEqual(expect.arrayContaining(gone));
  expect(officeTabsOf(centre).map(({ path }) => path)).toEqual(county.filter((path) => !gone.includes(path)));
  const found = findable(lookupOf(smallOffice(), '2018-04-05'), centre).map(({ path }) => path);
  expect(found.filter((path) => gone.includes(path))).toEqual([]);
});
