import { Autocomplete, TextField } from '@mui/material';
import { cleanLine } from '../../shared/lib/text.ts';
import { inputText } from '../text/inputs.ts';
import type { InputBasics } from './FieldFrame.tsx';

interface LabelsInputProps extends InputBasics {
  readonly value: readonly string[] | undefined;
  readonly onChange: (labels: readonly string[] | undefined) => void;
  /** Labels already in use. */
  readonly known?: readonly string[] | undefined;
}

/** Short free texts as tags: known ones are offered, new ones end with Enter. */
export function LabelsInput({ value = [], onChange, known = [], ...basics }: LabelsInputProps) {
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      autoHighlight={false}
      filterSelectedOptions
      id={basics.id}
      disabled={basics.disabled ?? false}
      options={known}
      value={[...value]}
      clearText={inputText.clear}
      onChange={(_, all) => onChange(tidied(all))}
      {...(basics.onBlur && { onBlur: basics.onBlur })}
      renderInput={(parameters) => (
        <TextField
          {...parameters}
          error={basics.invalid ?? false}
          autoFocus={basics.autoFocus ?? false}
          placeholder={value.length === 0 ? inputText.addLabel : ''}
          slotProps={{
            ...parameters.slotProps,
            htmlInput: { ...parameters.slotProps.htmlInput, 'aria-describedby': basics.describedBy },
          }}
        />
      )}
    />
  );
}

function tidied(labels: readonly string[]): readonly string[] | undefined {
  const clean = [...new Set(labels.map(cleanLine))].filter((label) => label !== '');
  return clean.length === 0 ? undefined : clean;
}
