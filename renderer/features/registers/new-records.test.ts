import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { OFFICE, PLACES, smallOffice } from '../../../tests/support/small-office.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { assignmentOf } from './responsible.ts';
import { suggestionsFor } from './suggestions.ts';

const today = '2018-04-05';
const lookup = lookupOf(smallOffice(), today);
const around = { lookup, today, newId: () => 'new' };
const settlement = (more: Readonly<Record<string, unknown>>): AnyRecord => ({
  id: 's',
  office: OFFICE,
  settlement: '15130',
  ...more,
});

describe('a new settlement with its responsible mentor', () => {
  it('brings an assignment from the day of the involvement, or from today', () => {
    const fields = { mentor: 'mentor-szucs', settlement: '15130', role: 'responsible', from: '2018-02-01' };
    const asked = settlement({ responsible: 'mentor-szucs', since: '2018-02-01' });
    expect(assignmentOf(asked, around)).toEqual([{ do: 'put', kind: 'assignment', id: 'new', fields }]);
    expect(assignmentOf(settlement({ responsible: 'mentor-szucs' }), around)).toMatchObject([
      { fields: { from: today } },
    ]);
  });

  it('brings none where no mentor is named, and none twice', () => {
    expect(assignmentOf(settlement({}), around)).toEqual([]);
    const again = settlement({ settlement: PLACES.foldes, responsible: 'mentor-szucs' });
    expect(assignmentOf(again, around)).toEqual([]);
  });

  it('names the fields of an assignment', () => {
    const [put] = assignmentOf(settlement({ responsible: 'mentor-szucs' }), around);
    const names = put?.do === 'put' ? Object.keys(put.fields) : [];
    expect(names.filter((name) => !(name in KINDS.assignment.fields))).toEqual([]);
  });
});

it('a new task is for who writes it, a new assignment begins today', () => {
  expect(suggestionsFor('task', { person: 'mentor-szucs', today })).toEqual({ assignee: 'mentor-szucs' });
  expect(suggestionsFor('task', { person: undefined, today })).toEqual({});
  expect(suggestionsFor('assignment', { person: 'mentor-szucs', today })).toEqual({ from: today });
});
