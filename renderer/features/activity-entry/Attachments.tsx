import { Box, Button, IconButton, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { entryText, sizeText } from '../../text/activity-entry.ts';
import { useServices } from '../../services.ts';
import { type Problem, ProblemLine } from '../../ui/FieldFrame.tsx';
import { AddIcon, DeleteIcon, DocumentsIcon } from '../../ui/icons.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { attachEvidence, type AttachmentRow, isPdf } from './attach-evidence.ts';
import { AttachmentDialog } from './AttachmentDialog.tsx';
import { type EntryControl, useEntryValue } from './entry-control.ts';
import { entryFieldId } from './EntryField.tsx';

/** Pictures and PDFs that prove what happened; their bytes are safe before the entry is saved. */
export function Attachments({ control }: { readonly control: EntryControl }) {
  const { shell } = useServices();
  const [problem, setProblem] = useState<Problem>();
  const rows = useEntryValue(control, 'attachments') ?? [];
  async function attach() {
    const picked = await attachEvidence(shell);
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
  const [isOpen, setOpen] = useState(false);
  const id = entryFieldId(`attachment-${row.hash}`);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) minmax(0, 1.4fr) auto', gap: 1 }}>
      <DocumentsIcon sx={{ alignSelf: 'center' }} />
      <Box sx={{ alignSelf: 'center', minWidth: 0 }}>
        <Link
          component="button"
          type="button"
          variant="body2"
          noWrap
          aria-label={entryText.showAttachment(row.name)}
          onClick={() => setOpen(true)}
          sx={{ display: 'block', maxWidth: '100%', textAlign: 'left' }}
        >
          {row.name}
        </Link>
        {isPdf(row) && (
          <Typography variant="caption" color="textSecondary">
            {entryText.pdfOfSize(sizeText(row.size ?? 0))}
          </Typography>
        )}
      </Box>
      <TextInput
        id={id}
        label={entryText.attachmentDescriptionOf(row.name)}
        value={row.description}
        placeholder={entryText.attachmentDescription}
        onChange={(description) => onChange({ ...row, description })}
      />
      <IconButton size="small" aria-label={entryText.removeAttachment(row.name)} onClick={onRemove}>
        <DeleteIcon fontSize="small" />
      </IconButton>
      {isOpen && <AttachmentDialog row={row} onClose={() => setOpen(false)} />}
    </Box>
  );
}
