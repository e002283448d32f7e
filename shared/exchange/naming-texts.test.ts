import { expect, it } from 'vitest';
import { KINDS, type KindName, kindOf } from '../domain/dataset.ts';
import type { AnyRecord } from '../domain/record.ts';
import { conflictsOf } from '../merge/conflicts.ts';
import { mergeVersioned } from '../merge/merge.ts';
import { prepareCommit } from '../merge/prepare.ts';
import { type Row, rowOf } from '../merge/versions.ts';
import { freshRow, writeDeletion, writeFields } from '../merge/write.ts';
import { extractOf } from './extract.ts';
import { hasNamesake } from './known-people.ts';
import { textsNaming } from './naming-texts.ts';

const by = (replica: string, counter = 1) => ({
  dot: `${replica.repeat(24)}:${counter}` as const,
  time: '2018-03-01T08:00:00',
  person: 'm1',
});
const rowFor = (kind: KindName, record: AnyRecord) => ({ kind, row: freshRow(KINDS[kind], record, by('a')) });

const maria = {
  id: 'c1',
  office: 'o1',
  familyName: 'Kovács',
  givenName: 'Mária',
  email: 'maria@pelda.example',
  phone: '+36301234567',
};
const visit = {
  id: 'a1',
  office: 'o1',
  date: '2018-03-01',
  kind: 'visit',
  mentors: ['m1'],
  title: 'Megbeszélés dr. Kovács Máriával',
  description:
    'KOVÁCS MÁRIA (Maria@pelda.example, 06-30/123-4567) és Kiss Pál (kiss@pelda.example, 06-20-765-4321)',
  topics: ['z', 'a', 'Kovács Mária ügye'],
  contacts: ['c1'],
};
const rows = [
  rowFor('contact', maria),
  rowFor('activity', visit),
  rowFor('activity', {
    ...visit,
    id: 'a2',
    title: 'Kovács Béla',
    description: '+36 20 765 4321',
    topics: ['z', 'a'],
  }),
  rowFor('transfer', { id: 't1', office: 'o1', recipient: 'Kovács Mária' }),
];

function after(all: readonly { kind: string; row: Row }[], extra = false): ReadonlyMap<string, Row> {
  const stored = new Map(all.map(({ kind, row }) => [`${kind}/${row.id}`, row]));
  const { operations } = textsNaming('contact', [maria], all);
  const frame = { ...by('a', 9), cause: 'erasure' as const, office: 'o1' };
  const erasing = [{ do: 'erase', kind: 'contact', id: 'c1' } as const, ...(extra ? operations : [])];
  const prepared = prepareCommit(frame, erasing, (kind, id) => stored.get(`${kind}/${id}`));
  if (!prepared.ok) throw new Error(prepared.message);
  for (const { kind, id, row } of prepared.value.changes) stored.set(`${kind}/${id}`, row);
  return stored;
}

it('finds the texts that name a person, whatever suffix the name carries, and no others', () => {
  const { texts } = textsNaming('contact', [maria], rows);
  expect(texts).toEqual(
    ['topics', 'title', 'description'].map((field) => ({ kind: 'activity', id: 'a1', field })),
  );
});

it('puts the name, the address and the number of that person out of the texts, and of nobody else', () => {
  const row = after(rows, true).get('activity/a1');
  expect(row?.record).toMatchObject({
    title: 'Megbeszélés dr. [név]',
    description: '[név] ([e-mail], [telefonszám]) és Kiss Pál (kiss@pelda.example, 06-20-765-4321)',
    topics: ['[név] ügye', 'a', 'z'],
  });
});

it('lets no extract without names name somebody who was erased', () => {
  const extract = (isMasked: boolean) => {
    const kept = [...after(rows, isMasked)].map(([key, row]) => ({ kind: key.split('/')[0] ?? '', row }));
    const perKind = Map.groupBy(kept, ({ kind }) => kind);
    return JSON.stringify([
      ...extractOf(new Map([...perKind].map(([kind, ones]) => [kind, ones.map(({ row }) => row)]))).records,
    ]);
  };
  expect(extract(true)).not.toContain('Kovács Mári');
  // Why the question is asked at all.
  expect(extract(false)).toContain('Kovács Mári');
});

it('leaves a conflict undecided, with the name out of every version', () => {
  const first = rows[1]?.row as Row;
  const kind = kindOf('activity');
  const here = writeFields(first, { title: 'Kovács Mária előbb' }, { kind, stamp: by('a', 2) });
  const there = writeFields(first, { title: 'Később Kovács Mária' }, { kind, stamp: by('b') });
  const merged = rowOf(mergeVersioned(rowOf(here), rowOf(there)));
  const row = after([rows[0] as (typeof rows)[0], { kind: 'activity', row: merged }], true).get(
    'activity/a1',
  ) as Row;
  const titles = conflictsOf(row).flatMap(({ versions }) => versions.map(({ value }) => value['title']));
  expect(titles.toSorted()).toEqual(['Később [név]', '[név] előbb'].toSorted());
});

it('does not look into what is deleted', () => {
  const deleted = rowOf(writeDeletion(rows[1]?.row as Row, by('a', 2)));
  expect(textsNaming('contact', [maria], [{ kind: 'activity', row: deleted }]).texts).toEqual([]);
});

it('knows when somebody else bears the name', () => {
  const others = (familyName: string) =>
    new Map([['mentor', [{ id: 'm1', office: 'o1', title: 'dr.', familyName, givenName: 'MÁRIA' }]]]);
  expect(hasNamesake(others('Kovács'), 'contact', [maria])).toBe(true);
  expect(hasNamesake(others('Kováts'), 'contact', [maria])).toBe(false);
  expect(hasNamesake(new Map([['contact', [maria]]]), 'contact', [maria])).toBe(false);
});
