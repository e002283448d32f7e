import { isVisible, type KindName, kindOf } from '../domain/dataset.ts';
import type { Field } from '../domain/field.ts';
import type { AnyRecord, Kind } from '../domain/record.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Operation } from '../merge/commit.ts';
import { conflictsOf } from '../merge/conflicts.ts';
import { registerOf, type Row, type Version } from '../merge/versions.ts';
import { type Concealing, concealingOnly } from './known-people.ts';

/*
[Note: Texts that name an erased person]

An extract without personal data puts the names out of sight that stand in the registers. Whoever is erased stands there no more, so
nobody could find the name again that somebody typed into a subject or a description: the next extract would show what the last one hid.
Therefore the texts are looked through before the erasure, by the same rule, and what they are to become goes into the same commit. What the
texts said stays in the history of their records. The log of what was given to whom is no such text: it has to say what happened.
*/

/** A field whose text names somebody. */
export interface NamingText {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
}

/** Where people are named, and what would put the names out of these texts. */
export interface Naming {
  readonly texts: readonly NamingText[];
  readonly operations: readonly Operation[];
}

interface OfKind {
  readonly kind: string;
  readonly row: Row;
}

const LOG_OF_GIVEN: ReadonlySet<string> = new Set(['transfer', 'receipt', 'countyPackage']);

/** The texts of living records that name these people of one kind. See [Note: Texts that name an erased person]. */
export function textsNaming(kind: KindName, people: readonly AnyRecord[], rows: Iterable<OfKind>): Naming {
  const conceal = concealingOnly(kind, people);
  const own = new Set(people.map(({ id }) => `${kind}/${id}`));
  const found = { texts: [] as NamingText[], operations: [] as Operation[] };
  for (const one of rows) {
    const described = kindOf(one.kind);
    const isMeant = isVisible(one.row.record) && !LOG_OF_GIVEN.has(one.kind);
    if (described === undefined || !isMeant || own.has(`${one.kind}/${one.row.id}`)) continue;
    const naming = namingIn(described, one.row, conceal);
    found.texts.push(...naming.texts);
    found.operations.push(...naming.operations);
  }
  return found;
}

function namingIn(kind: Kind, row: Row, conceal: Concealing): Naming {
  const place = { kind: kind.name, id: row.id };
  const open = new Map(conflictsOf(row).map(({ register, versions }) => [register, versions]));
  const texts: NamingText[] = [];
  const fields: Record<string, unknown> = {};
  const undecided = new Set<string>();
  for (const [name, field] of Object.entries(kind.fields)) {
    const register = registerOf(kind, name);
    const values = open.get(register)?.map(({ value }) => value[name]) ?? [row.record[name]];
    if (values.every((value) => isSame(value, unnamed(field, value, conceal)))) continue;
    texts.push({ ...place, field: name });
    if (open.has(register)) undecided.add(register);
    else fields[name] = unnamed(field, row.record[name], conceal);
  }
  const reopened = [...undecided].map((register): Operation => {
    const versions = (open.get(register) ?? []).map((version) => unnamedVersion(kind, version, conceal));
    return { do: 'reopen', ...place, register, versions };
  });
  const put: Operation[] = Object.keys(fields).length > 0 ? [{ do: 'put', ...place, fields }] : [];
  return { texts, operations: [...put, ...reopened] };
}

/** Nobody has decided between the texts of a conflict, so each of them stays, without the name. */
function unnamedVersion(kind: Kind, version: Version, conceal: Concealing): Version {
  const values = Object.entries(version.value).map(([name, value]) => {
    const field = kind.fields[name];
    return [name, field === undefined ? value : unnamed(field, value, conceal)];
  });
  return { ...version, value: Object.fromEntries(values) };
}

/** The value of a field that people write freely, without the names; every other value is what it is. */
function unnamed(field: Field, value: unknown, conceal: Concealing): unknown {
  if (field.internal === true || field.isName === true) return value;
  switch (field.type) {
    case 'longText':
      return concealedText(value, conceal);
    case 'text':
      return field.written === undefined ? concealedText(value, conceal) : value;
    case 'labels':
      return Array.isArray(value) ? unnamedLabels(value, conceal) : value;
    case 'rows':
      return Array.isArray(value) ? value.map((one) => unnamedRow(field.fields, one, conceal)) : value;
    default:
      return value;
  }
}

function unnamedLabels(labels: readonly unknown[], conceal: Concealing): readonly unknown[] {
  const without = labels.map((one) => concealedText(one, conceal));
  return without.every((one, index) => one === labels[index]) ? labels : [...new Set(without)].sort();
}

function unnamedRow(fields: Readonly<Record<string, Field>>, row: unknown, conceal: Concealing): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const values = Object.entries(row).map(([name, value]) => {
    const field = fields[name];
    return [name, field === undefined ? value : unnamed(field, value, conceal)];
  });
  return Object.fromEntries(values);
}

function concealedText(value: unknown, conceal: Concealing): unknown {
  return typeof value === 'string' ? conceal(value) : value;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && canonicalJson(one) === canonicalJson(other));
}
