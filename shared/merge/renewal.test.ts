import { describe, expect, it } from 'vitest';
import { KINDS } from '../domain/dataset.ts';
import type { Kind } from '../domain/record.ts';
import { faultOfRow } from '../exchange/row-form.ts';
import { conflictsOf } from './conflicts.ts';
import { mergeVersioned } from './merge.ts';
import { rebuild } from './rebuild.ts';
import { prepareRenewal } from './renewal.ts';
import { type Row, rowOf, versionsOf } from './versions.ts';
import { freshRow, writeDeletion, writeFields } from './write.ts';

const kind = KINDS.task as unknown as Kind;
const stamp = (dot: string) => ({ dot, time: '2018-04-05T10:00:00', person: 'm1' });
const write = (row: Row, fields: Record<string, unknown>, dot: string) =>
  rowOf(writeFields(row, fields, { kind, stamp: stamp(dot) }));

const given = freshRow(
  kind,
  { id: 't1', office: 'o1', title: 'Levél', status: 'open', notes: 'régi' },
  stamp('a:1'),
);
/** The PC and its copy both go on as `a`. */
const original = write(write(given, { notes: 'eredeti gép' }, 'a:2'), { title: 'Eredeti' }, 'a:3');
const copied = write(given, { title: 'Másolat' }, 'a:2');

const renewal = { former: 'a', stamp: stamp('c:1') };

function renewed(row: Row): Row {
  return prepareRenewal([{ kind: 'task', row }], renewal)?.changes[0]?.row ?? row;
}

describe('a PC that finds out that it is a copy', () => {
  it('would lose its value unasked, and the other’s as well, if it only took a new name', () => {
    expect(conflictsOf(mergeVersioned(original, copied))).toEqual([]);
    expect(mergeVersioned(original, copied).record['title']).toBe('Eredeti');
  });

  it('renames all it wrote: both values stand, and what only the other wrote asks too', () => {
    const row = renewed(copied);
    const merged = mergeVersioned(row, original);
    expect(row.merge.seen).toEqual({ c: 1 });
    expect(versionsOf(merged, 'title').map(({ value, dot }) => [dot, value['title']])).toEqual([
      ['c:1', 'Másolat'],
      ['a:3', 'Eredeti'],
    ]);
    expect(versionsOf(merged, 'notes').map(({ value }) => value['notes'])).toEqual(['régi', 'eredeti gép']);
    expect(conflictsOf(merged).map(({ register }) => register)).not.toContain('status');
  });

  it('deletes under its new name, so that what the other changed meanwhile asks', () => {
    const after = renewed(rowOf(writeDeletion(copied, stamp('a:3'))));
    expect(after.record.deleted).toEqual({ seen: { c: 1 } });
    expect(conflictsOf(after)).toEqual([]);
    const merged = mergeVersioned(after, original);
    expect(conflictsOf(merged).map(({ register }) => register)).toContain('deleted');
  });

  it('leaves rows that other PCs can read', () => {
    const both = rowOf(mergeVersioned(copied, write(given, { title: 'Más gép' }, 'b:1')));
    for (const row of [copied, original, both, rowOf(writeDeletion(copied, stamp('a:3')))]) {
      const { record, merge } = renewed(row);
      expect(faultOfRow('task', record, merge)).toBeUndefined();
    }
  });

  it('is the same when the journal is replayed, and leaves alone what others wrote', () => {
    const commit = prepareRenewal([{ kind: 'task', row: copied }], renewal);
    if (commit === undefined) throw new Error('nothing renamed');
    const rows = [{ kind: 'task', row: copied }];
    expect(rebuild({ rows, log: [] }, [commit]).rows[0]?.row).toEqual(commit.changes[0]?.row);
    const theirs = freshRow(kind, { id: 't2', office: 'o1', title: 'Más' }, stamp('b:1'));
    expect(prepareRenewal([{ kind: 'task', row: theirs }], renewal)).toBeUndefined();
  });
});
