import { kindOf } from '../domain/dataset.ts';
import type { Operation } from './commit.ts';
import { isConflicted } from './conflicts.ts';
import { fieldsAfter, isSameValue, type RecordHistory } from './history.ts';
import type { Memory } from './united.ts';
import { type Dot, registerOf, type Row } from './versions.ts';

/** A field of the kept record that keeps what it took over: written since, or its former value is not known on this PC. */
export interface StayingField {
  readonly field: string;
  readonly why: 'edited' | 'unknown';
}

export interface FieldsBack {
  readonly operations: readonly Operation[];
  readonly staying: readonly StayingField[];
}

/** The kept record's fields as they were before it took others over. */
export function fieldsBack(history: RecordHistory, memory: Memory, kept: Row | undefined): FieldsBack {
  const isThere = kept !== undefined && kept.record.erased !== true && kept.record.deleted === undefined;
  if (!isThere) return { operations: [], staying: [] };
  const former = memory.taken.map((field) => ({
    field,
    ...formerField(history, memory.dot, { field, kept }),
  }));
  const back = former
    .filter(({ why }) => why === undefined)
    .map(({ field, value }) => [field, value] as const);
  const staying = former.flatMap(({ field, why }) => (why === undefined ? [] : [{ field, why }]));
  if (back.length === 0) return { operations: [], staying };
  const fields = Object.fromEntries(back);
  return { operations: [{ do: 'put', kind: history.kind, id: kept.id, fields }], staying };
}

interface Former {
  readonly value?: unknown;
  readonly why?: StayingField['why'];
}

/** What goes back into a field, or why it stays as it is. */
function formerField(
  history: RecordHistory,
  dot: Dot,
  { field, kept }: { readonly field: string; readonly kept: Row },
): Former {
  const register = registerOf(kindOf(history.kind), field);
  const isUntouched = kept.merge.registers[register]?.[0]?.dot === dot && !isConflicted(kept, register);
  return isUntouched ? (formerValue(history, dot, field) ?? { why: 'unknown' }) : { why: 'edited' };
}

/** What stood in the field before the record took the other over: here, or before the file came that brought it. */
function formerValue(
  history: RecordHistory,
  dot: Dot,
  field: string,
): { readonly value: unknown } | undefined {
  const place = history.entries.findLastIndex(
    (entry) =>
      entry.dot === dot ||
      (entry.cause === 'import' &&
        Object.hasOwn(entry.after, field) &&
        isSameValue(entry.after[field], history.row?.record[field])),
  );
  if (place < 0) return undefined;
  // A record that came together with what was done to it has no former value here.
  if (Object.keys(fieldsAfter(history, place - 1) ?? {}).length === 0) return undefined;
  return { value: history.entries[place]?.before[field] };
}
