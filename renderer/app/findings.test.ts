import { expect, it } from 'vitest';
import { smallOffice } from '../../tests/support/small-office.ts';
import { lookupOf } from '../ui/lookup.ts';
import { destinationsOf } from './destinations.ts';
import { findable } from './findings.ts';

it('finds every screen and record once: two answers at one address would be highlighted together', () => {
  const paths = findable(lookupOf(smallOffice(), '2018-04-05'), destinationsOf({})).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(50);
  expect(new Set(paths).size).toBe(paths.length);
});
