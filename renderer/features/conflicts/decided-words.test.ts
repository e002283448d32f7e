import { expect, it } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { isSameValue } from '../../../shared/merge/history.ts';
import { conflictsOf } from '../../../shared/merge/conflicts.ts';
import { mergeVersioned } from '../../../shared/merge/merge.ts';
import { rowOf } from '../../../shared/merge/versions.ts';
import { freshRow, writeFields } from '../../../shared/merge/write.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { decidedWords } from './decided-words.ts';

const empty = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Map()]));
const lookup = lookupOf(empty as never, '2018-04-06');
const stampOf = (replica: string, counter: number) => ({
  dot: `${replica.repeat(24)}:${counter}` as const,
  time: '2018-04-05T09:05:00',
  person: 'm1',
});

/** What is said when the second value is chosen where these two met. */
function saidOf(kind: 'organisation' | 'task', ours: Record<string, string>, theirs: Record<string, string>) {
  const begun = freshRow(
    KINDS[kind],
    { id: 'x', office: 'o1', name: 'Klub', title: 'Fórum' },
    stampOf('a', 1),
  );
  const written = (fields: Record<string, string>, replica: string) =>
    writeFields(begun, fields, { kind: KINDS[kind], stamp: stampOf(replica, 2) });
  const row = rowOf(mergeVersioned(written(ours, 'a'), written(theirs, 'b')));
  const [{ register, versions } = { register: '', versions: [] }] = conflictsOf(row);
  const place = versions.findIndex(({ value }) => isSameValue(value, theirs));
  const conflict = { kind, row, register, versions } as unknown as OpenConflict;
  return decidedWords({ conflict, answer: { choice: 'version', place }, count: 1 }, lookup);
}

it('names the record and the field that was decided', () => {
  expect(saidOf('organisation', { phone: '0611111111' }, { phone: '0622222222' })).toMatch(
    /^Klub, Telefon: /,
  );
});

it('says of fields that belong together those it was about', () => {
  const at = (street: string) => ({ street, postalCode: '5137' });
  expect(saidOf('organisation', at('Fő út 1.'), at('Kossuth út 2.'))).toBe(
    'Klub, Utca, házszám: Kossuth út 2.',
  );
});

it('says a name once where the name itself was decided', () => {
  expect(saidOf('organisation', { name: 'Kör' }, { name: 'Egylet' })).toBe('Szervezet, Név: Egylet');
  expect(saidOf('task', { title: 'Falugyűlés' }, { title: 'Lakossági fórum' })).toBe(
    'Feladat: Lakossági fórum',
  );
});
