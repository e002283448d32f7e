import { Box, Button, IconButton, Typography } from '@mui/material';
import { useState } from 'react';
import { entryText } from '../../text/activity-entry.ts';
import { useServices } from '../../services.ts';
import { type Problem, ProblemLine } from '../../ui/FieldFrame.tsx';
import { AddIcon, DeleteIcon, DocumentsIcon } from '../../ui/icons.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { attachPicture, type AttachmentRow } from './attach-picture.ts';
import { type EntryControl, useEntryValue } from './entry-control.ts';
import { entryFieldId } from './EntryField.tsx';

/** Pictures that prove what happened; their bytes are safe before the entry is saved. */
export function Attachments({ control }: { readonly control: EntryControl }) {
  const { shell } = useServices();
  const [problem, setProblem] = useState<Problem>();
  const rows = useEntryValue(control, 'attachments') ?? [];
  async function attach() {
    const picked = await attachPicture(shell);
    setProblem(picked?.ok === false ? { severity: 'error', message: picked.message } : undefined);
    if (!picked?.ok) return;
    const before = control.state().entry.values.attachments ?? [];
    const twice = before.some(({ hash }) => hash === picked.value.hash);
    if (twice) setProblem({ severity: 'warning', message: entryText.attachmentTwice });
    else control.set('attachments', [...before, picked.value]);
  }
  const set = (changed: readonly AttachmentRow[]) =>
    control.set('attachments', changed.length === 0 ? undefined : changed);
  return (
    <Box role="group" aria-label={entryText.attachments} sx={{ display: 'grid', gap: 0.75 }}>
      {rows.map((row, index) => (
        <AttachmentLine
          key={row.hash}
          row={row}
          onChange={(changed) => set(rows.with(index, changed))}
          onRemove={() => set(rows.toSpliced(index, 1))}
        />
      ))}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <Button variant="outlined" size="small" startIcon={<AddIcon />} onClick={() => void attach()}>
          {entryText.attach}
        </Button>
        <Typography variant="caption" color="textSecondary">
          {entryText.attachmentNote}
        </Typography>
      </Box>
      {problem && <ProblemLine problem={problem} />}
    </Box>
  );
}

interface AttachmentLineProps {
  readonly row: AttachmentRow;
  readonly onChange: (row: AttachmentRow) => void;
  readonly onRemove: () => void;
}

function AttachmentLine({ row, onChange, onRemove }: AttachmentLineProps) {
  const id = entryFieldId(`attachment-${row.hash}`);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) minmax(0, 1.4fr) auto', gap: 1 }}>
      <DocumentsIcon sx={{ alignSelf: 'center' }} />
      <Typography variant="body2" component="label" htmlFor={id} noWrap sx={{ alignSelf: 'center' }}>
        {row.name}
      </Typography>
      <TextInput
        id={id}
        value={row.description}
        placeholder={entryText.attachmentDescription}
        onChange={(description) => onChange({ ...row, description })}
      />
      <IconButton size="small" aria-label={entryText.removeAttachment(row.name)} onClick={onRemove}>
        <DeleteIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
