import { describe, expect, it } from 'vitest';
import { kindOf } from '../domain/dataset.ts';
import { freshRow, writeDeletion, writeErasure } from '../merge/write.ts';
import { type Row, rowOf } from '../merge/versions.ts';
import { sampleCounty } from '../sample/county.ts';
import { type Scope, selectRows } from './select.ts';

const stampAt = (counter: number) => ({
  dot: `aaaaaaaaaaaaaaaaaaaaaaaa:${counter}`,
  time: '2018-04-05T10:00:00',
  person: 'm1',
});
const make = (kind: string, id: string, fields: object): Row =>
  freshRow(kindOf(kind), { id, office: 'i1', ...fields }, stampAt(1));
const deleted = (row: Row) => rowOf(writeDeletion(row, stampAt(2)));
const erased = (row: Row) => rowOf(writeErasure(row, stampAt(2)));

const visit = (id: string, fields: object) => make('activity', id, { kind: 'visit', ...fields });

const rows = new Map<string, readonly Row[]>([
  ['office', [make('office', 'i1', { name: 'Iroda', county: '09', seat: '15130' })]],
  ['mentor', ['m1', 'm2'].map((id) => make('mentor', id, { familyName: id, givenName: 'A', home: '15130' }))],
  [
    'organisation',
    [
      make('organisation', 'o1', { name: 'Egy', settlement: '15130' }),
      make('organisation', 'o2', { name: 'Kettő', settlement: '04491', maintainer: 'o1' }),
      make('organisation', 'o3', { name: 'Három', settlement: '04491' }),
    ],
  ],
  [
    'mentoredSettlement',
    [
      make('mentoredSettlement', 'i1/15130', { settlement: '15130' }),
      make('mentoredSettlement', 'i1/04491', { settlement: '04491' }),
    ],
  ],
  [
    'activity',
    [
      visit('a1', { date: '2018-03-31', mentors: ['m1'], settlements: ['15130'], organisations: ['o2'] }),
      visit('a2', { date: '2018-04-01', mentors: ['m2'], settlements: ['04491'] }),
      deleted(visit('a3', { date: '2018-03-01', mentors: ['m1'], settlements: ['15130'] })),
      erased(visit('a4', { date: '2018-05-01', mentors: ['m2'] })),
    ],
  ],
  ['contact', [erased(make('contact', 'c1', { familyName: 'X', givenName: 'Y' }))]],
  ['project', [make('project', 'p1', { title: 'Terv', call: 'top531', leader: 'o3' })]],
  ['targetArea', [make('targetArea', 't1', { project: 'p1', name: 'Fő utca', settlements: ['15130'] })]],
  ['projectMember', [make('projectMember', 'pm1', { project: 'p1', organisation: 'o3', role: 'leader' })]],
  ['transfer', [make('transfer', 'x1', { recipient: 'Valaki', date: '2018-03-05' })]],
  ['surprise', [make('surprise', 's1', { settlement: '15130', mentor: 'm1', date: '2018-03-05' })]],
]);

function idsOf(scope: Scope): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...selectRows(rows, scope)].map(([kind, ones]) => [kind, ones.map(({ id }) => id)]),
  );
}

describe('choosing what is given out', () => {
  it('gives everything as it is, kinds of newer programs too', () => {
    const all = selectRows(rows, { type: 'all' });
    expect([...all.keys()]).toEqual(
      [...rows.keys()].filter((kind) => !['transfer', 'receipt'].includes(kind)),
    );
    for (const [kind, ones] of all) expect(ones).toBe(rows.get(kind));
  });

  it('never gives the log of who got what, not even erased entries of it', () => {
    const logged = new Map(rows);
    for (const kind of ['transfer', 'receipt']) {
      const fields = { fileId: 'f1', recipient: 'Valaki', date: '2018-03-05', mentor: 'm1' };
      logged.set(kind, [make(kind, 'x1', fields), erased(make(kind, 'x2', fields))]);
    }
    const scopes: readonly Scope[] = [
      { type: 'all' },
      { type: 'mentor', ids: ['m1'] },
      { type: 'settlement', ids: ['15130'] },
      { type: 'period', from: '2018-01-01', to: '2018-12-31' },
    ];
    for (const scope of scopes) {
      const chosen = selectRows(logged, scope);
      expect([chosen.has('transfer'), chosen.has('receipt')], scope.type).toEqual([false, false]);
    }
  });

  it('gives a mentor with what is theirs, deleted or not, and what that refers to directly', () => {
    expect(idsOf({ type: 'mentor', ids: ['m1'] })).toEqual({
      office: ['i1'],
      mentor: ['m1'],
      organisation: ['o2'],
      mentoredSettlement: ['i1/15130'],
      activity: ['a1', 'a3', 'a4'],
      contact: ['c1'],
    });
  });

  it('gives settlements with their organisations and consortia, not those who only live there', () => {
    expect(idsOf({ type: 'settlement', ids: ['15130'] })).toEqual({
      office: ['i1'],
      mentor: ['m1'],
      organisation: ['o1', 'o2', 'o3'],
      mentoredSettlement: ['i1/15130'],
      activity: ['a1', 'a3', 'a4'],
      contact: ['c1'],
      project: ['p1'],
      targetArea: ['t1'],
      projectMember: ['pm1'],
    });
  });

  it('gives a period, both its days included', () => {
    const chosen = idsOf({ type: 'period', from: '2018-03-31', to: '2018-04-01' });
    expect(chosen['activity']).toEqual(['a1', 'a2', 'a4']);
    expect(chosen['mentor']).toEqual(['m1', 'm2']);
    expect(chosen).not.toHaveProperty('project');
  });

  it('cuts nothing out of a record and sends every erased one, whatever is chosen', () => {
    const { rows: county } = sampleCounty({ seed: 7, months: 2 });
    const [victim, ...others] = county.get('contact') ?? [];
    if (victim === undefined) throw new Error('no contact');
    const all = new Map([...county, ['contact', [erased(victim), ...others]]] as [string, readonly Row[]][]);
    const whole = new Set([...all.values()].flat());
    const [mentor] = all.get('mentor') ?? [];
    const scopes: readonly Scope[] = [
      { type: 'all' },
      { type: 'mentor', ids: [mentor?.id ?? ''] },
      { type: 'settlement', ids: ['00000'] },
      { type: 'period', from: '1990-01-01', to: '1990-01-02' },
    ];
    for (const scope of scopes) {
      const chosen = selectRows(all, scope);
      expect([...chosen.values()].flat().every((row) => whole.has(row))).toBe(true);
      expect(
        chosen.get('contact')?.some(({ id }) => id === victim.id),
        scope.type,
      ).toBe(true);
    }
  });
});
