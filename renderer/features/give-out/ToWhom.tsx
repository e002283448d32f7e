import { Box, Typography } from '@mui/material';
import { giveOutTexts } from '../../text/give-out.ts';
import { FieldFrame, noteIdOf } from '../../ui/FieldFrame.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { PartProps } from './WhatToGive.tsx';

const texts = giveOutTexts.whom;

/** Who gets the data, and why: the log cannot do without either. */
export function ToWhom({ draft, faults, onChange }: Omit<PartProps, 'lookup'>) {
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      {(['recipient', 'purpose'] as const).map((name) => {
        const fault = faults[name];
        const id = `give-${name}`;
        return (
          <FieldFrame
            key={name}
            id={id}
            label={texts[name]}
            required
            help={texts[`${name}Help`]}
            problems={fault === undefined ? [] : [{ severity: 'error', message: fault }]}
          >
            <TextInput
              id={id}
              value={draft[name]}
              onChange={(value) => onChange({ ...draft, [name]: value?.slice(0, LONGEST) })}
              invalid={fault !== undefined}
              describedBy={noteIdOf(id)}
              required
            />
          </FieldFrame>
        );
      })}
      <Typography variant="body2" color="textSecondary">
        {texts.log}
      </Typography>
    </Box>
  );
}

/** What a short text of a record may hold. */
const LONGEST = 500;
