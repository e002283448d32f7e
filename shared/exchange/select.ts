import { kindOf } from '../domain/dataset.ts';
import type { Field } from '../domain/field.ts';
import { mergedIntoOf, TWICE_KINDS } from '../domain/merged-away.ts';
import type { AnyRecord } from '../domain/record.ts';
import type { CalendarDate } from '../lib/dates.ts';
import type { Row } from '../merge/versions.ts';
import type { Rows } from './file-content.ts';

/*
[Note: What a part of the data is]

A file with a part of an office's data holds whole records: those that belong to the mentor, the settlements or the period asked for,
and the records these refer to directly, so that the receiver sees whom and what they are about. Nothing is cut out of a record, because
a field that is missing from a mergeable record would be taken for deleted. Deleted records go along by the same rule. Of an erased one
nothing is left to tell whose it was, so all of them go in every file: an erasure must reach everybody who has the data.
*/

/** Which records are given out; what they refer to goes along. */
export type Scope =
  | { readonly type: 'all' }
  /** Ids of mentors. */
  | { readonly type: 'mentor'; readonly ids: readonly string[] }
  /** KSH codes. */
  | { readonly type: 'settlement'; readonly ids: readonly string[] }
  /** Both days included. */
  | { readonly type: 'period'; readonly from: CalendarDate; readonly to: CalendarDate };

/** Without these no record can be shown as what it is. */
const ALWAYS: ReadonlySet<string> = new Set(['office', 'workplace', 'programmeProfile', 'indicatorTarget']);

/** Who got what of us is nobody else's business: it travels in the exchange folder of the office, in backups and in a receipt's own file. */
const OF_THE_OFFICE_ONLY: ReadonlySet<string> = new Set(['transfer', 'receipt']);

/** Nor are these part of what belongs to a mentor, a settlement or a period: what a centre collects, and what was found not to be the same. */
const NEVER: ReadonlySet<string> = new Set(['countyPackage', 'distinctPair']);

/** The rows of a scope. See [Note: What a part of the data is]. */
export function selectRows(all: Rows, scope: Scope): Rows {
  const rows = new Map([...all].filter(([kind]) => !OF_THE_OFFICE_ONLY.has(kind)));
  return scope.type === 'all' ? rows : partOf(rows, scope);
}

function partOf(rows: Rows, scope: Part): Rows {
  const chosen = new Map<string, Set<string>>();
  const united = unitedIn(rows);
  const choose = (kind: string, id: string) => {
    const ids = chosen.get(kind) ?? new Set();
    if (ids.has(id)) return;
    chosen.set(kind, ids.add(id));
    const kept = united.get(`${kind} ${id}`);
    if (kept !== undefined) choose(kind, kept);
  };
  for (const [kind, row] of coreOf(rows, scope)) {
    choose(kind, row.id);
    for (const [to, id] of referencesOf(kind, row.record)) choose(to, id);
  }
  const kept = [...rows].map(([kind, ones]): [string, readonly Row[]] => [
    kind,
    ones.filter(({ id, record }) => record.erased === true || chosen.get(kind)?.has(id) === true),
  ]);
  return new Map(kept.filter(([, ones]) => ones.length > 0));
}

/** Records that were united with another one, and with which: who refers to the one means the other. */
function unitedIn(rows: Rows): ReadonlyMap<string, string> {
  const united = new Map<string, string>();
  for (const kind of TWICE_KINDS) {
    for (const { id, record } of rows.get(kind) ?? []) {
      const kept = mergedIntoOf(record);
      if (kept !== undefined) united.set(`${kind} ${id}`, kept);
    }
  }
  return united;
}

type Part = Exclude<Scope, { readonly type: 'all' }>;

/** What belongs to the scope by itself. */
function coreOf(rows: Rows, scope: Part): readonly (readonly [string, Row])[] {
  const belongs = ruleOf(scope);
  const core: (readonly [string, Row])[] = [];
  for (const [kind, ones] of rows) {
    if (NEVER.has(kind) || kindOf(kind) === undefined) continue;
    for (const row of ones) if (ALWAYS.has(kind) || belongs(kind, row.record)) core.push([kind, row]);
  }
  return [...core, ...partsOf(rows, core)];
}

/** Members of the projects whose areas are among the chosen, and the journeys that served chosen activities. */
function partsOf(rows: Rows, core: readonly (readonly [string, Row])[]): readonly (readonly [string, Row])[] {
  const ofKind = (name: string) => core.filter(([kind]) => kind === name).map(([, row]) => row);
  const projects = new Set(ofKind('targetArea').map(({ record }) => record['project']));
  const activities = new Set(ofKind('activity').map(({ id }) => id));
  const members = (rows.get('projectMember') ?? []).filter(({ record }) => projects.has(record['project']));
  const travels = (rows.get('travel') ?? []).filter(({ record }) =>
    listIn(record, 'activities').some((id) => activities.has(id)),
  );
  return [
    ...members.map((row) => ['projectMember', row] as const),
    ...travels.map((row) => ['travel', row] as const),
  ];
}

type Rule = (kind: string, record: AnyRecord) => boolean;

function ruleOf(scope: Part): Rule {
  if (scope.type === 'period') return (kind, record) => isInPeriod(kind, record, scope);
  const ids = new Set(scope.ids);
  return scope.type === 'mentor' ? mentorRule(ids) : (kind, record) => isAtSettlement(kind, record, ids);
}

function mentorRule(mentors: ReadonlySet<string>): Rule {
  return (kind, record) => {
    if (kind === 'mentor') return mentors.has(record.id);
    return (
      ['mentor', 'assignee'].some((field) => mentors.has(textIn(record, field))) ||
      listIn(record, 'mentors').some((id) => mentors.has(id))
    );
  };
}

function isAtSettlement(kind: string, record: AnyRecord, settlements: ReadonlySet<string>): boolean {
  const fields = Object.entries(kindOf(kind)?.fields ?? {});
  return fields.some(([name, { type, personal }]) => {
    if (personal === true) return false;
    if (type === 'settlement') return settlements.has(textIn(record, name));
    return type === 'settlements' && listIn(record, name).some((ksh) => settlements.has(ksh));
  });
}

/** Its day falls in the period, or its own span of days meets it. */
function isInPeriod(
  kind: string,
  record: AnyRecord,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): boolean {
  if (kind === 'assignment') {
    const [start, end] = [textIn(record, 'from'), textIn(record, 'to')];
    return start <= to && (end === '' || from <= end);
  }
  return ['date', 'due'].map((field) => textIn(record, field)).some((day) => from <= day && day <= to);
}

/** The records a record names, and of the settlements it names the register's entries. */
function* referencesOf(kind: string, record: AnyRecord): Generator<readonly [string, string]> {
  for (const [name, field] of Object.entries(kindOf(kind)?.fields ?? {})) {
    const to = targetOf(field);
    if (to === undefined) continue;
    const isPlace = to === 'mentoredSettlement';
    for (const id of [textIn(record, name), ...listIn(record, name)]) {
      if (id !== '') yield [to, isPlace ? `${record.office}/${id}` : id];
    }
  }
}

function targetOf(field: Field): string | undefined {
  switch (field.type) {
    case 'reference':
    case 'references':
      return field.to;
    case 'settlement':
    case 'settlements':
      return 'mentoredSettlement';
    default:
      return undefined;
  }
}

function textIn(record: AnyRecord, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : '';
}

function listIn(record: AnyRecord, field: string): readonly string[] {
  const value = record[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
