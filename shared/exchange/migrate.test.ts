import { describe, expect, it } from 'vitest';
import { stampAt } from '../../tests/support/data-files.ts';
import { kindOf } from '../domain/dataset.ts';
import { DATA_VERSION, type Migration, MIGRATIONS, versionAfter } from '../domain/migrations.ts';
import { mergeVersioned } from '../merge/merge.ts';
import { isIntact, type Row, rowOf } from '../merge/versions.ts';
import { freshRow, writeErasure, writeFields } from '../merge/write.ts';
import { migrate, migratedRows } from './migrate.ts';

/** Invented for these tests: a task's status as a plain yes or no, then that again under a later name. */
const toDone: Migration = {
  what: 'Say with a yes or no whether a task is done.',
  kind: 'task',
  from: ['status', 'statusDate'],
  to: ['isDone', 'doneOn'],
  derive: ({ status, statusDate }) => (status === 'done' ? { isDone: true, doneOn: statusDate } : undefined),
};
const toClosed: Migration = {
  what: 'Call it closed.',
  kind: 'task',
  from: ['isDone', 'doneOn'],
  to: ['closed'],
  derive: ({ isDone }) => ({ closed: isDone }),
};

const task = kindOf('task');
const other = 'ffffffffffffffffffffffff';

function taskRow(fields: Record<string, unknown>, counter = 1): Row {
  return freshRow(task, { id: 't1', office: 'i1', title: 'Levél', ...fields }, stampAt(counter));
}

function migrated(row: Row, migrations = [toDone, toClosed]): Row {
  const [first] = migratedRows(new Map([['task', [row]]]), migrations).get('task') ?? [];
  if (!first) throw new Error('row lost');
  return first;
}

describe('migrations', () => {
  it('count the data version from one', () => {
    expect(DATA_VERSION).toBe(MIGRATIONS.length + 1);
    expect([versionAfter([]), versionAfter([toDone, toClosed])]).toEqual([1, 3]);
  });

  it('give the new register the dot, time and person of the old one and leave the old as it was', () => {
    const row = taskRow({ status: 'done', statusDate: '2018-04-05' }, 3);
    const after = migrated(row);
    expect(after.record).toEqual({ ...row.record, isDone: true, doneOn: '2018-04-05', closed: true });
    expect(after.merge.registers['isDone+doneOn']).toEqual([stampAt(3)]);
    expect(after.merge.registers.closed).toEqual([stampAt(3)]);
    expect(after.merge.seen).toEqual(row.merge.seen);
    expect(isIntact(after)).toBe(true);
  });

  it('apply only from the version of the file on', () => {
    const content = { kind: 'exchange' as const, rows: new Map([['task', [taskRow({ status: 'done' })]]]) };
    const recordAfter = (version: number) => {
      const result = migrate(content, version, [toDone, toClosed]);
      return result.kind === 'exchange' ? result.rows.get('task')?.[0]?.record : undefined;
    };
    expect(recordAfter(1)).toMatchObject({ isDone: true, closed: true });
    expect(recordAfter(2)).not.toHaveProperty('closed');
    expect(recordAfter(2)).not.toHaveProperty('isDone');
    expect(migrate(content, 3, [toDone, toClosed])).toBe(content);
    expect(migrate(content, 9, [toDone, toClosed])).toBe(content);
  });

  it('leave alone what nothing follows from, other kinds and erased records', () => {
    for (const row of [
      taskRow({ status: 'open' }),
      rowOf(writeErasure(taskRow({ status: 'done' }), stampAt(2))),
    ]) {
      expect(migrated(row)).toBe(row);
    }
    const project = freshRow(kindOf('project'), { id: 'p1', office: 'i1', status: 'done' }, stampAt(1));
    expect(migratedRows(new Map([['project', [project]]]), [toDone]).get('project')?.[0]).toBe(project);
  });

  it('do not overwrite a register that a newer program has already written', () => {
    const row = taskRow({ status: 'done', isDone: false });
    expect(migrated(row, [{ ...toDone, to: ['isDone'] }])).toBe(row);
  });

  it('carry a conflict over, and give the same whether two PCs migrate before or after they merge', () => {
    const before = taskRow({ status: 'open' });
    const here = rowOf(
      writeFields(before, { status: 'done', statusDate: '2018-04-05' }, { kind: task, stamp: stampAt(2) }),
    );
    const there = rowOf(
      writeFields(
        before,
        { status: 'done', statusDate: '2018-04-06' },
        { kind: task, stamp: stampAt(1, other) },
      ),
    );
    const late = migrated(rowOf(mergeVersioned(here, there)));
    const early = rowOf(mergeVersioned(migrated(here), migrated(there)));
    expect(late).toEqual(early);
    expect(late.merge.registers['isDone+doneOn']).toHaveLength(2);
  });

  it('derive the fields of an extract too', () => {
    const record = { id: 't1', office: 'i1', status: 'done', statusDate: '2018-04-05' };
    const result = migrate({ kind: 'extract', records: new Map([['task', [record]]]) }, 1, [toDone]);
    expect(result.kind === 'extract' && result.records.get('task')).toEqual([
      { ...record, isDone: true, doneOn: '2018-04-05' },
    ]);
  });
});
