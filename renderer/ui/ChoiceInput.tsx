import { useMemo } from 'react';
import type { InputBasics } from './FieldFrame.tsx';
import { MultiPicker, Picker, sourceOf } from './Picker.tsx';

type Choices = Readonly<Record<string, string>>;

interface ChoiceInputProps extends InputBasics {
  /** Code to label, in the order they are offered. */
  readonly choices: Choices;
  readonly value: string | undefined;
  /** What an empty field stands for. */
  readonly placeholder?: string | undefined;
  readonly onChange: (code: string | undefined) => void;
}

function useChoices(choices: Choices) {
  return useMemo(() => sourceOf(Object.entries(choices).map(([id, label]) => ({ id, label }))), [choices]);
}

export function ChoiceInput({ choices, ...props }: ChoiceInputProps) {
  return <Picker source={useChoices(choices)} {...props} />;
}

interface ChoicesInputProps extends InputBasics {
  readonly choices: Choices;
  readonly value: readonly string[] | undefined;
  readonly onChange: (codes: readonly string[] | undefined) => void;
}

export function ChoicesInput({ choices, ...props }: ChoicesInputProps) {
  return <MultiPicker source={useChoices(choices)} {...props} />;
}
