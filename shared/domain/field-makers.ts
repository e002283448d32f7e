import type {
  ChoiceField,
  DateField,
  DecimalField,
  LabelsField,
  LongTextField,
  ReferenceField,
  ReferencesField,
  RowsField,
  SettlementField,
  SettlementsField,
  TextField,
  TimeField,
  WholeField,
  YesNoField,
} from './field.ts';

/** Makers keep the descriptions of kinds short: label first, then what is special about the field. */
type Details<F> = Omit<F, 'type' | 'label'>;
type Empty = Record<never, never>;

export function text<const D extends Details<TextField> = Empty>(label: string, details: D = {} as D) {
  return { type: 'text', label, ...details } as const;
}
export function postalCode<const D extends Details<TextField> = Empty>(label: string, details: D = {} as D) {
  return { type: 'text', label, written: 'postalCode', ...details } as const;
}
export function longText<const D extends Details<LongTextField> = Empty>(
  label: string,
  details: D = {} as D,
) {
  return { type: 'longText', label, ...details } as const;
}
export function date<const D extends Details<DateField> = Empty>(label: string, details: D = {} as D) {
  return { type: 'date', label, ...details } as const;
}
export function time<const D extends Details<TimeField> = Empty>(label: string, details: D = {} as D) {
  return { type: 'time', label, ...details } as const;
}
export function whole<const D extends Details<WholeField>>(label: string, details: D) {
  return { type: 'whole', label, ...details } as const;
}
export function decimal<const D extends Details<DecimalField>>(label: string, details: D) {
  return { type: 'decimal', label, ...details } as const;
}
export function yesNo<const D extends Details<YesNoField> = Empty>(label: string, details: D = {} as D) {
  return { type: 'yesNo', label, ...details } as const;
}
export function choice<const D extends Details<ChoiceField>>(label: string, details: D) {
  return { type: 'choice', label, ...details } as const;
}
export function settlement<const D extends Details<SettlementField> = Empty>(
  label: string,
  details: D = {} as D,
) {
  return { type: 'settlement', label, ...details } as const;
}
export function settlements<const D extends Details<SettlementsField> = Empty>(
  label: string,
  details: D = {} as D,
) {
  return { type: 'settlements', label, ...details } as const;
}
export function labels<const D extends Details<LabelsField> = Empty>(label: string, details: D = {} as D) {
  return { type: 'labels', label, ...details } as const;
}
export function rows<const D extends Details<RowsField>>(label: string, details: D) {
  return { type: 'rows', label, ...details } as const;
}
export function reference<
  const To extends string,
  const D extends Details<Omit<ReferenceField, 'to'>> = Empty,
>(to: To, label: string, details: D = {} as D) {
  return { type: 'reference', to, label, ...details } as const;
}
export function references<
  const To extends string,
  const D extends Details<Omit<ReferencesField, 'to'>> = Empty,
>(to: To, label: string, details: D = {} as D) {
  return { type: 'references', to, label, ...details } as const;
}
