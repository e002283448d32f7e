import { expect, test } from 'vitest';
import { programmeProfile } from '../domain/programme-profile.ts';
import { normalised } from '../domain/field.ts';
import { checkWritten } from '../domain/identifiers.ts';
import { allowanceOn } from './allowance.ts';
import { defaultProfile, efop131, profileOf } from './efop-131.ts';

test('the default profile has the form of a stored record', () => {
  const profile = defaultProfile('office-1');
  expect(programmeProfile.idFor?.({ ...profile })).toBe(profile.id);
  expect(checkWritten('projectNumber', profile.projectNumber)).toEqual([]);
  for (const [name, field] of Object.entries(programmeProfile.fields)) {
    const value = (profile as unknown as Record<string, unknown>)[name];
    expect(normalised(field, value), name).toEqual(value);
  }
  expect(profile.beneficiary?.length).toBeLessThanOrEqual(300);
});

test('an office that has its own profile is not given the default one', () => {
  const own = { ...defaultProfile('office-1'), title: 'Másik program' };
  expect(profileOf(new Map([[own.id, own]]), 'office-1').title).toBe('Másik program');
  expect(profileOf(new Map(), 'office-1').title).toBe(efop131.title);
});

test('the rate for wear rose to 15 Ft/km on 1 January 2017', () => {
  expect(allowanceOn('2016-12-31')).toBe(9);
  expect(allowanceOn('2017-01-01')).toBe(15);
  expect(allowanceOn('2018-03-05')).toBe(15);
});
