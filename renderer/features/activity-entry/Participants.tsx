import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { NBSP } from '../../../shared/lib/numbers.ts';
import { entryText } from '../../text/activity-entry.ts';
import { DownIcon, UpIcon } from '../../ui/icons.tsx';
import { type EntryControl, useEntryState, useEntryValue } from './entry-control.ts';
import { EntryField } from './EntryField.tsx';
import { Line } from './Line.tsx';

const counts = ['participants', 'women', 'young', 'newcomers'] as const;

/** Numbers of participants: folded away, because most visits have none. */
export function Participants({ control }: { readonly control: EntryControl }) {
  const [open, setOpen] = useState(false);
  const participants = useEntryValue(control, 'participants');
  const hasProblem = useEntryState(control, () => counts.some((name) => control.shown(name).length > 0));
  const isOpen = open || hasProblem;
  const Sign = isOpen ? UpIcon : DownIcon;
  const sum = participants === undefined ? '' : `: ${participants}${NBSP}fő`;
  return (
    <Box>
      <Button
        size="small"
        startIcon={<Sign />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        sx={{ ml: '-8px' }}
      >
        {entryText.participants}
        {sum}
      </Button>
      {isOpen && (
        <Line columns="repeat(4, minmax(0, 1fr))">
          {counts.map((name) => (
            <EntryField key={name} control={control} name={name} />
          ))}
        </Line>
      )}
    </Box>
  );
}
