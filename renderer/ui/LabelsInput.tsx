import { Autocomplete, TextField } from '@mui/material';
import { useMemo } from 'react';
import { cleanLine } from '../../shared/lib/text.ts';
import { inputText } from '../text/inputs.ts';
import type { InputBasics } from './FieldFrame.tsx';

interface LabelsInputProps extends InputBasics {
  readonly value: readonly string[] | undefined;
  readonly onChange: (labels: readonly string[] | undefined) => void;
  /** Labels already in use. */
  readonly known?: readonly string[] | undefined;
}

/** The same empty list at every painting: a new one each time would make MUI forget what is being typed. */
const nothing: readonly string[] = [];

/** Short free texts as tags: known ones are offered, new ones end with Enter. */
export function LabelsInput({ value = nothing, onChange, known = nothing, ...basics }: LabelsInputProps) {
  const tags = useMemo(() => [...value], [value]);
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
      value={tags}
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
