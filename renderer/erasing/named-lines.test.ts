import { expect, it } from 'vitest';
import { KINDS } from '../../shared/domain/dataset.ts';
import { lookupOf } from '../ui/lookup.ts';
import { namedLines } from './named-lines.ts';

const empty = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Map()]));
const activity = new Map([
  ['a', { id: 'a', office: 'o1', date: '2018-03-01', title: 'Kitalált Ilona látogatása' }],
]);
const task = new Map(
  ['t1', 't2', 't3'].map((id) => [id, { id, office: 'o1', title: 'Visszahívni: Kitalált Ilona' }]),
);
const lookup = lookupOf({ ...empty, activity, task } as never, '2018-04-05');

it('names every record once with its fields, and records that read alike in one line', () => {
  const texts = [
    { kind: 'activity', id: 'a', field: 'title' },
    { kind: 'activity', id: 'a', field: 'description' },
    ...[...task.keys()].map((id) => ({ kind: 'task', id, field: 'title' })),
  ];
  expect(namedLines(texts, lookup)).toEqual([
    { words: 'Tevékenység: Kitalált Ilona látogatása (Tárgy, Leírás)', texts: 2 },
    { words: 'Feladat: Visszahívni: Kitalált Ilona (Feladat) – 3\u00A0tétel', texts: 3 },
  ]);
});
