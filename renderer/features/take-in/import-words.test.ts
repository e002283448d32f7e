import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { planImport, type Receiver } from '../../../shared/merge/arrivals.ts';
import { logEntryOf } from '../../../shared/merge/commit.ts';
import { arrivalKey, prepareImport } from '../../../shared/merge/take-in.ts';
import { type Row, rowOf } from '../../../shared/merge/versions.ts';
import { freshRow, writeDeletion } from '../../../shared/merge/write.ts';
import { decisionOf } from './decision.ts';
import { importWords } from './import-words.ts';

const stamp = (dot: string) => ({ dot, time: '2018-04-05T10:00:00', person: 'm1' });
const source = { fileId: 'f1', office: 'b', label: 'B', madeAt: '2018-04-05T09:00:00' };

function task(id: string, dot: string): Row {
  const record = { id, office: 'b', title: 'Levél', due: '2018-04-09', status: 'open' };
  return freshRow(KINDS.task, record, stamp(dot));
}

describe('the words of an import', () => {
  it('count what the screen counted that took it in: neither refused records nor those deleted before they came', () => {
    const known = task('t1', 'pb:1');
    const deleted = rowOf(writeDeletion(known, stamp('pb:2')));
    const long = rowOf(writeDeletion(task('t4', 'pb:5'), stamp('pb:6')));
    const rows = [deleted, task('t2', 'pb:3'), task('t3', 'pb:4'), long].map((row) => ({
      kind: 'task',
      row,
    }));
    const receiver: Receiver = {
      office: 'a',
      replica: 'pa',
      counter: 5,
      lookUp: (_, id) => (id === 't1' ? known : undefined),
    };
    const plan = planImport(rows, source, receiver);
    const accepted = new Set(plan.arrivals.map(arrivalKey).filter((key) => key !== 'task/t3'));
    const commit = prepareImport(plan, accepted, stamp('pa:6'));
    if (!commit.ok) throw new Error(commit.message);
    const entry = { ...logEntryOf(commit.value), count: commit.value.changes.length, takenBackBy: undefined };
    expect(importWords(entry).replaceAll('\u00A0', ' ')).toBe('1 új, 1 törölt');
    expect(decisionOf(plan, accepted)).toEqual({ taken: 2, refused: 1, undecided: 0 });
  });
});
