import { expect, it } from 'vitest';
import type { Office } from '../domain/office.ts';
import { sampleNationalOffices } from './national.ts';

it('makes the eighteen offices of the network, one after the other, with ids of their own', () => {
  const offices = [
    ...sampleNationalOffices({ seed: 5, firstMonth: '2018-03', months: 1, settlementsPerMentor: 3 }),
  ];
  const names = offices.map(({ records }) => (records.office as unknown as readonly Office[])[0]?.name);
  expect(names).toHaveLength(18);
  expect(names[0]).toBe('Baranya Megyei Mentoriroda');
  expect(names).toContain('Csongrád Megyei Mentoriroda');
  const ids = offices.flatMap(({ entries }) => entries.map(({ kind, record }) => `${kind}/${record.id}`));
  expect(new Set(ids).size).toBe(ids.length);
});
