import { describe, expect, it } from 'vitest';
import { KINDS } from '../../shared/domain/dataset.ts';
import type { Field } from '../../shared/domain/field.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { smallOffice } from '../../tests/support/small-office.ts';
import { displayCell, displayValue, titleOf } from './display.ts';
import { lookupOf } from './lookup.ts';
import { columnsOf } from './register-rows.ts';

const data = smallOffice();
const lookup = lookupOf(data, '2018-04-05');
const show = (kind: keyof typeof KINDS, name: string, value: unknown) =>
  displayValue((KINDS[kind] as unknown as Kind).fields[name] as Field, value, lookup);

describe('a value on the screen', () => {
  it('is written as Hungarians write it', () => {
    expect(show('activity', 'date', '2018-04-05')).toBe('2018.\u00A004.\u00A005.');
    expect(show('activity', 'start', '09:05')).toBe('9:05');
    expect(show('project', 'grant', 48500000)).toBe('48\u00A0500\u00A0000\u00A0Ft');
    expect(show('mentor', 'fuelNorm', 7.5)).toBe('7,5\u00A0l/100 km');
    expect(show('community', 'founded', 1998)).toBe('1998');
    expect(show('mentor', 'isLead', true)).toBe('igen');
  });

  it('has all its decimals in a column where it is measured, so that columns line up', () => {
    const { kilometres, participants } = KINDS.activity.fields;
    expect(displayCell(kilometres, 20, lookup)).toBe('20,0\u00A0km');
    expect(displayValue(kilometres, 20, lookup)).toBe('20\u00A0km');
    expect(displayCell(participants, 20, lookup)).toBe('20\u00A0fő');
    expect(displayCell(KINDS.indicatorTarget.fields.target, 20, lookup)).toBe('20');
  });

  it('is the label of a choice and the name of a settlement', () => {
    expect(show('activity', 'kind', 'visit')).toBe('Helyszíni látogatás');
    expect(show('activity', 'settlements', ['03258', '15130'])).toBe('Földes, Debrecen');
  });

  it('keeps what is unknown readable instead of hiding it', () => {
    expect(show('activity', 'kind', 'fromANewerProgram')).toBe('fromANewerProgram');
    expect(show('task', 'assignee', 'nobody')).toBe('törölt vagy hiányzó tétel');
    expect(show('task', 'settlement', '00000')).toBe('ismeretlen település (00000)');
    expect(show('activity', 'date', '2018-02-31')).toBe('2018-02-31');
  });
});

describe('the rows of a list', () => {
  it('name registers and months in words, and keep checksums to themselves', () => {
    const hash = '4a3b25b89e0cdcfa';
    const totals = [
      { kind: 'activity', month: '2026-11', count: 3, hash },
      { kind: 'contact', month: '', count: 2, hash },
      { kind: 'fromANewerProgram', month: '2026-13', count: 1, hash },
    ];
    expect(show('transfer', 'totals', totals)).toBe(
      'Tevékenységek · 2026. november · 3\u00A0db, Kapcsolattartók · 2\u00A0db, fromANewerProgram · 2026-13 · 1\u00A0db',
    );
    const [mentor] = [...data.mentor.values()];
    const missing = [{ kind: 'mentor', id: mentor?.id, reason: 'az átvevő elutasította' }];
    expect(show('receipt', 'missing', missing)).toBe(
      `Mentorok · ${titleOf(KINDS.mentor, mentor as unknown as AnyRecord, lookup)} · az átvevő elutasította`,
    );
  });
});

describe('the title of a record', () => {
  const title = (kind: keyof typeof KINDS, record: unknown) =>
    titleOf(KINDS[kind], record as AnyRecord, lookup);

  it('names a mentored settlement by its name, not by its code', () => {
    expect(title('mentoredSettlement', { id: 'x', office: 'o', settlement: '03258' })).toBe('Földes');
  });

  it('names a record without a name by what it joins', () => {
    const [mentor] = [...data.mentor.values()];
    const record = {
      id: 'x',
      office: 'o',
      mentor: mentor?.id,
      settlement: '03258',
      role: 'deputy',
      from: '2018-01-01',
    };
    expect(title('assignment', record)).toMatch(/ – Földes$/);
    expect(title('assignment', record)).toContain(mentor?.familyName);
  });
});

it('writes the title before a name with a capital, and puts the name in order without it', () => {
  const mentor = KINDS.mentor as unknown as Kind;
  const record = { id: 'm', office: 'o', title: 'dr.', familyName: 'Őri', givenName: 'Anna' };
  expect(titleOf(mentor, record, lookup)).toBe('Dr. Őri Anna');
  expect(columnsOf(mentor, lookup, { titled: 'Név' })[0]?.key(record)).toBe('Őri Anna');
});

it('names two that are not the same thing by their names', () => {
  const [one, other] = [...data.organisation.values()] as unknown as [AnyRecord, AnyRecord];
  const title = (ids: readonly [string, string]) => {
    const pair = { id: 'p', office: 'o', of: 'organisation', one: ids[0], other: ids[1] };
    return titleOf(KINDS.distinctPair, pair, lookup);
  };
  expect(title([one.id, other.id])).toBe(`${String(one['name'])} – ${String(other['name'])}`);
  expect(title(['gone', 'gone too'])).toBe('Különböző tételek');
});
