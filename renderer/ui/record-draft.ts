import { useCallback, useMemo, useState } from 'react';
import { type Field, isEmptyValue, normalised } from '../../shared/domain/field.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { senseOfField } from '../../shared/domain/sense.ts';
import { cleanLine, cleanText } from '../../shared/lib/text.ts';
import type { Problem } from './FieldFrame.tsx';
import { type Lookup, senseContextOf } from './lookup.ts';
import { useOpenForm } from './unsaved.tsx';

type Values = Readonly<Record<string, unknown>>;

/** The fields that differ, with their new values; `undefined` empties a field. */
export function changedFields(kind: Kind, before: Values, after: Values): Values {
  const changed = Object.entries(kind.fields).filter(
    ([name, field]) => !isSame(tidied(field, before[name]), tidied(field, after[name])),
  );
  return Object.fromEntries(changed.map(([name, field]) => [name, tidied(field, after[name])]));
}

/** A value as it is stored: texts cleaned, lists in order, nothing instead of emptiness. */
export function tidied(field: Field, value: unknown): unknown {
  if (typeof value !== 'string') return normalised(field, value);
  const text = field.type === 'longText' ? cleanText(value) : cleanLine(value);
  return isEmptyValue(text) ? undefined : text;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Every problem of a record by field; those of the whole record stand under ''. */
export function problemsOf(
  kind: Kind,
  record: AnyRecord,
  lookup: Lookup,
): ReadonlyMap<string, readonly Problem[]> {
  const context = senseContextOf(lookup);
  const problems = new Map<string, Problem[]>();
  const add = (name: string, { severity, message }: Problem) =>
    problems.set(name, [...(problems.get(name) ?? []), { severity, message }]);
  for (const [name, field] of Object.entries(kind.fields)) {
    for (const problem of senseOfField(field, record[name], context)) add(name, problem);
  }
  for (const finding of kind.sense?.(record, context) ?? []) add(finding.field ?? '', finding);
  return problems;
}

/** What a form works on: the record as typed so far, and what is to be said about it. */
export interface RecordDraft {
  readonly record: AnyRecord;
  /** What stands in the inputs, not yet tidied. */
  readonly values: Values;
  readonly isDirty: boolean;
  readonly changes: Values;
  /** Fields that forbid saving, in the order of the kind. */
  readonly wrong: readonly string[];
  set(name: string, value: unknown): void;
  /** What stands in an input but cannot be read, and why. */
  readonly unreadable: Unreadable;
  setUnreadable(name: string, message: string | undefined, text?: string): void;
  /** Begins again with these values over those of the start. */
  replace(values: Values, unreadable: Unreadable): void;
  touch(name: string): void;
  touchAll(): void;
  /** Problems of a field that was left at least once; of an untouched one nothing is said yet. */
  shown(name: string): readonly Problem[];
}

/** By field: the sentence that says why, and what was typed. */
export type Unreadable = Readonly<Record<string, { readonly message: string; readonly text: string }>>;

export function useRecordDraft(kind: Kind, start: AnyRecord, lookup: Lookup): RecordDraft {
  useOpenForm();
  // What arrives from elsewhere meanwhile is not taken for a change of this form.
  const [begun] = useState<Values>(start);
  const [values, setValues] = useState<Values>(start);
  const [unreadable, setUnreadable] = useState<Unreadable>({});
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const record = useMemo(() => tidiedRecord(kind, values), [kind, values]);
  const problems = useMemo(() => problemsOf(kind, record, lookup), [kind, record, lookup]);
  const changes = useMemo(() => changedFields(kind, begun, values), [kind, begun, values]);
  const writing = {
    set: useCallback((name: string, value: unknown) => setValues((old) => ({ ...old, [name]: value })), []),
    setUnreadable: useCallback(
      (name: string, message: string | undefined, text = '') =>
        setUnreadable((old) =>
          withUnreadable(old, name, message === undefined ? undefined : { message, text }),
        ),
      [],
    ),
    replace: useCallback(
      (typed: Values, left: Unreadable) => {
        setValues({ ...begun, ...typed });
        setUnreadable(left);
      },
      [begun],
    ),
    touch: useCallback(
      (name: string) => setTouched((old) => (old.has(name) ? old : new Set([...old, name]))),
      [],
    ),
  };
  const all = (name: string): readonly Problem[] => {
    const message = unreadable[name]?.message;
    return message === undefined ? (problems.get(name) ?? []) : [{ severity: 'error', message }];
  };
  const hasError = (name: string) => all(name).some(({ severity }) => severity === 'error');
  return {
    record,
    values,
    isDirty: Object.keys(changes).length > 0 || Object.keys(unreadable).length > 0,
    changes,
    unreadable,
    wrong: ['', ...Object.keys(kind.fields)].filter(hasError),
    ...writing,
    touchAll: () => setTouched(new Set(['', ...Object.keys(kind.fields)])),
    shown: (name) => (touched.has(name) ? all(name) : []),
  };
}

function withUnreadable(old: Unreadable, name: string, now: Unreadable[string] | undefined): Unreadable {
  const others = Object.entries(old).filter(([other]) => other !== name);
  return Object.fromEntries(now === undefined ? others : [...others, [name, now]]);
}

function tidiedRecord(kind: Kind, values: Values): AnyRecord {
  const fields = Object.entries(kind.fields).map(
    ([name, field]) => [name, tidied(field, values[name])] as const,
  );
  const filled = fields.filter(([, value]) => value !== undefined);
  return { id: values['id'], office: values['office'], ...Object.fromEntries(filled) } as AnyRecord;
}
