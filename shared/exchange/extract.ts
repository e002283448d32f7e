import { dataSetOf, type KindName, kindOf } from '../domain/dataset.ts';
import type { Field } from '../domain/field.ts';
import type { AnyRecord, Kind } from '../domain/record.ts';
import type { CalendarDate } from '../lib/dates.ts';
import type { ExtractContent, Records, Rows } from './file-content.ts';
import type { PersonalLevel } from './file-head.ts';
import { type Concealing, concealing } from './known-people.ts';

/*
[Note: What an extract leaves out]

Of each record an extract holds the fields that are not personal; one with names also those that are a person's name. People are also
named where no rule forbids it to those who type: in free texts. So the long texts (description, result, notes) are in an extract with
all data only, and in the short ones of an extract without names those of people the office knows are put out of sight, and so are
e-mail addresses and telephone numbers. What somebody wrote of a person unknown to the registers in a title cannot be found by a rule:
the page that gives out says so. The log of what was given to whom is in no extract, nor are the office's PCs, which people call by names.
*/

export interface ExtractOptions {
  readonly personal: PersonalLevel;
  /** Both or neither: of what has a day only what falls on these days; registers without a day go whole. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

const NO_PERSONAL_DATA: ExtractOptions = { personal: 'none' };

/** What an office keeps for itself: whom it gave what, what was sent to it, how it keeps its registers tidy, and its PCs. */
const INTERNAL: ReadonlySet<string> = new Set([
  'transfer',
  'receipt',
  'countyPackage',
  'distinctPair',
  'workplace',
]);

/** Kinds whose records have a day they happened on. */
const DATED: Readonly<Record<string, string>> = { activity: 'date', travel: 'date', task: 'due' };

/** Records for showing and counting, without merge state. See [Note: What an extract leaves out]. */
export function extractOf(rows: Rows, options: ExtractOptions = NO_PERSONAL_DATA): ExtractContent {
  return { kind: 'extract', records: impersonalRecords(shownRecords(rows), options) };
}

/** The records of rows as screens show them: where two were united, every link leads to the one that is kept. */
export function shownRecords(rows: Rows): Records {
  const known = [...rows].filter(([kind]) => kindOf(kind) !== undefined);
  const all = known.map(([kind, ones]) => [kind, ones.map(({ record }) => record)] as const);
  const data = dataSetOf(Object.fromEntries(all));
  return new Map(
    all.map(([kind]) => [
      kind,
      [...data[kind as KindName].values()] as readonly unknown[] as readonly AnyRecord[],
    ]),
  );
}

/** The same of records that are shown; what a newer program made is left out. */
export function impersonalRecords(records: Records, options: ExtractOptions = NO_PERSONAL_DATA): Records {
  const conceal = options.personal === 'none' ? concealing(records) : unchanged;
  return new Map(
    [...recordsInExtract(records, options)].map(([name, chosen]) => {
      const kind = kindOf(name);
      const take = (record: AnyRecord) =>
        kind === undefined ? record : reduced(record, { kind, level: options.personal, conceal });
      return [name, chosen.map(take)];
    }),
  );
}

/** The records an extract is made of, still whole. */
export function recordsInExtract(records: Records, options: ExtractOptions): Records {
  const kept = new Map<string, readonly AnyRecord[]>();
  for (const [name, ones] of records) {
    if (INTERNAL.has(name) || kindOf(name) === undefined) continue;
    const chosen = ones.filter((record) => isOnDays(name, record, options));
    if (chosen.length > 0) kept.set(name, chosen);
  }
  return kept;
}

const unchanged: Concealing = (text) => text;

function isOnDays(kind: string, record: AnyRecord, { from, to }: ExtractOptions): boolean {
  const field = DATED[kind];
  if (field === undefined || from === undefined || to === undefined) return true;
  const day = record[field];
  return typeof day === 'string' && from <= day && day <= to;
}

interface Reduction {
  readonly kind: Kind;
  readonly level: PersonalLevel;
  readonly conceal: Concealing;
}

function reduced(record: AnyRecord, { kind, level, conceal }: Reduction): AnyRecord {
  const kept: [string, unknown][] = [];
  for (const [name, value] of Object.entries(record)) {
    const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
    if (field !== undefined && isKept(field, level))
      kept.push([name, concealed(field, value, { level, conceal })]);
  }
  return { ...Object.fromEntries(kept), id: record.id, office: record.office };
}

function isKept(field: Field, level: PersonalLevel): boolean {
  if (field.internal === true) return false;
  if (level === 'all') return true;
  if (field.personal === true) return level === 'names' && field.isName === true;
  return field.type !== 'longText';
}

/** The value with what must not be seen put out of sight; numbers, dates, choices and references are what they are. */
function concealed(field: Field, value: unknown, reduction: Omit<Reduction, 'kind'>): unknown {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && field.written === undefined ? reduction.conceal(value) : value;
    case 'labels':
      return Array.isArray(value)
        ? [...new Set(value.map((one) => (typeof one === 'string' ? reduction.conceal(one) : one)))].sort()
        : value;
    case 'rows':
      return Array.isArray(value) ? value.map((row) => reducedRow(field.fields, row, reduction)) : value;
    default:
      return value;
  }
}

type Inner = Readonly<Record<string, Field>>;

function reducedRow(fields: Inner, row: unknown, reduction: Omit<Reduction, 'kind'>): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const kept: [string, unknown][] = [];
  for (const [name, value] of Object.entries(row)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field !== undefined && isKept(field, reduction.level)) {
      kept.push([name, concealed(field, value, reduction)]);
    }
  }
  return Object.fromEntries(kept);
}
