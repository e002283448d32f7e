import type { Field } from '../../shared/domain/field.ts';
import { ChoicesInput } from './ChoiceInput.tsx';
import { LabelsInput } from './LabelsInput.tsx';
import { ReferenceInput, ReferencesInput } from './ReferenceInput.tsx';
import { type RowValue, RowsInput } from './RowsInput.tsx';
import { SettlementInput, SettlementsInput } from './SettlementInput.tsx';
import {
  type AnyInputProps,
  basicsOf,
  type Drawing,
  simpleDrawings,
  textIn,
  typedOf,
} from './SimpleInput.tsx';
import { LongTextInput } from './TextInput.tsx';

export interface FieldInputProps extends AnyInputProps {
  /** Labels already in use in this field. */
  readonly known?: readonly string[] | undefined;
}

const listIn = (value: unknown) => (Array.isArray(value) ? (value as readonly string[]) : undefined);

const drawings: Drawing<Field['type'], FieldInputProps> = {
  ...simpleDrawings,
  longText: ({ value, ...props }) => <LongTextInput {...basicsOf(props)} value={textIn(value)} />,
  choices: ({ value, ...props }, { choices }) => (
    <ChoicesInput {...basicsOf(props)} choices={choices} value={listIn(value)} />
  ),
  reference: ({ value, lookup, ...props }, { to }) => (
    <ReferenceInput {...basicsOf(props)} to={to} lookup={lookup} value={textIn(value)} />
  ),
  references: ({ value, lookup, ...props }, { to }) => (
    <ReferencesInput {...basicsOf(props)} to={to} lookup={lookup} value={listIn(value)} />
  ),
  settlement: ({ value, lookup, ...props }) => (
    <SettlementInput {...basicsOf(props)} lookup={lookup} value={textIn(value)} />
  ),
  settlements: ({ value, lookup, ...props }) => (
    <SettlementsInput {...basicsOf(props)} lookup={lookup} value={listIn(value)} />
  ),
  labels: ({ value, known, ...props }) => (
    <LabelsInput {...basicsOf(props)} known={known} value={listIn(value)} />
  ),
  rows: ({ value, lookup, ...props }, { fields }) => (
    <RowsInput
      {...typedOf(props)}
      fields={fields}
      lookup={lookup}
      value={Array.isArray(value) ? (value as readonly RowValue[]) : undefined}
    />
  ),
};

/** The input that suits a field, by its description. */
export function FieldInput(props: FieldInputProps) {
  const draw = drawings[props.field.type] as (props: FieldInputProps, field: Field) => React.ReactNode;
  return draw(props, props.field);
}
