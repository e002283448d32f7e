import { aliasesIn, kindOf, viewsOf } from '../domain/dataset.ts';
import type { AnyRecord, Kind } from '../domain/record.ts';
import type { Finding, SenseContext } from '../domain/finding.ts';
import { senseOf } from '../domain/sense.ts';
import type { IsErased } from '../domain/erased-records.ts';
import { settlementByKsh } from '../gazetteer/gazetteer.ts';
import type { CalendarDate } from '../lib/dates.ts';
import type { Records, Rows } from './file-content.ts';

/** Findings of one kind, field and sentence; values quoted in a sentence do not part them. */
export interface FindingGroup {
  readonly severity: Finding['severity'];
  readonly kind: string;
  readonly field: string | undefined;
  /** The sentence of the first of them. */
  readonly message: string;
  /** Ids of the records, in the order found. */
  readonly ids: readonly string[];
}

/** What is wrong or unusual in a set of records. */
export interface DataQuality {
  /** Number of records that are neither deleted nor erased, by kind. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of those, the kinds only a newer program knows. */
  readonly unknownKinds: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  /** Errors before warnings, the frequent before the rare. */
  readonly groups: readonly FindingGroup[];
  readonly errors: number;
  readonly warnings: number;
}

/** The records of rows that views show, their links leading to the records that stand for united ones. */
export function visibleRecords(rows: Rows): Records {
  const records = new Map([...rows].map(([kind, ones]) => [kind, ones.map(({ record }) => record)]));
  const aliases = aliasesIn(records);
  const shown = (kind: string, ones: readonly AnyRecord[]) =>
    viewsOf(kind, ones, aliases).map(([, record]) => record as AnyRecord);
  return new Map([...records].map(([kind, ones]) => [kind, shown(kind, ones)]));
}

/** What the rules of sense may look at: these records, those that were here already, and the gazetteer. */
export function senseContextOf(records: Records, { today, mayBeMissing, here }: Checking): SenseContext {
  const byId = new Map(
    [...records].map(([kind, ones]) => [kind, new Map(ones.map((record) => [record.id, record]))]),
  );
  const find = (kind: string, id: string) => byId.get(kind)?.get(id);
  function* all(kind: string): Generator<AnyRecord> {
    yield* records.get(kind) ?? [];
    for (const record of here?.all(kind) ?? []) if (find(kind, record.id) === undefined) yield record;
  }
  return {
    today,
    mayBeMissing: mayBeMissing ?? (() => false),
    find: (kind, id) => find(kind, id) ?? here?.find(kind, id),
    all,
    knowsSettlement: (ksh) => settlementByKsh(ksh) !== undefined,
  };
}

/** What is known of the set besides its records. */
export interface Checking {
  readonly today: CalendarDate;
  /** An extract, which leaves the personal fields out: nothing is said of them. */
  readonly isExtract?: boolean;
  /** Which references out of the set are no findings; all others are, because here they lead nowhere. */
  readonly mayBeMissing?: IsErased;
  /** What its receiver has: part of an office's data refers to the rest. */
  readonly here?: Pick<SenseContext, 'find' | 'all'>;
}

/** Every finding of every record. */
export function checkRecords(records: Records, checking: Checking): DataQuality {
  const steps = checkingRecords(records, checking);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** `checkRecords` record by record, so that a page can breathe in between. */
export function* checkingRecords(records: Records, checking: Checking): Generator<void, DataQuality> {
  const context = senseContextOf(records, checking);
  const findingsOf = checking.isExtract === true ? senseOfExtract : senseOf;
  const findings: Finding[] = [];
  const unknown: [string, number][] = [];
  for (const [name, ones] of records) {
    const kind = kindOf(name);
    if (kind === undefined) unknown.push([name, ones.length]);
    else
      for (const record of ones) {
        findings.push(...findingsOf(kind, record, context));
        yield;
      }
  }
  return {
    counts: new Map([...records].map(([kind, ones]) => [kind, ones.length])),
    unknownKinds: new Map(unknown),
    ...judged(findings),
  };
}

function judged(
  findings: readonly Finding[],
): Pick<DataQuality, 'findings' | 'groups' | 'errors' | 'warnings'> {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { findings, groups: groupFindings(findings), errors, warnings: findings.length - errors };
}

/** What is wrong with a record whose personal fields were left out. */
function senseOfExtract(kind: Kind, record: AnyRecord, context: SenseContext): readonly Finding[] {
  return senseOf(kind, record, context).filter(
    ({ field }) => field === undefined || kind.fields[field]?.personal !== true,
  );
}

/** Findings that say the same, together. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = Map.groupBy(findings, ({ severity, kind, field, message }) =>
    JSON.stringify([severity, kind, field, withoutValues(message)]),
  );
  return [...groups.values()]
    .flatMap(([first, ...others]) => (first === undefined ? [] : [groupOf(first, others)]))
    .sort(
      (one, other) =>
        Number(other.severity === 'error') - Number(one.severity === 'error') ||
        other.ids.length - one.ids.length,
    );
}

function groupOf(first: Finding, others: readonly Finding[]): FindingGroup {
  const { severity, kind, field, message } = first;
  return { severity, kind, field, message, ids: [first, ...others].map(({ id }) => id) };
}

/** „Nincs ilyen nap a naptárban: 2018-02-30.” says the same whatever the day. */
function withoutValues(message: string): string {
  return message.replace(/„[^”]*”|\d+/g, '#');
}

/** How a person would call a record: its title, or what stands for one. */
export function titleOf(kindName: string, record: AnyRecord): string {
  const title: unknown = kindOf(kindName)?.title(record);
  return typeof title === 'string' && title !== '' ? title : record.id;
}
