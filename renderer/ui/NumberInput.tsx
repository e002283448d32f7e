import { parseNumberInput } from '../../shared/lib/number-input.ts';
import { formatNumber } from '../../shared/lib/numbers.ts';
import { TypedInput, type TypedProps } from './TypedInput.tsx';

interface NumberInputProps extends TypedProps<number> {
  /** Digits after the decimal comma; 0 for whole numbers. */
  readonly decimals: number;
  readonly unit?: string | undefined;
  /** Written with all its decimals, as in a column. */
  readonly fixed?: boolean | undefined;
  /** A year is not grouped. */
  readonly plain?: boolean | undefined;
}

/** A number with decimal comma and its unit; limits are a matter of sense, not of typing. */
export function NumberInput({ decimals, unit, fixed = false, plain, ...props }: NumberInputProps) {
  return (
    <TypedInput
      {...props}
      numeric
      read={(text) => parseNumberInput(text, { decimals })}
      write={(number) => (plain ? String(number) : formatNumber(number, { decimals, fixed }))}
      unit={unit}
    />
  );
}
