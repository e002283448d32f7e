import { kindOf } from '../domain/dataset.ts';
import { type Field, normalised } from '../domain/field.ts';
import type { Kind } from '../domain/record.ts';
import { cleanLine, cleanText } from '../lib/text.ts';
import { faultOfFields } from './field-form.ts';
import { expectedOf } from './pack-finding.ts';
import { faultOfPlainData, isFieldName, isPlainObject } from './plain-data.ts';

type Members = Readonly<Record<string, unknown>>;

/** One record of the input: cleaned as entry cleans it, its id and office perhaps still missing. */
export interface Draft {
  readonly kind: string;
  /** Place in its list, from 1. */
  readonly index: number;
  readonly fields: Members;
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly field?: string;
  readonly message: string;
}

/** Members every record may have besides its fields. */
const FRAME = new Set(['id', 'office']);

/** Where a record stands in the input, and whether fields this program does not know are kept with a warning instead of refused. */
export interface Place {
  readonly kind: string;
  readonly index: number;
  readonly keepUnknown: boolean;
}

export function draftOf(input: unknown, { kind, index, keepUnknown }: Place): Draft {
  if (!isPlainObject(input)) {
    const message = 'A tétel helyén nem mezők csoportja ({ … }) áll.';
    return { kind, index, fields: {}, problems: [{ severity: 'error', message }] };
  }
  const fields = cleanFields(kindOf(kind), input);
  const wrong = problemOfForm(kind, fields);
  return {
    kind,
    index,
    fields,
    problems: [...(wrong ? [wrong] : []), ...problemsOfNames(kind, fields, keepUnknown)],
  };
}

/** Empty values vanish, texts are composed and trimmed, lists without order sorted. */
function cleanFields(kind: Kind | undefined, input: Members): Members {
  const cleaned = Object.entries(input).map(([name, value]): [string, unknown] => {
    const field = fieldOf(kind, name);
    return [
      name,
      field ? normalised(field, cleanValue(value, field.type === 'longText')) : cleanValue(value, true),
    ];
  });
  return Object.fromEntries(cleaned.filter(([, value]) => value !== undefined && value !== null));
}

function fieldOf(kind: Kind | undefined, name: string): Field | undefined {
  return kind !== undefined && Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
}

function cleanValue(value: unknown, isLong: boolean): unknown {
  if (typeof value === 'string') return isLong ? cleanText(value) : cleanLine(value);
  if (Array.isArray(value)) return value.map((item) => cleanValue(item, isLong));
  if (!isPlainObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== '');
  return Object.fromEntries(members.map(([name, member]) => [name, cleanValue(member, isLong)]));
}

function problemOfForm(kindName: string, fields: Members): Problem | undefined {
  const fault = faultOfPlainData({ record: fields }) ?? faultOfFields(kindName, withoutFrame(fields));
  if (fault === undefined) return undefined;
  const name = fault.path.find((part) => part !== 'record');
  const field: Field | undefined = name === undefined ? undefined : fieldOf(kindOf(kindName), name);
  const message = field ? `Itt ${expectedOf(field)}.` : `Hibás adat: ${fault.what}.`;
  return { severity: 'error', ...(name !== undefined && { field: name }), message };
}

function withoutFrame(fields: Members): Members {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !FRAME.has(name)));
}

/** Misspelt names would be stored and never seen again; deletion is not a thing to type. */
function problemsOfNames(kindName: string, fields: Members, keepUnknown: boolean): readonly Problem[] {
  const kind = kindOf(kindName);
  if (kind === undefined) return [];
  return Object.keys(fields).flatMap((name): readonly Problem[] => {
    if (name === 'deleted' || name === 'erased') {
      return [
        { severity: 'error', field: name, message: 'Törölt tétel nem csomagolható; hagyja ki a tételt.' },
      ];
    }
    if (FRAME.has(name) || Object.hasOwn(kind.fields, name)) {
      return unknownColumns(fieldOf(kind, name), name, fields[name]);
    }
    if (!isFieldName(name)) return [];
    const message = `Ilyen mező nincs. A mezők: ${Object.keys(kind.fields).join(', ')}.`;
    return [{ severity: keepUnknown ? 'warning' : 'error', field: name, message }];
  });
}

/** Names in the small rows of a field that the field does not have. */
function unknownColumns(field: Field | undefined, name: string, value: unknown): readonly Problem[] {
  if (field?.type !== 'rows' || !Array.isArray(value)) return [];
  const known = Object.keys(field.fields);
  const found = value.flatMap((row) => (isPlainObject(row) ? Object.keys(row) : []));
  const unknown = found.find((column) => !known.includes(column));
  const message = `A sorokban nincs „${unknown}” nevű mező. A mezők: ${known.join(', ')}.`;
  return unknown === undefined ? [] : [{ severity: 'error', field: name, message }];
}
