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

/** What the rules of sense may look at: these records, and the gazetteer. */
export function senseContextOf(
  records: Records,
  today: CalendarDate,
  mayBeMissing: IsErased = () => false,
): SenseContext {
  const byId = new Map(
    [...records].map(([kind, ones]) => [kind, new Map(ones.map((record) => [record.id, record]))]),
  );
  return {
    today,
    mayBeMissing,
    find: (kind, id) => byId.get(kind)?.get(id),
    all: (kind) => records.get(kind) ?? [],
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
}

/** Every finding of every record. */
export function checkRecords(
  records: Records,
  { today, isExtract = false, mayBeMissing }: Checking,
): DataQuality {
  const context = senseContextOf(records, today, mayBeMissing);
  const findingsOf = isExtract ? senseOfExtract : senseOf;
  const findings: Finding[] = [];
  const unknown: [string, number][] = [];
  for (const [name, ones] of records) {
    const kind = kindOf(name);
    if (kind === undefined) unknown.push([name, ones.length]);
    else for (const record of ones) findings.push(...findingsOf(kind, record, context));
  }
  return {
    counts: new Map([...records].map(([kind, ones]) => [kind, ones.length])),
    unknownKinds: new Map(unknown),
    ...judged(findings),
  };
}

/**
 * What stays of the findings of a set beside what its receiver has: part of an office's data refers to the rest. `here` finds
 * records that are not in the set. Only records with findings are looked at once more.
 */
export function checkBeside(
  found: DataQuality,
  records: Records,
  { here, today, mayBeMissing }: Beside,
): DataQuality {
  if (found.findings.length === 0) return found;
  const alone = senseContextOf(records, today, mayBeMissing);
  const context: SenseContext = {
    ...alone,
    find: (kind, id) => alone.find(kind, id) ?? here.find(kind, id),
    all: (kind) => bothOf(kind, alone, here),
  };
  const doubtful = new Set(found.findings.map(keyOf));
  const findings = [...records].flatMap(([name, ones]) => {
    const kind = kindOf(name);
    const again = ones.filter(({ id }) => doubtful.has(keyOf({ kind: name, id })));
    return kind === undefined ? [] : again.flatMap((record) => senseOf(kind, record, context));
  });
  return { ...found, ...judged(findings) };
}

interface Beside extends Omit<Checking, 'isExtract'> {
  readonly here: Pick<SenseContext, 'find' | 'all'>;
}

function* bothOf(kind: string, alone: SenseContext, here: Pick<SenseContext, 'all'>): Generator<AnyRecord> {
  yield* alone.all(kind);
  for (const record of here.all(kind)) if (alone.find(kind, record.id) === undefined) yield record;
}

function keyOf({ kind, id }: Pick<Finding, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
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
