import { isDot, isStampText } from './merge-form.ts';
import { type Fault, faultIn, isPlainObject } from './plain-data.ts';
import { faultOfRow } from './row-form.ts';

const ids = ['kind', 'id'] as const;
const values = ['before', 'after'] as const;
const ofSource = ['fileId', 'office', 'label', 'madeAt'] as const;

const hash = /^[0-9a-f]{16}$/;

function isChange(change: unknown): boolean {
  return (
    isPlainObject(change) &&
    ids.every((name) => typeof change[name] === 'string') &&
    values.every((name) => isPlainObject(change[name])) &&
    isOfImport(change)
  );
}

/** What an import or its taking out keeps: the row before, which may take the place of a record one day. */
function isOfImport({ kind, earlier, became, exact, effect }: Readonly<Record<string, unknown>>): boolean {
  return (
    (earlier === undefined || isRow(String(kind), earlier)) &&
    (became === undefined || (typeof became === 'string' && hash.test(became))) &&
    (effect === undefined || isStampText(effect)) &&
    (exact === undefined || exact === 'again' || exact === 'gone')
  );
}

function isRow(kind: string, row: unknown): boolean {
  if (!isPlainObject(row) || typeof row.hash !== 'string' || !hash.test(row.hash)) return false;
  const fault = faultOfRow(kind, row.record, row.merge);
  return fault === undefined && isPlainObject(row.record) && row.record.id === row.id;
}

function isSource(source: unknown): boolean {
  if (!isPlainObject(source) || !ofSource.every((name) => isText(source[name]))) return false;
  return [source.fileName, source.officeName].every((name) => name === undefined || isText(name));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 500;
}

/** What is wrong with an entry of the history. */
export function faultOfLogEntry(entry: unknown): Fault | undefined {
  if (!isPlainObject(entry)) return faultIn('hibás naplóbejegyzés');
  const { dot, time, person, cause, undoes, source, changes } = entry;
  if (!isDot(dot) || ![time, person, cause].every(isStampText)) return faultIn('hibás naplóbejegyzés');
  if (undoes !== undefined && !isDot(undoes)) return faultIn('hibás visszavonás a naplóban');
  if (source !== undefined && !isSource(source)) return faultIn('hibás forrás a naplóban');
  const isList = Array.isArray(changes) && changes.every(isChange);
  return isList ? undefined : faultIn('hibás változáslista a naplóban');
}
