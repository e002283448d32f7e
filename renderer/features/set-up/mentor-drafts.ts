import { useState } from 'react';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { AnyRecord, Kind } from '../../../shared/domain/record.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { problemsOf, type RecordDraft, tidied } from '../../ui/record-draft.ts';
import { emptyMentor, isFilled } from './new-office.ts';

export const mentorFields = ['title', 'familyName', 'givenName', 'start', 'weeklyHours'];
export const mentorKind = KINDS.mentor as unknown as Kind;

type FieldsDraft = Pick<RecordDraft, 'record' | 'set' | 'setUnreadable' | 'touch' | 'shown'>;

export interface MentorDraft extends FieldsDraft {
  readonly isFilled: boolean;
  /** Fields that forbid saving. */
  readonly wrong: readonly string[];
}

interface Row {
  readonly values: Readonly<Record<string, unknown>>;
  readonly unreadable: Readonly<Record<string, string | undefined>>;
  readonly touched: readonly string[];
}

const emptyRow: Row = { values: { id: 'new', office: 'new', ...emptyMentor }, unreadable: {}, touched: [] };

export interface MentorDrafts {
  readonly rows: readonly MentorDraft[];
  /** Only rows somebody has typed a name into. */
  readonly filled: readonly MentorDraft[];
  /** What stands in the rows, not yet tidied. */
  readonly values: readonly Row['values'][];
  add(): void;
  /** Begins again with these rows. */
  replace(values: readonly Row['values'][]): void;
}

/** The mentors typed so far: three rows to begin with. After the first try to save every problem is shown. */
export function useMentorDrafts(lookup: Lookup, tried: boolean): MentorDrafts {
  const [rows, setRows] = useState<readonly Row[]>([emptyRow, emptyRow, emptyRow]);
  const change = (index: number, how: (row: Row) => Row) =>
    setRows((old) => old.map((row, place) => (place === index ? how(row) : row)));
  const drafts = rows.map((row, index) =>
    draftOf(row, { lookup, tried, change: (how) => change(index, how) }),
  );
  return {
    rows: drafts,
    filled: drafts.filter((draft) => draft.isFilled),
    values: rows.map(({ values }) => values),
    add: () => setRows((old) => [...old, emptyRow]),
    replace: (left) =>
      setRows(left.map((values) => ({ ...emptyRow, values: { ...emptyRow.values, ...values } }))),
  };
}

interface Surroundings {
  readonly lookup: Lookup;
  readonly tried: boolean;
  change(how: (row: Row) => Row): void;
}

function draftOf(row: Row, { lookup, tried, change }: Surroundings): MentorDraft {
  const tidy = Object.entries(mentorKind.fields).map(
    ([name, field]) => [name, tidied(field, row.values[name])] as const,
  );
  const filledIn = Object.fromEntries(tidy.filter(([, value]) => value !== undefined));
  const record = { id: 'new', office: 'new', ...filledIn } as AnyRecord;
  const problems = problemsOf(mentorKind, record, lookup);
  const all = (name: string) => {
    const message = row.unreadable[name];
    return message === undefined ? (problems.get(name) ?? []) : [{ severity: 'error' as const, message }];
  };
  return {
    record: { ...row.values, ...record },
    isFilled: isFilled(record),
    wrong: mentorFields.filter((name) => all(name).some(({ severity }) => severity === 'error')),
    set: (name, value) => change((old) => ({ ...old, values: { ...old.values, [name]: value } })),
    setUnreadable: (name, message) =>
      change((old) => ({ ...old, unreadable: { ...old.unreadable, [name]: message } })),
    touch: (name) => change((old) => ({ ...old, touched: [...old.touched, name] })),
    shown: (name) => (isFilled(record) && (tried || row.touched.includes(name)) ? all(name) : []),
  };
}
