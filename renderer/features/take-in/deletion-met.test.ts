import { describe, expect, it } from 'vitest';
import { dataSetOf, KINDS } from '../../../shared/domain/dataset.ts';
import { planImport } from '../../../shared/merge/arrivals.ts';
import { mergeVersioned } from '../../../shared/merge/merge.ts';
import { type Row, rowOf } from '../../../shared/merge/versions.ts';
import { freshRow, writeDeletion, writeFields } from '../../../shared/merge/write.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { changedLabels, linesOf } from './arrival-lines.ts';
import { partsOf } from './contested-lines.ts';
import { deletionLine, deletionSentence } from './deletion-met.ts';

const mentor = freshRow(
  KINDS.mentor,
  { id: 'm2', office: 'o1', familyName: 'Őrségi', givenName: 'Béla' },
  { dot: 'x:1', time: '2018-04-01T08:00:00', person: '' },
);
const lookup = lookupOf(dataSetOf({ mentor: [mentor.record] } as never), '2018-04-06');
const stamp = (dot: string) => ({ dot, time: '2018-04-05T17:29:00', person: 'm2' });
const begun = freshRow(
  KINDS.organisation,
  { id: 's1', office: 'o1', name: 'Könyvtár', postalCode: '5137' },
  stamp('x:1'),
);
const edit = (dot: string, fields: Record<string, string> = { street: 'Fő út 1.' }) =>
  rowOf(writeFields(begun, fields, { kind: KINDS.organisation, stamp: stamp(dot) }));
const deleted = (dot: string) => rowOf(writeDeletion(begun, stamp(dot)));

function partsFor(earlier: Row, arriving: Row) {
  const source = { office: 'o1', label: 'Gép', fileId: 'f1', madeAt: '2018-04-06T08:00:00' };
  const receiver = { office: 'o1', replica: 'here', counter: 9, lookUp: () => earlier };
  const [arrival] = planImport([{ kind: 'organisation', row: arriving }], source, receiver).arrivals;
  if (arrival === undefined) throw new Error('nothing arrives');
  return partsOf(arrival);
}

describe('a deletion that met an edit', () => {
  const words = 'törölte Őrségi Béla (2018. április 5., 17:29)';
  const sayings = (earlier: Row, arriving: Row) => {
    const { deletion } = partsFor(earlier, arriving);
    return deletion && deletionSentence(deletion, lookup).replaceAll('\u00A0', ' ');
  };

  it('says that we deleted what was edited in the file', () => {
    expect(sayings(deleted('here:2'), edit('there:2'))).toContain(
      `Itt ${words}, a fájlban közben módosították.`,
    );
  });

  it('says that it was deleted in the file and edited here', () => {
    expect(sayings(edit('here:2'), deleted('there:2'))).toContain(
      `A fájlban ${words}, itt közben módosították.`,
    );
  });

  it('says that both happened in the file', () => {
    const both = rowOf(mergeVersioned(deleted('there:2'), edit('far:2')));
    expect(sayings(begun, both)).toContain(`A fájlban ${words}, és ugyanott közben módosították.`);
  });

  it('is nothing where something else is contested', () => {
    const { deletion, contested } = partsFor(
      edit('here:2', { phone: '0611111111' }),
      edit('there:2', { phone: '0622222222' }),
    );
    expect([deletion, contested.conflicts]).toEqual([undefined, ['phone']]);
  });

  it('stands on the paper as our state and theirs', () => {
    const { deletion } = partsFor(deleted('here:2'), edit('there:2'));
    const line = deletion && deletionLine(deletion, lookup);
    expect([line?.ours.replaceAll('\u00A0', ' '), line?.theirs]).toEqual([words, 'közben módosították']);
  });
});

describe('of an address of which the street was edited', () => {
  it('only the street is listed as changed', () => {
    const { undisputed } = partsFor(begun, edit('there:2'));
    expect(changedLabels(undisputed)).toEqual(['Utca, házszám']);
    const [written] = linesOf(undisputed, lookup);
    expect(written?.lines.map(({ label, to }) => [label, to])).toEqual([['Utca, házszám', 'Fő út 1.']]);
  });

  it('only the street is listed as contested', () => {
    const { contested } = partsFor(edit('here:2', { street: 'Kossuth út 2.' }), edit('there:2'));
    expect(changedLabels(contested)).toEqual(['Utca, házszám']);
  });
});
