import { expect, it } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { planImport } from '../../../shared/merge/arrivals.ts';
import { mergeVersioned } from '../../../shared/merge/merge.ts';
import { type Row, rowOf, type Version, versionsOf } from '../../../shared/merge/versions.ts';
import { freshRow, writeFields, writeVersions } from '../../../shared/merge/write.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { partsOf, shownUntilDecided } from './contested-lines.ts';

const empty = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Map()]));
const lookup = lookupOf(empty as never, '2018-04-06');
const stamp = (dot: string) => ({ dot, time: '2018-04-05T10:00:00', person: 'm1' });
const begun = freshRow(
  KINDS.task,
  { id: 't1', office: 'o1', title: 'Fórum', due: '2018-04-12', status: 'open' },
  stamp('x:1'),
);
const title = (row: Row, dot: string, value: string) =>
  rowOf(writeFields(row, { title: value }, { kind: KINDS.task, stamp: stamp(dot) }));

function arrivalOf(earlier: Row, arriving: Row) {
  const source = { office: 'o1', label: 'Gép', fileId: 'f1', madeAt: '2018-04-06T08:00:00' };
  const receiver = { office: 'o1', replica: 'here', counter: 9, lookUp: () => earlier };
  const [arrival] = planImport([{ kind: 'task', row: arriving }], source, receiver).arrivals;
  if (arrival === undefined) throw new Error('nothing arrives');
  return partsOf(arrival).contested;
}

it('says which value is seen: ours as long as any answer says it, then one of the file', () => {
  const [here, there] = [title(begun, 'here:2', 'Itt'), title(begun, 'there:2', 'Ott')];
  expect(shownUntilDecided(arrivalOf(here, there), lookup)).toBe('Feladat: Itt');
  const both = rowOf(mergeVersioned(there, here));
  const again = (write: (version: Version) => Version) => {
    const versions = versionsOf(both, 'title').map(write);
    return rowOf(writeVersions(both, { register: 'title', versions }, stamp('there:3')));
  };
  const same = again((version) => version);
  expect(shownUntilDecided(arrivalOf(here, same), lookup)).toBe('Feladat: Itt');
  const third = again((one) => (one.dot === 'here:2' ? { ...one, value: { title: 'Amott' } } : one));
  expect(shownUntilDecided(arrivalOf(here, third), lookup)).toBe('Feladat: Ott');
});

it('says of fields that belong together only those that are contested', () => {
  const done = (dot: string, statusDate: string) =>
    rowOf(writeFields(begun, { status: 'done', statusDate }, { kind: KINDS.task, stamp: stamp(dot) }));
  const [here, there] = [done('here:2', '2018-04-03'), done('there:2', '2018-04-04')];
  const shown = shownUntilDecided(arrivalOf(here, there), lookup);
  expect(shown).toContain('Az állapot dátuma: ');
  expect(shown).not.toContain('Állapot:');
});
