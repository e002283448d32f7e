import { describe, expect, it } from 'vitest';
import { kindOf } from '../domain/dataset.ts';
import { formOf } from '../domain/field.ts';
import type { AnyRecord, RecordBasics } from '../domain/record.ts';
import { type Transfer, transfer as transferKind } from '../domain/transfer.ts';
import { type Row, rowOf } from '../merge/versions.ts';
import { freshRow, writeDeletion, writeErasure } from '../merge/write.ts';
import { extractOf } from './extract.ts';
import type { FileScope, PersonalLevel } from './file-head.ts';
import { givenOfPerson, idsOfPerson, peopleIn } from './people-in-file.ts';
import { selectRows } from './select.ts';

const stampAt = (counter: number) => ({ dot: `a:${counter}`, time: '2018-03-01T08:00:00', person: 'm1' });
const make = (kind: string, id: string, fields: object): Row =>
  freshRow(kindOf(kind), { id, office: 'o1', ...fields }, stampAt(1));
const deleted = (row: Row) => rowOf(writeDeletion(row, stampAt(2)));
const erased = (row: Row) => rowOf(writeErasure(row, stampAt(2)));
const person = (id: string, familyName: string, settlement: string) =>
  make('contact', id, { familyName, givenName: 'Anna', settlement });

const rows = new Map<string, readonly Row[]>([
  [
    'contact',
    [
      person('k2', 'Bíró', '03258'),
      person('k1', 'Győri', '15130'),
      deleted(person('k3', 'Tőzsér', '03258')),
      erased(person('k4', 'Vajda', '03258')),
    ],
  ],
  ['mentor', [make('mentor', 'm1', { familyName: 'Kitalált', givenName: 'Ilona' })]],
  ['task', [make('task', 't1', { title: 'Fórum', settlement: '03258', assignee: 'm1' })]],
  ['organisation', [make('organisation', 's1', { name: 'Könyvtár', representative: 'Valaki' })]],
]);

const idsIn = (scope: FileScope) => {
  const content =
    scope.type === 'extract'
      ? extractOf(rows, scope)
      : { kind: 'exchange' as const, rows: selectRows(rows, scope) };
  return peopleIn(content, scope).map(({ id }) => id);
};

describe('whose data a file holds', () => {
  it('is everybody whose record goes along, the deleted too, but nobody who was erased', () => {
    expect(peopleIn({ kind: 'exchange', rows }, { type: 'all' })).toEqual([
      { kind: 'contact', id: 'k1' },
      { kind: 'contact', id: 'k2' },
      { kind: 'contact', id: 'k3' },
      { kind: 'mentor', id: 'm1' },
    ]);
  });

  it('is only who belongs to what was chosen', () => {
    expect(idsIn({ type: 'settlement', ids: ['03258'] })).toEqual(['k2', 'k3', 'm1']);
    expect(idsIn({ type: 'mentor', ids: ['m1'] })).toEqual(['m1']);
  });

  it.each<[PersonalLevel, readonly string[]]>([
    ['none', []],
    ['names', ['k1', 'k2', 'm1']],
    ['all', ['k1', 'k2', 'm1']],
  ])('is nobody in an extract without personal data, else who is shown: %s', (personal, ids) => {
    expect(idsIn({ type: 'extract', personal })).toEqual(ids);
  });

  it('can be read back of an office far larger than any', () => {
    const people = Array.from({ length: 5_000 }, (_, index) => ({ kind: 'contact', id: `k${index}` }));
    expect(formOf(transferKind.fields.people).safeParse(people).success).toBe(true);
    expect(formOf(transferKind.fields.totals).safeParse(people).success).toBe(false);
  });
});

const transfer = (id: string, fields: Partial<Transfer>): Transfer => ({
  id,
  office: 'o1',
  date: '2018-04-05',
  recipient: 'Eger',
  purpose: 'közös projekt',
  scope: 'all',
  personal: 'all',
  fileId: id,
  records: 5,
  ...fields,
});
const listed = (...ids: string[]) => ({
  peopleListed: true,
  people: ids.map((id) => ({ kind: 'contact', id })),
});
const total = (kind: string) => ({ kind, count: 3, hash: '00' });

describe('to whom the data of a person went', () => {
  const given = (...transfers: Transfer[]) =>
    givenOfPerson({ kind: 'contact', ids: new Set(['k1']) }, transfers).map((one) => [
      one.transfer.id,
      one.isSure,
    ]);

  it('is told from the files that list the person, newest first', () => {
    expect(
      given(
        transfer('x1', { ...listed('k1'), date: '2018-03-01' }),
        transfer('x2', listed('k2')),
        transfer('x3', { ...listed('k1', 'k2'), personal: 'names' }),
        transfer('x4', { peopleListed: true }),
        transfer('x5', { peopleListed: true, people: [{ kind: 'mentor', id: 'k1' }] }),
      ),
    ).toEqual([
      ['x3', true],
      ['x1', true],
    ]);
  });

  it('may be by an older entry that lists nobody, unless it held no personal data or no contact at all', () => {
    expect(
      given(
        transfer('x1', {}),
        transfer('x2', { totals: [total('task'), total('contact')] }),
        transfer('x3', { totals: [total('task')] }),
        transfer('x4', { personal: 'none' }),
      ),
    ).toEqual([
      ['x2', false],
      ['x1', false],
    ]);
  });

  it('is found under the ids of records that were united with the one shown', () => {
    const hidden = (id: string, mergedInto: string): RecordBasics =>
      ({ id, office: 'o1', deleted: { seen: {} }, mergedInto }) as unknown as AnyRecord;
    const records = [
      { id: 'k1', office: 'o1' },
      hidden('k5', 'k6'),
      hidden('k6', 'k1'),
      hidden('k7', 'k2'),
      { id: 'k2', office: 'o1' },
    ];
    const ids = idsOfPerson('k1', records);
    expect([...ids].sort()).toEqual(['k1', 'k5', 'k6']);
    const entry = transfer('x1', listed('k5'));
    expect(givenOfPerson({ kind: 'contact', ids }, [entry])).toEqual([{ transfer: entry, isSure: true }]);
    expect(given(entry)).toEqual([]);
  });
});
