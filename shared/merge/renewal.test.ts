import { describe, expect, it } from 'vitest';
import { KINDS } from '../domain/dataset.ts';
import type { Kind } from '../domain/record.ts';
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

function renewed(row: Row, theirs: Row | undefined): Row {
  const renewal = { former: 'a', given: 1, stamp: stamp('c:1'), theirs: () => theirs };
  return prepareRenewal([{ kind: 'task', row }], renewal)?.changes[0]?.row ?? row;
}

describe('a PC that finds out that it is a copy', () => {
  it('would lose its value unasked, and the other’s as well, if it only took a new name', () => {
    expect(conflictsOf(mergeVersioned(original, copied))).toEqual([]);
    expect(mergeVersioned(original, copied).record['title']).toBe('Eredeti');
  });

  it('renames what it gave to nobody: both values stand, and what only the other wrote arrives', () => {
    const row = renewed(copied, original);
    const merged = mergeVersioned(row, original);
    expect(conflictsOf(merged).map(({ register }) => register)).toEqual(['title']);
    expect(versionsOf(merged, 'title').map(({ value, dot }) => [dot, value['title']])).toEqual([
      ['c:1', 'Másolat'],
      ['a:3', 'Eredeti'],
    ]);
    expect(merged.record['notes']).toBe('eredeti gép');
    expect(row.merge.seen).toEqual({ a: 1, c: 1 });
  });

  it('says of a record it made itself nothing about the other', () => {
    const made = freshRow(kind, { id: 't2', office: 'o1', title: 'Új' }, stamp('a:2'));
    expect(renewed(made, undefined).merge.seen).toEqual({ c: 1 });
  });

  it('deletes under its new name, so that what the other changed meanwhile asks', () => {
    const deleted = rowOf(writeDeletion(given, stamp('a:2')));
    const after = renewed(deleted, original);
    expect(after.record.deleted).toEqual({ seen: { a: 1 } });
    expect(conflictsOf(mergeVersioned(after, original)).map(({ register }) => register)).toEqual(['deleted']);
    const edited = rowOf(writeDeletion(copied, stamp('a:3')));
    expect(renewed(edited, original).record.deleted).toEqual({ seen: { a: 1, c: 1 } });
    expect(conflictsOf(renewed(edited, original))).toEqual([]);
  });

  it('is the same when the journal is replayed, and leaves alone what was given', () => {
    const renewal = { former: 'a', given: 1, stamp: stamp('c:1'), theirs: () => original };
    const commit = prepareRenewal([{ kind: 'task', row: copied }], renewal);
    if (commit === undefined) throw new Error('nothing renamed');
    const rows = [{ kind: 'task', row: copied }];
    expect(rebuild({ rows, log: [] }, [commit]).rows[0]?.row).toEqual(commit.changes[0]?.row);
    expect(prepareRenewal([{ kind: 'task', row: given }], renewal)).toBeUndefined();
  });
});
