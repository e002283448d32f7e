import type { Field } from './field.ts';
import { isEmptyValue } from './field.ts';
import { checkWritten, isKshCode } from './identifiers.ts';
import type { Finding, SenseContext } from './finding.ts';
import type { AnyRecord, Kind } from './record.ts';
import { isCalendarDate, isClockTime } from '../lib/dates.ts';

type Problem = Pick<Finding, 'severity' | 'message'>;
const error = (message: string): Problem => ({ severity: 'error', message });
const warning = (message: string): Problem => ({ severity: 'warning', message });

/** Every finding of one record: of its fields, then of the whole. */
export function senseOf(kind: Kind, record: AnyRecord, context: SenseContext): readonly Finding[] {
  const ofFields = Object.entries(kind.fields).flatMap(([name, field]) =>
    senseOfField(field, record[name], context).map((problem) => ({
      ...problem,
      kind: kind.name,
      id: record.id,
      field: name,
    })),
  );
  return [...ofFields, ...(kind.sense?.(record, context) ?? [])];
}

/** The rules every field of this type obeys, whatever the record. */
export function senseOfField(field: Field, value: unknown, context: SenseContext): readonly Problem[] {
  if (isEmptyValue(value))
    // Whoever shows it says which field: a form by its place, a list by the label.
    return field.required ? [error('Ezt a mezőt ki kell tölteni.')] : [];
  if (typeof value === 'number') return senseOfNumber(field, value);
  if (Array.isArray(value)) return senseOfList(field, value, context);
  return typeof value === 'string' ? senseOfText(field, value, context) : [];
}

function senseOfNumber(field: Field, value: number): readonly Problem[] {
  if (field.type !== 'whole' && field.type !== 'decimal')
    return [error('Itt nem szám, hanem szöveg szükséges.')];
  if (field.type === 'whole' && !Number.isInteger(value)) return [error('Egész számot adjon meg.')];
  const { min = 0, max } = field;
  if (value < min) return [error(`A legkisebb megadható érték: ${min} ${field.unit}.`)];
  return max !== undefined && value > max
    ? [error(`A legnagyobb megadható érték: ${max} ${field.unit}.`)]
    : [];
}

function senseOfList(field: Field, list: readonly unknown[], context: SenseContext): readonly Problem[] {
  if (field.type === 'rows') return senseOfRows(field.fields, list, context);
  return list.flatMap((item) => (typeof item === 'string' ? senseOfText(field, item, context) : []));
}

function senseOfRows(
  fields: Readonly<Record<string, Field>>,
  rows: readonly unknown[],
  context: SenseContext,
) {
  return rows.flatMap((row, index) =>
    Object.entries(fields).flatMap(([name, field]) =>
      senseOfField(field, (row as Record<string, unknown>)[name], context).map((problem) => ({
        ...problem,
        message: `${index + 1}. sor, ${field.label}: ${problem.message}`,
      })),
    ),
  );
}

function senseOfText(field: Field, value: string, context: SenseContext): readonly Problem[] {
  switch (field.type) {
    case 'text':
      return field.written ? checkWritten(field.written, value) : tooLong(value, field.maxLength ?? 200);
    case 'date':
      return isCalendarDate(value) ? [] : [error(`Nincs ilyen nap a naptárban: ${value}.`)];
    case 'time':
      return isClockTime(value)
        ? []
        : [error(`Nincs ilyen időpont: ${value}. Óra és perc szükséges, például 9:05.`)];
    case 'choice':
    case 'choices':
      return Object.hasOwn(field.choices, value) ? [] : [warning(`Ismeretlen érték: „${value}”.`)];
    case 'reference':
    case 'references':
      return context.find(field.to, value) || context.mayBeMissing?.(field.to, value)
        ? []
        : [error('A hivatkozott tétel nem található a nyilvántartásban.')];
    case 'settlement':
    case 'settlements':
      return senseOfSettlement(value, context);
    default:
      return [];
  }
}

function senseOfSettlement(ksh: string, context: SenseContext): readonly Problem[] {
  if (context.knowsSettlement(ksh)) return [];
  const isMistyped = /^\d{5}$/.test(ksh) && !isKshCode(ksh);
  return [
    error(
      isMistyped
        ? `A KSH-kód ellenőrző számjegye nem egyezik: „${ksh}”. Kérjük, ellenőrizze a kódot.`
        : `Ismeretlen település: „${ksh}” KSH-kód nincs a helységnévtárban.`,
    ),
  ];
}

function tooLong(value: string, most: number): readonly Problem[] {
  return value.length > most ? [error(`Legfeljebb ${most} karakter írható ide (most ${value.length}).`)] : [];
}
