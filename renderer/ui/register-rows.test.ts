import { describe, expect, it } from 'vitest';
import { KINDS } from '../../shared/domain/dataset.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { smallOffice } from '../../tests/support/small-office.ts';
import { lookupOf } from './lookup.ts';
import { columnsOf, filterLabel, filterOptions, prepareRows, rowsOf, wholeList } from './register-rows.ts';

const lookup = lookupOf(smallOffice(), '2018-04-05');
const kind = KINDS.community as unknown as Kind;
const columns = columnsOf(kind, lookup);

function community(name: string, more: Readonly<Record<string, unknown>> = {}): AnyRecord {
  return { id: name, office: 'iroda', name, settlement: '03258', kind: 'club', ...more };
}

const records = [
  community('Zsombor kör', { members: 9, kind: 'circle' }),
  community('Cserfa klub', { members: 120 }),
  community('Csörgő klub'),
  community('Cukorborsó kör', { members: 20, kind: 'circle' }),
  community('Őszirózsa klub', { members: 31, settlement: '15130' }),
];

function names(view: Partial<typeof wholeList>): readonly unknown[] {
  return rowsOf(prepareRows(records, columns), { ...wholeList, ...view }, columns).map(({ name }) => name);
}

describe('the rows of a list', () => {
  it('stand in Hungarian order, where cs follows c and zs follows z', () => {
    expect(names({ sort: { column: 'name', descending: false } })).toEqual([
      'Cukorborsó kör',
      'Cserfa klub',
      'Csörgő klub',
      'Őszirózsa klub',
      'Zsombor kör',
    ]);
  });

  it('are ordered as numbers in a column of numbers, the empty ones last both ways', () => {
    const ascending = names({ sort: { column: 'members', descending: false } });
    const descending = names({ sort: { column: 'members', descending: true } });
    expect(ascending).toEqual([
      'Zsombor kör',
      'Cukorborsó kör',
      'Őszirózsa klub',
      'Cserfa klub',
      'Csörgő klub',
    ]);
    expect(descending).toEqual([
      'Cserfa klub',
      'Őszirózsa klub',
      'Cukorborsó kör',
      'Zsombor kör',
      'Csörgő klub',
    ]);
  });

  it('are found without accents, by words in any column and any order', () => {
    expect(names({ text: 'osz klub' })).toEqual(['Őszirózsa klub']);
    expect(names({ text: 'debrecen oszi' })).toEqual(['Őszirózsa klub']);
    expect(names({ text: 'nincs ilyen' })).toEqual([]);
  });

  it('are narrowed by a chosen value', () => {
    expect(names({ filters: { kind: 'circle' } })).toEqual(['Zsombor kör', 'Cukorborsó kör']);
    expect(names({ filters: { kind: 'circle' }, text: 'cukor' })).toEqual(['Cukorborsó kör']);
  });

  it('are narrowed by one item of a list of settlements', () => {
    const activity = KINDS.activity as unknown as Kind;
    const all = [...lookup.all('activity')];
    const shown = columnsOf(activity, lookup);
    const found = rowsOf(prepareRows(all, shown), { ...wholeList, filters: { settlements: '26116' } }, shown);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
    expect(found.every(({ settlements }) => (settlements as readonly string[]).includes('26116'))).toBe(true);
  });
});

describe('the choices of a filter', () => {
  it('are the values that occur, in the order of the description', () => {
    const field = kind.fields['kind'] as NonNullable<Kind['fields'][string]>;
    expect(filterOptions(records, 'kind', { field, lookup }).map(({ label }) => label)).toEqual([
      'klub',
      'kör',
    ]);
  });
});

describe('the columns of a list', () => {
  it('are those the description marks, with a title before them where the name is put together', () => {
    const contact = KINDS.contact as unknown as Kind;
    const labels = columnsOf(contact, lookup, { titled: 'Név', columns: ['post', 'phone'] }).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['Név', 'Tisztség, beosztás', 'Telefon']);
  });

  it('show settlements by name and numbers with their unit', () => {
    const text = (name: string) =>
      columns.find((column) => column.name === name)?.text(records[1] as AnyRecord);
    expect(text('settlement')).toBe('Földes');
    expect(text('members')).toBe('120\u00A0fő');
  });
});

it('days stand in order by their hours too, latest first, and without an hour last', () => {
  const activities = KINDS.activity as unknown as Kind;
  const given = columnsOf(activities, lookup);
  const rows = [
    { id: 'noon', date: '2018-04-05', start: '12:00' },
    { id: 'before', date: '2018-04-04', start: '18:00' },
    { id: 'untimed', date: '2018-04-05' },
    { id: 'nine', date: '2018-04-05', start: '09:00' },
  ].map((one) => ({ office: 'o', ...one }));
  const sort = { column: 'date', descending: true };
  const order = rowsOf(prepareRows(rows, given), { ...wholeList, sort }, given).map(({ id }) => id);
  expect(order).toEqual(['noon', 'nine', 'untimed', 'before']);
});

it('a filter may let one of several values through, and says so', () => {
  const tasks = KINDS.task as unknown as Kind;
  const given = columnsOf(tasks, lookup);
  const rows = ['done', 'open', 'inProgress'].map((status) => ({ id: status, office: 'o', status }));
  const view = { ...wholeList, filters: { status: 'open|inProgress' } };
  expect(rowsOf(prepareRows(rows, given), view, given).map(({ id }) => id)).toEqual(['open', 'inProgress']);
  expect(filterLabel(KINDS.task.fields.status, 'open|inProgress', lookup)).toBe('nyitott vagy folyamatban');
});
