import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { AnyRecord, Kind } from '../../../shared/domain/record.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { conflictsOf } from '../../../shared/merge/conflicts.ts';
import { prepareCommit } from '../../../shared/merge/prepare.ts';
import type { Row } from '../../../shared/merge/versions.ts';
import { fieldsToBegin, identifyingFields } from './id-of-contents.ts';

const kind = KINDS.mentoredSettlement as unknown as Kind;
const id = 'o1/03258';
const record = { id, office: 'o1', settlement: '03258', involvement: 'clld' } as AnyRecord;

function after(counter: number, operation: Operation, before?: Row): Row {
  const frame = {
    dot: `a:${counter}`,
    time: '2018-04-05T09:05:00',
    person: 'm1',
    cause: 'entry',
    office: 'o1',
  } as const;
  const outcome = prepareCommit(frame, [operation], () => before);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.changes[0]?.row as Row;
}

const put = (fields: Readonly<Record<string, unknown>>): Operation => ({
  do: 'put',
  kind: kind.name,
  id,
  fields,
});

describe('a record whose id is made of its contents', () => {
  it('keeps the fields of its id, and others have none', () => {
    expect(identifyingFields(kind, record)).toEqual(['settlement']);
    expect(identifyingFields(KINDS.task as unknown as Kind, { id: 't', office: 'o1' })).toEqual([]);
  });

  it('comes back after a deletion without a conflict and without what stood in it before', () => {
    const first = after(1, put({ settlement: '03258', involvement: 'other', notes: 'Régi megjegyzés.' }));
    const deleted = after(2, { do: 'delete', kind: kind.name, id }, first);
    const again = after(3, put(fieldsToBegin(kind, record, deleted)), deleted);
    expect(again.record).toEqual(record);
    expect(conflictsOf(again)).toEqual([]);
  });

  it('is written with its own fields alone where nothing was before', () => {
    expect(fieldsToBegin(kind, record, undefined)).toEqual({ settlement: '03258', involvement: 'clld' });
  });
});
