import { Checkbox } from '@mui/material';
import type { ReactNode } from 'react';
import type { Field } from '../../shared/domain/field.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { DateInput } from './DateInput.tsx';
import type { InputBasics } from './FieldFrame.tsx';
import type { Lookup } from './lookup.ts';
import { NumberInput } from './NumberInput.tsx';
import { TextInput } from './TextInput.tsx';
import { TimeInput } from './TimeInput.tsx';

export interface AnyInputProps extends InputBasics {
  readonly field: Field;
  readonly value: unknown;
  readonly lookup: Lookup;
  /** Stands above and below others of its field. */
  readonly inColumn?: boolean | undefined;
  readonly onChange: (value: unknown) => void;
  readonly onUnreadable?: ((message: string | undefined, text: string) => void) | undefined;
  /** What stands there to begin with although it could not be read. */
  readonly typed?: string | undefined;
}

export type Drawing<Types extends Field['type'], Props = AnyInputProps> = {
  readonly [Type in Types]: (props: Props, field: Extract<Field, { type: Type }>) => ReactNode;
};

type Rest = Partial<AnyInputProps> & Pick<AnyInputProps, 'id' | 'onChange'>;

export function basicsOf(props: Rest) {
  const { id, label, invalid, describedBy, required, autoFocus, disabled, onBlur, onChange } = props;
  return { id, label, invalid, describedBy, required, autoFocus, disabled, onBlur, onChange };
}
export function typedOf(props: Rest) {
  return { ...basicsOf(props), onUnreadable: props.onUnreadable, typed: props.typed };
}

/** A value of the wrong type (it came from elsewhere) is shown as empty, never as nonsense. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

type SimpleType = 'text' | 'date' | 'time' | 'whole' | 'decimal' | 'yesNo' | 'choice';

export const simpleDrawings: Drawing<SimpleType> = {
  text: ({ value, ...props }) => <TextInput {...basicsOf(props)} value={textIn(value)} />,
  date: ({ value, lookup, ...props }) => (
    <DateInput {...typedOf(props)} today={lookup.today} value={textIn(value)} />
  ),
  time: ({ value, ...props }) => <TimeInput {...typedOf(props)} value={textIn(value)} />,
  whole: ({ value, ...props }, { unit }) => (
    <NumberInput {...typedOf(props)} decimals={0} unit={unit} plain={unit === 'év'} value={numberIn(value)} />
  ),
  decimal: ({ value, inColumn, ...props }, { unit, decimals }) => (
    <NumberInput
      {...typedOf(props)}
      decimals={decimals}
      fixed={inColumn}
      unit={unit}
      value={numberIn(value)}
    />
  ),
  yesNo: ({ value, ...props }) => <YesNoInput {...basicsOf(props)} value={value === true} />,
  choice: ({ value, ...props }, { choices }) => (
    <ChoiceInput {...basicsOf(props)} choices={choices} value={textIn(value)} />
  ),
};

/** The input of a field that holds one plain value. */
export function SimpleInput(props: AnyInputProps) {
  const draw = simpleDrawings[props.field.type as SimpleType] as Drawing<SimpleType>['text'];
  return draw(props, props.field as Extract<Field, { type: 'text' }>);
}

interface YesNoInputProps extends InputBasics {
  readonly value: boolean;
  readonly onChange: (value: boolean | undefined) => void;
}

/** Ticked means yes; not ticked means nothing is said. */
function YesNoInput({ id, value, onChange, ...props }: YesNoInputProps) {
  return (
    <Checkbox
      checked={value}
      disabled={props.disabled ?? false}
      onChange={(event) => onChange(event.target.checked ? true : undefined)}
      slotProps={{ input: { id, 'aria-label': props.label, 'aria-describedby': props.describedBy } }}
      sx={{ p: '6px', ml: '-6px' }}
    />
  );
}
