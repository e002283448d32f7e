import { expect, it } from 'vitest';
import { dataSetOf } from '../../../shared/domain/dataset.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { versionLines } from './version-lines.ts';

const lookup = lookupOf(dataSetOf({}), '2018-04-05');

it('of fields that belong together only those stand on the card that differ, filled in or not', () => {
  const values = [{ postalCode: '5137', street: 'Fő út 1.' }, { postalCode: '5137' }];
  const compared = { kind: 'organisation', register: 'postalCode+settlement+street', values };
  const shown = versionLines(compared, lookup).map((lines) =>
    lines.map(({ label, parts }) => [label, parts.start + parts.middle + parts.end]),
  );
  expect(shown).toEqual([[['Utca, házszám', 'Fő út 1.']], [['Utca, házszám', '']]]);
});
