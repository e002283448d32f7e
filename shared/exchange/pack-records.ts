import { KIND_NAMES, kindOf } from '../domain/dataset.ts';
import type { AnyRecord, Kind } from '../domain/record.ts';
import { senseOf } from '../domain/sense.ts';
import type { CalendarDate } from '../lib/dates.ts';
import { withArticle } from '../lib/grammar.ts';
import { formatNumber } from '../lib/numbers.ts';
import { failure } from '../lib/outcome.ts';
import { senseContextOf, titleOf } from './check.ts';
import type { Records } from './file-content.ts';
import { type Complete, completed, isWhole, officesOf, withOfficeIds } from './pack-complete.ts';
import { type Draft, draftOf, type Problem } from './pack-draft.ts';
import { findingSentence, type PackFinding } from './pack-finding.ts';
import { isFieldName, isPlainObject } from './plain-data.ts';

export interface PackOptions {
  readonly today: CalendarDate;
  /** A new id for a record of this kind that has none. */
  newId(kind: string): string;
  /** Keep kinds and fields this program does not know, with a warning, instead of refusing them. */
  readonly keepUnknown?: boolean;
}

/** Plain data found right by form and sense. */
export interface Packable {
  readonly records: Records;
  /** The office the data belongs to; of several the first by id. */
  readonly office: string;
  readonly warnings: readonly PackFinding[];
}

export interface PackRefusal {
  readonly ok: false;
  readonly reason: 'form' | 'office' | 'data';
  /** A Hungarian sentence, with the first finding where there are any. */
  readonly message: string;
  readonly findings: readonly PackFinding[];
}

export type PackOutcome = { readonly ok: true; readonly value: Packable } | PackRefusal;

/**
 * Turns plain `{ kind: [records] }` data into complete records. Errors of form and sense refuse the whole, each with kind, place, field
 * and a Hungarian sentence; warnings come with the result. Missing ids are made, a missing office is the one in the data.
 */
export function packRecords(input: unknown, options: PackOptions): PackOutcome {
  const wrong = problemOfLists(input, options.keepUnknown ?? false);
  if (wrong !== undefined) return refused('form', wrong, []);
  const drafts = withOfficeIds(draftsOf(input as Lists, options.keepUnknown ?? false), options.newId);
  const offices = officesOf(drafts);
  const [office] = offices.ids;
  if (office === undefined) {
    const missing =
      'Nem derül ki, melyik irodáé az adat: hiányzik az iroda adatlapja („office” nyilvántartás, egy tétel).';
    return refused('office', missing, []);
  }
  const complete = drafts.map((draft) => completed(draft, offices, options.newId));
  const findings = allFindings(complete, options.today);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refused('data', countOf(errors), errors);
  return { ok: true, value: { records: recordsOf(complete), office, warnings: findings } };
}

type Lists = Readonly<Record<string, readonly unknown[]>>;

function refused(reason: PackRefusal['reason'], what: string, findings: readonly PackFinding[]): PackRefusal {
  return { ...failure(reason, `Az adatfájl nem készült el. ${what}`), findings };
}

function countOf(errors: readonly PackFinding[]): string {
  const [first] = errors;
  return `${formatNumber(errors.length)} hiba van az adatokban. ${first ? findingSentence(first) : ''}`;
}

function problemOfLists(input: unknown, keepUnknown: boolean): string | undefined {
  if (!isPlainObject(input)) {
    return 'A bemenet alakja: { "organisation": [ … ], "activity": [ … ] }, vagyis a tételek fajtánként, listában.';
  }
  for (const [kind, list] of Object.entries(input)) {
    if (kindOf(kind) === undefined && !(keepUnknown && isFieldName(kind))) {
      return `Nincs ilyen nyilvántartás: „${kind.slice(0, 60)}”. A nyilvántartások: ${KIND_NAMES.join(', ')}.`;
    }
    if (!Array.isArray(list)) {
      return `${withArticle(`„${kind}”`, { capital: true })} nyilvántartás tételeinek listában ([ … ]) kell állniuk.`;
    }
  }
  return undefined;
}

function draftsOf(lists: Lists, keepUnknown: boolean): readonly Draft[] {
  return Object.entries(lists).flatMap(([kind, list]) =>
    list.map((one, index) => draftOf(one, { kind, index: index + 1, keepUnknown })),
  );
}

function recordsOf(complete: readonly Complete[]): Records {
  const lists = new Map<string, AnyRecord[]>();
  for (const [kind, ones] of Map.groupBy(complete, ({ kind }) => kind)) {
    lists.set(
      kind,
      ones.map(({ record }) => record),
    );
  }
  return lists;
}

/** Form of every record, repeated ids, and the sense of those whose form is right; in the order of the input. */
function allFindings(complete: readonly Complete[], today: CalendarDate): readonly PackFinding[] {
  const context = senseContextOf(recordsOf(complete), { today });
  const places = new Map<string, number>();
  return complete.flatMap((one) => {
    const key = `${one.kind} ${one.record.id}`;
    const before = places.get(key);
    if (before === undefined) places.set(key, one.index);
    const ofId = [...one.idProblems, ...(before === undefined ? [] : [repetition(before)])];
    const kind = kindOf(one.kind);
    const ofSense = kind !== undefined && isWhole(one) ? senseOf(kind, one.record, context) : [];
    const isSourceWrong = kind !== undefined && ofSense.some((problem) => isErrorInId(problem, kind, one));
    const problems = [...one.problems, ...(isSourceWrong ? [] : ofId), ...ofSense];
    return problems.map((problem) => findingOf(one, problem));
  });
}

/** An error in a field the id is made of: once it is mended the id is another one. */
function isErrorInId({ severity, field }: Problem, kind: Kind, { record }: Complete): boolean {
  if (severity !== 'error' || field === undefined) return false;
  return kind.idFor?.({ ...record, [field]: '?' }) !== kind.idFor?.(record);
}

function repetition(index: number): Problem {
  const message = `Ugyanez az azonosító már a ${index}. tételnél is szerepel.`;
  return { severity: 'error', field: 'id', message };
}

function findingOf(one: Complete, { severity, field, message }: Problem): PackFinding {
  const title = isWhole(one) ? titleOf(one.kind, one.record) : undefined;
  return {
    severity,
    kind: one.kind,
    id: one.record.id,
    index: one.index,
    ...(title !== undefined && title !== one.record.id && { title }),
    ...(field !== undefined && { field }),
    message,
  };
}
