import { OutlinedInput } from '@mui/material';
import type { InputBasics } from './FieldFrame.tsx';

interface TextInputProps extends InputBasics {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** Rows to begin with; more than one makes a text of several lines, which grows. */
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
}

const longest = 20;

/** A line of text, or with `rows` a text of several lines. An emptied input has no value. */
export function TextInput({ value, onChange, rows = 1, ...props }: TextInputProps) {
  return (
    <OutlinedInput
      id={props.id}
      fullWidth
      multiline={rows > 1}
      {...(rows > 1 && { minRows: rows, maxRows: longest })}
      value={value ?? ''}
      placeholder={props.placeholder ?? ''}
      error={props.invalid ?? false}
      disabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      {...(props.onBlur && { onBlur: props.onBlur })}
      slotProps={{
        input: {
          'aria-label': props.label,
          'aria-describedby': props.describedBy,
          'aria-required': props.required,
          autoComplete: 'off',
          spellCheck: rows > 1,
        },
      }}
    />
  );
}

/** A text of several lines; Enter breaks the line, Ctrl+Enter is the form's. */
export function LongTextInput(props: TextInputProps) {
  return <TextInput rows={4} {...props} />;
}
