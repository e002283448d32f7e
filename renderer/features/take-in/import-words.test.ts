import { describe, expect, it } from 'vitest';
import { dataSetOf, KINDS } from '../../../shared/domain/dataset.ts';
import { planImport, type Receiver } from '../../../shared/merge/arrivals.ts';
import { logEntryOf } from '../../../shared/merge/commit.ts';
import { emptied } from '../../../shared/merge/rebuild.ts';
import { arrivalKey, prepareImport, preselectedOf } from '../../../shared/merge/take-in.ts';
import { type Row, rowOf } from '../../../shared/merge/versions.ts';
import { freshRow, writeDeletion, writeErasure } from '../../../shared/merge/write.ts';
import { entryWords } from '../../ui/change-words.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { decisionOf } from './decision.ts';
import { importWords } from './import-words.ts';

const stamp = (dot: string) => ({ dot, time: '2018-04-05T10:00:00', person: 'm1' });
const lookup = lookupOf(dataSetOf({}), '2018-04-05');
const source = { fileId: 'f1', office: 'b', label: 'B', madeAt: '2018-04-05T09:00:00' };

function task(id: string, dot: string): Row {
  const record = { id, office: 'b', title: 'Levél', due: '2018-04-09', status: 'open' };
  return freshRow(KINDS.task, record, stamp(dot));
}

const receiverOf = (...ours: readonly Row[]): Receiver => ({
  office: 'a',
  replica: 'pa',
  counter: 5,
  lookUp: (_, id) => ours.find((row) => row.id === id),
});

describe('the words of an import', () => {
  it('count an erasure as such, and stay the same when somebody is erased later', () => {
    const maria = (id: string, dot: string) =>
      freshRow(KINDS.contact, { id, office: 'b', familyName: 'Kovács', givenName: 'Mária' }, stamp(dot));
    const ours = maria('c1', 'pb:1');
    const rows = [rowOf(writeErasure(ours, stamp('pb:2'))), maria('c2', 'pb:3'), maria('c3', 'pb:4')];
    const plan = planImport(
      rows.map((row) => ({ kind: 'contact', row })),
      source,
      receiverOf(ours),
    );
    const accepted = preselectedOf(plan);
    const commit = prepareImport(plan, accepted, stamp('pa:6'));
    if (!commit.ok) throw new Error(commit.message);
    const later = emptied(logEntryOf(commit.value), new Set(['contact/c2', 'contact/c3']));
    for (const entry of [logEntryOf(commit.value), later]) {
      expect(importWords(entry).replaceAll('\u00A0', ' ')).toBe('2 új, 1 véglegesen törölt');
      expect(entryWords(entry, lookup)).toContain('3\u00A0tétel');
    }
    expect(JSON.stringify(later)).not.toContain('Kovács');
    expect(decisionOf(plan, accepted).taken).toBe(3);
  });

  it('say of a large one how many of what, and where most of them are', () => {
    const packed = { count: 9, kinds: { task: 2, activity: 7 }, effects: { new: 5, changed: 2, known: 2 } };
    const entry = { changes: [], source, packed };
    expect(importWords(entry).replaceAll('\u00A0', ' ')).toBe('5 új, 2 módosult (Tevékenységek, Feladatok)');
    expect(entryWords(entry, lookup)).toContain('7\u00A0tétel');
  });

  it('count what the screen counted that took it in: neither refused records nor those deleted before they came', () => {
    const known = task('t1', 'pb:1');
    const deleted = rowOf(writeDeletion(known, stamp('pb:2')));
    const long = rowOf(writeDeletion(task('t4', 'pb:5'), stamp('pb:6')));
    const rows = [deleted, task('t2', 'pb:3'), task('t3', 'pb:4'), long].map((row) => ({
      kind: 'task',
      row,
    }));
    const plan = planImport(rows, source, receiverOf(known));
    const accepted = new Set(plan.arrivals.map(arrivalKey).filter((key) => key !== 'task/t3'));
    const commit = prepareImport(plan, accepted, stamp('pa:6'));
    if (!commit.ok) throw new Error(commit.message);
    const entry = logEntryOf(commit.value);
    expect(importWords(entry).replaceAll('\u00A0', ' ')).toBe('1 új, 1 törölt');
    expect(decisionOf(plan, accepted)).toEqual({ taken: 2, refused: 1, undecided: 0 });
  });
});
