import { OutlinedInput, Typography } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import type { Outcome } from '../../shared/lib/outcome.ts';
import type { InputBasics } from './FieldFrame.tsx';

/** A value people type: what they wrote stays until it can be read. */
export interface TypedProps<Value> extends InputBasics {
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  /** Told the sentence when what stands there cannot be read, and `undefined` when it can; and what stands there. */
  readonly onUnreadable?: ((message: string | undefined, text: string) => void) | undefined;
  /** What stands there to begin with although it could not be read. */
  readonly typed?: string | undefined;
}

interface TypedInputProps<Value> extends TypedProps<Value> {
  readonly read: (text: string) => Outcome<Value>;
  readonly write: (value: Value) => string;
  /** What the program understood, shown at the end of the input. */
  readonly echo?: ((value: Value) => string) | undefined;
  /** Stands at the end of the input, filled or not: a unit. */
  readonly unit?: string | undefined;
  /** The value one step further on (↑ is +1). */
  readonly step?: ((value: Value | undefined, by: 1 | -1) => Value) | undefined;
  readonly placeholder?: string | undefined;
  readonly numeric?: boolean | undefined;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 };

/** The common half of date, time and number inputs. */
export function TypedInput<Value>(props: TypedInputProps<Value>) {
  const { id, placeholder, numeric } = props;
  const { text, type, settle, stepBy } = useTyped(props);
  const understood = understoodIn(props);
  return (
    <OutlinedInput
      id={id}
      fullWidth
      value={text}
      placeholder={placeholder ?? ''}
      error={props.invalid ?? false}
      disabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      onChange={(event) => type(event.target.value)}
      onBlur={settle}
      onKeyDown={stepBy}
      // Nothing at all rather than something empty: it would take room from the text.
      endAdornment={understood === '' ? undefined : <Echo text={understood} />}
      slotProps={{
        input: {
          'aria-label': props.label,
          'aria-describedby': props.describedBy,
          'aria-required': props.required,
          autoComplete: 'off',
          spellCheck: false,
          style: numeric ? numberStyle : undefined,
        },
      }}
    />
  );
}

function understoodIn<Value>({ unit, value, echo }: TypedInputProps<Value>): string {
  return unit ?? (value === undefined ? '' : (echo?.(value) ?? ''));
}

const numberStyle = { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } as const;

function Echo({ text }: { readonly text: string }) {
  return (
    <Typography variant="caption" color="textSecondary" noWrap sx={{ flex: 'none', pl: 0.5 }}>
      {text}
    </Typography>
  );
}

function useTyped<Value>(props: TypedInputProps<Value>) {
  const { value, read, write, step, onChange, onUnreadable, onBlur } = props;
  const [typed, setTyped] = useState(props.typed);
  const written = value === undefined ? '' : write(value);
  function type(text: string) {
    setTyped(text);
    const answer = text.trim() === '' ? undefined : read(text);
    onUnreadable?.(answer && !answer.ok ? answer.message : undefined, text);
    onChange(answer?.ok ? answer.value : undefined);
  }
  function settle() {
    if (typed !== undefined && (typed.trim() === '' || read(typed).ok)) setTyped(undefined);
    onBlur?.();
  }
  function stepBy(event: KeyboardEvent) {
    const by = steps[event.key];
    if (!step || by === undefined || event.altKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setTyped(undefined);
    onUnreadable?.(undefined, '');
    onChange(step(value, by));
  }
  return { text: typed ?? written, type, settle, stepBy };
}
