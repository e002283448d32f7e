import type { AnyRecord } from '../domain/record.ts';
import { isShort, type WrittenMerge } from '../merge/short-merge.ts';
import { DELETED, fieldsOf, type MergeState } from '../merge/versions.ts';
import { faultOfFields } from './field-form.ts';
import { faultOfDeletion, faultOfMerge, faultOfWrittenMerge } from './merge-form.ts';
import { type Fault, faultIn, isPlainObject } from './plain-data.ts';

/*
[Note: Form of a row]

The check of form only decides whether a row can be stored, merged and shown without harm. It knows nothing of sense and is loose about
fields and kinds it has never heard of. It must never become stricter, because files and backups of years ago have to pass it.
*/

/** Members of a record that belong to no register. */
const FRAME = new Set(['id', 'office', 'erased']);

/** Ids of records and offices: short, visible, in one piece, and no path that leads anywhere. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s\\]{1,200}$/.test(value) && !/(^|\/)\.{1,2}(\/|$)/.test(value);
}

/** What is wrong with a record by itself. */
export function faultOfRecord(kindName: string, record: unknown): Fault | undefined {
  if (!isPlainObject(record)) return faultIn('hiányzik a tétel');
  if (!isId(record.id)) return faultIn('hibás azonosító', 'id');
  if (!isId(record.office)) return faultIn('hibás az iroda azonosítója', 'office');
  if (record.erased !== undefined && record.erased !== true) return faultIn('hibás törlési jel', 'erased');
  return faultOfDeletion(record[DELETED]) ?? faultOfFields(kindName, record);
}

/** A field that belongs to no shown register would vanish at the next merge. */
function faultOfOwnership(record: AnyRecord, shown: readonly string[]): Fault | undefined {
  const owned = new Set(shown.flatMap(fieldsOf));
  const orphan = Object.keys(record).find((name) => !FRAME.has(name) && !owned.has(name));
  return orphan === undefined ? undefined : faultIn('a mezőnek nincs változatadata', orphan);
}

function shownRegisters({ registers }: MergeState): readonly string[] {
  const shown = Object.entries(registers).filter(([, versions]) => versions[0]?.value === undefined);
  return shown.map(([register]) => register);
}

/** What is wrong with a record and its merge state. See [Note: Form of a row]. */
export function faultOfRow(kindName: string, record: unknown, merge: unknown): Fault | undefined {
  const ofEach = faultOfRecord(kindName, record) ?? faultOfMerge(kindName, merge);
  return ofEach ?? faultOfOwnership(record as AnyRecord, shownRegisters(merge as MergeState));
}

/** The same as they stand on a line. See [Note: Merge states written short]. */
export function faultOfWrittenRow(kindName: string, record: unknown, merge: unknown): Fault | undefined {
  const ofEach = faultOfRecord(kindName, record) ?? faultOfWrittenMerge(kindName, merge);
  if (ofEach) return ofEach;
  const written = merge as WrittenMerge;
  const shown = isShort(written) ? written.stamps.flatMap(({ of }) => of) : shownRegisters(written);
  return faultOfOwnership(record as AnyRecord, shown);
}
