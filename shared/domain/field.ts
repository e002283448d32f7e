import { z } from 'zod';

/**
 * What one field of a record is, as data: screens, exchange, history and checks read it.
 * `form` (here) decides whether a value can be read at all; `sense` (sense.ts) whether it is right.
 */
interface FieldBasics {
  /** Hungarian label. */
  readonly label: string;
  /** One Hungarian sentence shown under the field. */
  readonly help?: string;
  readonly required?: boolean;
  /** Names, addresses and the like: left out of extracts, listed in subject access. */
  readonly personal?: boolean;
  /** Personal, and no more than (a part of) the name of a person: some extracts keep it. */
  readonly isName?: boolean;
  /** Shown as a column of the register's list. */
  readonly column?: boolean;
  /** Offered as a filter of the register's list. */
  readonly filter?: boolean;
  /** Written by the program alone: no form asks for it and no data sheet shows it. */
  readonly internal?: boolean;
}

/** Written forms with rules of their own; the rules stand in identifiers.ts. */
export type WrittenForm =
  | 'taxNumber'
  | 'projectNumber'
  | 'groupCode'
  | 'treasuryNumber'
  | 'civilNumber'
  | 'postalCode'
  | 'email'
  | 'phone'
  | 'web';

export interface TextField extends FieldBasics {
  readonly type: 'text';
  readonly maxLength?: number;
  readonly written?: WrittenForm;
  /** In the rows of a list: no words but the name of a kind, a month `YYYY-MM`, the id of a record of the kind beside it, or a checksum. */
  readonly holds?: 'kind' | 'month' | 'id' | 'hash';
}
export interface LongTextField extends FieldBasics {
  readonly type: 'longText';
}
/** A calendar date, `YYYY-MM-DD`. */
export interface DateField extends FieldBasics {
  readonly type: 'date';
}
/** A local time of day, `HH:mm`. */
export interface TimeField extends FieldBasics {
  readonly type: 'time';
}
/** A whole number: pieces, persons, minutes, forints. */
export interface WholeField extends FieldBasics {
  readonly type: 'whole';
  readonly unit: 'db' | 'fő' | 'perc' | 'Ft' | 'óra' | 'év' | 'nap' | 'Ft/km';
  readonly min?: number;
  readonly max?: number;
}
/** A number with at most `decimals` decimals: kilometres, litres, per cent. */
export interface DecimalField extends FieldBasics {
  readonly type: 'decimal';
  readonly unit: string;
  readonly decimals: 1 | 2;
  readonly min?: number;
  readonly max?: number;
}
export interface YesNoField extends FieldBasics {
  readonly type: 'yesNo';
}
export interface ChoiceField<Code extends string = string> extends FieldBasics {
  readonly type: 'choice';
  /** Code to Hungarian label, in the order people look for them. */
  readonly choices: Readonly<Record<Code, string>>;
}
export interface ChoicesField<Code extends string = string> extends FieldBasics {
  readonly type: 'choices';
  readonly choices: Readonly<Record<Code, string>>;
}
/** The id of one record of another kind. */
export interface ReferenceField extends FieldBasics {
  readonly type: 'reference';
  readonly to: string;
}
/** Ids of records of another kind: sorted, unique, one register. */
export interface ReferencesField extends FieldBasics {
  readonly type: 'references';
  readonly to: string;
}
/** A settlement of the gazetteer by its five-digit KSH code. */
export interface SettlementField extends FieldBasics {
  readonly type: 'settlement';
}
/** KSH codes: sorted, unique, one register. */
export interface SettlementsField extends FieldBasics {
  readonly type: 'settlements';
}
/** Short free texts: sorted, unique, one register. */
export interface LabelsField extends FieldBasics {
  readonly type: 'labels';
}
type SimpleField = TextField | DateField | TimeField | WholeField | DecimalField | YesNoField | ChoiceField;
/** A list of small rows in order (legs of a journey, milestones): one register. */
export interface RowsField<
  Fields extends Readonly<Record<string, SimpleField>> = Readonly<Record<string, SimpleField>>,
> extends FieldBasics {
  readonly type: 'rows';
  readonly fields: Fields;
  /** How many rows can be read, where the usual number is too few. */
  readonly most?: number;
}

export type Field =
  | SimpleField
  | LongTextField
  | ChoicesField
  | ReferenceField
  | ReferencesField
  | SettlementField
  | SettlementsField
  | LabelsField
  | RowsField;

export type Fields = Readonly<Record<string, Field>>;

type NumberType = 'whole' | 'decimal';
type ListType = 'references' | 'settlements' | 'labels';
/** The value a field holds. */
export type ValueOf<F> = F extends { type: 'choice'; choices: Readonly<Record<infer Code, string>> }
  ? Code
  : F extends { type: 'choices'; choices: Readonly<Record<infer Code, string>> }
    ? readonly Code[]
    : F extends { type: 'rows'; fields: infer Inner }
      ? readonly FieldValues<Inner>[]
      : F extends { type: NumberType }
        ? number
        : F extends { type: 'yesNo' }
          ? boolean
          : F extends { type: ListType }
            ? readonly string[]
            : string;

export type FieldValues<All> = {
  readonly [Name in keyof All as All[Name] extends { required: true } ? Name : never]: ValueOf<All[Name]>;
} & {
  readonly [Name in keyof All as All[Name] extends { required: true } ? never : Name]?: ValueOf<All[Name]>;
};

const LONGEST_TEXT = 500;
const LONGEST_LONG_TEXT = 200_000;
const MOST_ITEMS = 2_000;

/** The loose check of form: the type and the size, never the sense; it must never become stricter. */
export function formOf(field: Field): z.ZodType {
  switch (field.type) {
    case 'whole':
    case 'decimal':
      return z.number();
    case 'yesNo':
      return z.boolean();
    case 'longText':
      return z.string().max(LONGEST_LONG_TEXT);
    case 'choices':
    case 'references':
    case 'settlements':
    case 'labels':
      return z.array(z.string().max(LONGEST_TEXT)).max(MOST_ITEMS);
    case 'rows':
      return z
        .array(z.record(z.string(), z.union([z.string().max(LONGEST_TEXT), z.number(), z.boolean()])))
        .max(field.most ?? MOST_ITEMS);
    default:
      return z.string().max(LONGEST_TEXT);
  }
}

/** Is there nothing in this value? Empty text, empty list and nothing at all are one and the same. */
export function isEmptyValue(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** Lists without order are kept sorted and unique, so that two people who choose the same agree. */
export function normalised(field: Field, value: unknown): unknown {
  if (isEmptyValue(value)) return undefined;
  const unordered =
    field.type === 'references' ||
    field.type === 'settlements' ||
    field.type === 'choices' ||
    field.type === 'labels';
  return unordered && Array.isArray(value) ? [...new Set(value)].sort() : value;
}
