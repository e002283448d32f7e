import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { DataQuality } from '../../../shared/exchange/check.ts';
import { planImport } from '../../../shared/merge/arrivals.ts';
import { type Row, rowOf } from '../../../shared/merge/versions.ts';
import { freshRow, writeErasure, writeFields } from '../../../shared/merge/write.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { choosable, type Entry, groupsOf, narrowed } from './arrival-groups.ts';
import { lostLabels } from './lost-work.ts';

const [OUR_PC, OUR_OTHER_PC, THEIR_PC] = ['a', 'b', 'c'].map((letter) => letter.repeat(24)) as [
  string,
  string,
  string,
];
const stampOf = (replica: string, counter: number) => ({
  dot: `${replica}:${counter}` as const,
  time: `2018-04-05T10:0${counter}:00`,
  person: 'm1',
});
const written = (row: Row, title: string, [replica, counter]: readonly [string, number]): Row =>
  rowOf(writeFields(row, { title }, { kind: KINDS.task, stamp: stampOf(replica, counter) }));

const begun = freshRow(
  KINDS.task,
  { id: 't1', office: 'o2', title: 'Fórum', due: '2018-04-12', status: 'open' },
  stampOf(THEIR_PC, 1),
);
const empty = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Map()]));
const workplace = new Map([[OUR_OTHER_PC, { id: OUR_OTHER_PC, office: 'o1', label: '2. gép' }]]);
const lookup = lookupOf({ ...empty, workplace } as never, '2018-04-06');

const found = (...findings: Finding[]) => ({ findings }) as unknown as DataQuality;

function groupsFor(earlier: Row, arriving: Row, { sender = 'o2', findings = found() } = {}) {
  const source = { office: sender, label: 'Gép', fileId: 'f1', madeAt: '2018-04-06T08:00:00' };
  const plan = planImport([{ kind: 'task', row: arriving }], source, {
    office: 'o1',
    replica: OUR_PC,
    counter: 9,
    lookUp: (kind) => (kind === 'task' ? earlier : undefined),
  });
  return groupsOf({ plan, findings }, lookup, { office: 'o1', replica: OUR_PC });
}
const namesOf = (groups: ReturnType<typeof groupsFor>) => groups.map(({ name }) => name);

describe('what another office wrote in the place of our change', () => {
  it.each([OUR_PC, OUR_OTHER_PC])('stands in a group of its own: written by %s', (replica) => {
    const ours = written(begun, 'Lakossági fórum', [replica, 2]);
    expect(namesOf(groupsFor(ours, written(ours, 'Falugyűlés', [THEIR_PC, 3])))).toEqual(['overruled']);
  });

  it('does not, where we had not written, and not between the PCs of one office', () => {
    expect(namesOf(groupsFor(begun, written(begun, 'Falugyűlés', [THEIR_PC, 3])))).toEqual(['changed']);
    const ours = written(begun, 'Lakossági fórum', [OUR_OTHER_PC, 2]);
    const again = written(ours, 'Falugyűlés', [OUR_OTHER_PC, 3]);
    expect(namesOf(groupsFor(ours, again, { sender: 'o1' }))).toEqual(['changed']);
  });
});

it('counts as faulty what has an error, not what is only unusual', () => {
  const finding = (severity: 'error' | 'warning') =>
    ({ kind: 'task', id: 't1', severity, message: 'Mondat.' }) as unknown as Finding;
  const arriving = written(begun, 'Falugyűlés', [THEIR_PC, 3]);
  const faulty = (severity: 'error' | 'warning') =>
    narrowed(groupsFor(begun, arriving, { findings: found(finding(severity)) }), 'faulty', () => true);
  expect(faulty('warning')).toEqual([]);
  expect(faulty('error')).toHaveLength(1);
});

it('names the field that is meant, where there is one', () => {
  const finding = (field?: string) =>
    ({ kind: 'task', id: 't1', field, severity: 'error', message: 'Mondat.' }) as unknown as Finding;
  const arriving = written(begun, 'Falugyűlés', [THEIR_PC, 3]);
  const groups = groupsFor(begun, arriving, { findings: found(finding('assignee'), finding()) });
  expect(groups[0]?.entries[0]?.problems).toEqual(['Felelős: Mondat.', 'Mondat.']);
});

describe('an erasure', () => {
  const maria = freshRow(
    KINDS.contact,
    { id: 'c1', office: 'o2', familyName: 'Kovács', givenName: 'Mária', phone: '+36301234567' },
    stampOf(THEIR_PC, 1),
  );
  const erased = rowOf(writeErasure(maria, stampOf(THEIR_PC, 2)));
  const planned = (earlier: Row) =>
    planImport(
      [{ kind: 'contact', row: erased }],
      { office: 'o2', label: 'Gép', fileId: 'f1', madeAt: '2018-04-06T08:00:00' },
      {
        office: 'o1',
        replica: OUR_PC,
        counter: 9,
        lookUp: () => earlier,
      },
    );
  const entryOf = (earlier: Row) => {
    const groups = groupsOf({ plan: planned(earlier), findings: found() }, lookup, {
      office: 'o1',
      replica: OUR_PC,
    });
    expect(namesOf(groups)).toEqual(['erasures']);
    return groups[0]?.entries[0] as Entry;
  };

  it('stands apart from deletions, which can be taken back', () => {
    expect(entryOf(maria).title).toBe('Kovács Mária');
    expect(lostLabels(entryOf(maria).arrival)).toEqual([]);
  });

  it('names what was written here meanwhile and goes along', () => {
    const stamp = stampOf(OUR_PC, 3);
    const here = rowOf(writeFields(maria, { email: 'k@pelda.example' }, { kind: KINDS.contact, stamp }));
    expect(lostLabels(entryOf(here).arrival)).toEqual(['E-mail']);
  });
});

it('shows what is wrong with records that stand here already, after all the others', () => {
  const finding = {
    severity: 'error',
    kind: 'task',
    id: 't1',
    field: 'due',
    message: 'Nincs ilyen nap.',
  } as const;
  const plan = planImport(
    [],
    { office: 'o2', label: 'Gép', fileId: 'f1', madeAt: '2018-04-06T08:00:00' },
    {
      office: 'o1',
      replica: OUR_PC,
      counter: 9,
      lookUp: () => begun,
    },
  );
  const rows = [{ kind: 'task', row: begun }];
  const [group, ...others] = groupsOf({ plan, findings: found(finding), rows }, lookup, {
    office: 'o1',
    replica: OUR_PC,
  });
  expect([group?.name, others]).toEqual(['faulty', []]);
  expect(group?.entries[0]?.problems).toEqual(['Határidő: Nincs ilyen nap.']);
  expect(choosable(group?.entries ?? [])).toEqual([]);
  expect(narrowed(group ? [group] : [], 'faulty', () => true)).toHaveLength(1);
  expect(narrowed(group ? [group] : [], undefined, () => true)).toEqual([]);
});
