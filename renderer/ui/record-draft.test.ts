import { describe, expect, it } from 'vitest';
import { KINDS } from '../../shared/domain/dataset.ts';
import { tellErased } from '../../shared/domain/erased-records.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { smallOffice } from '../../tests/support/small-office.ts';
import { lookupOf } from './lookup.ts';
import { changedFields, problemsOf } from './record-draft.ts';

const lookup = lookupOf(smallOffice(), '2018-04-05');
const organisation = KINDS.organisation as unknown as Kind;
const before = {
  id: 'a',
  office: 'o',
  name: 'Tőzike Könyvtár',
  type: 'library',
  settlement: '03258',
  tags: ['b', 'a'],
};

describe('what a form changed', () => {
  it('is only what differs once spaces and the order of lists are settled', () => {
    expect(
      changedFields(organisation, before, { ...before, name: ' Tőzike  Könyvtár ', tags: ['a', 'b'] }),
    ).toEqual({});
    expect(changedFields(organisation, before, { ...before, name: 'Tőzike Tájház' })).toEqual({
      name: 'Tőzike Tájház',
    });
  });

  it('names an emptied field with no value, so that it is emptied and not kept', () => {
    const changes = changedFields(
      { ...organisation },
      { ...before, phone: '+36 52 111 222' },
      { ...before, phone: '' },
    );
    expect(Object.keys(changes)).toEqual(['phone']);
    expect(changes['phone']).toBeUndefined();
  });

  it('leaves fields of newer programs alone', () => {
    const strange = { ...before, invented: 1 } as AnyRecord;
    expect(changedFields(organisation, strange, { ...strange, name: 'Más' })).toEqual({ name: 'Más' });
  });
});

describe('the problems of a record', () => {
  it('are none where somebody it refers to was erased: nobody could mend that', () => {
    const visit = {
      id: 'v',
      office: 'o',
      date: '2018-04-05',
      kind: 'visit',
      contacts: ['erased'],
    } as AnyRecord;
    const kind = KINDS.activity as unknown as Kind;
    const faults = (data: ReturnType<typeof smallOffice>) =>
      problemsOf(kind, visit, lookupOf(data, '2018-04-05')).get('contacts');
    expect(faults(smallOffice())).toHaveLength(1);
    const told = { ...smallOffice() };
    tellErased(told, (_, id) => id === 'erased');
    expect(faults(told)).toBeUndefined();
  });

  it('stand under their fields, those of the whole record under the field they blame', () => {
    const mentor = KINDS.mentor as unknown as Kind;
    const record = {
      id: 'm',
      office: 'o',
      familyName: 'Kiss',
      givenName: 'Anna',
      weeklyHours: 40,
      start: '2018-02-01',
      end: '2018-01-01',
    };
    const problems = problemsOf(mentor, record, lookup);
    expect([...problems.keys()]).toEqual(['end']);
    expect(problems.get('end')?.[0]?.severity).toBe('error');
  });

  it('tell a wrong check digit of a tax number', () => {
    const problems = problemsOf(organisation, { ...before, taxNumber: '15309124-2-41' }, lookup);
    expect(problems.get('taxNumber')?.[0]?.message).toContain('ellenőrző számjegye');
  });
});
