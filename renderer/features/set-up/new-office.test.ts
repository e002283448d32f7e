import { expect, it } from 'vitest';
import { compareHungarian } from '../../../shared/lib/order.ts';
import { sourceOf } from '../../ui/Picker.tsx';
import { officeCounties, officeOperations } from './new-office.ts';

it('offers the counties in Hungarian order and the centre last', () => {
  const offered = sourceOf(officeCounties())
    .search('')
    .map(({ label }) => label);
  expect(offered).toHaveLength(19);
  const counties = offered.slice(0, -1);
  expect(counties).toEqual(counties.toSorted(compareHungarian));
  expect(offered.at(-1)).toMatch(/központ/iu);
});

it('names the lead who was chosen, and nobody where that is left open', () => {
  const mentors = ['Ilona', 'Béla'].map((givenName) => ({ familyName: 'Kitalált', givenName, isLead: true }));
  const draft = { office: { name: 'Iroda' }, mentors, programme: {}, workplace: '1. gép' };
  const leadOf = (lead: number | undefined) => {
    let next = 0;
    const ids = { office: 'o', replica: 'r', next: () => `m${next++}` };
    const [office, , , ...people] = officeOperations({ ...draft, lead }, ids);
    const fields = [office, ...people].map((one) => (one?.do === 'put' ? one.fields : {}));
    return [fields[0]?.['lead'], ...fields.slice(1).map(({ isLead }) => isLead)];
  };
  expect(leadOf(1)).toEqual(['m1', undefined, true]);
  expect(leadOf(undefined)).toEqual([undefined, undefined, undefined]);
});
