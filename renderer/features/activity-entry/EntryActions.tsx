import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { Activity } from '../../../shared/domain/activity.ts';
import { useCommit } from '../../services.ts';
import { entryText } from '../../text/activity-entry.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { HistoryButton } from '../../ui/HistoryButton.tsx';
import { recordHistoryPath } from '../../ui/record-paths.ts';
import { useLeave } from './use-leave.ts';

interface EntryActionsProps {
  readonly original: Activity | undefined;
  /** „2018. március 1., 9:00–11:00, Földes” */
  readonly summary: string;
  readonly onSave: () => void;
  readonly onRepeat: () => void;
}

/** The buttons of the entry with their keys. */
export function EntryActions({ original, summary, onSave, onRepeat }: EntryActionsProps) {
  return (
    <>
      {original === undefined ? (
        <Keyed label={entryText.repeat} shortcut={entryText.repeatKey} onClick={onRepeat} />
      ) : (
        <>
          <HistoryButton to={recordHistoryPath('activity', original.id)} />
          <DeleteButton id={original.id} summary={summary} />
        </>
      )}
      <Keyed
        main
        label={original === undefined ? entryText.save : entryText.saveChanges}
        shortcut={entryText.saveKeys}
        onClick={onSave}
      />
    </>
  );
}

interface KeyedProps {
  readonly label: string;
  readonly shortcut: string;
  readonly main?: boolean;
  readonly onClick: () => void;
}

function Keyed({ label, shortcut, main = false, onClick }: KeyedProps) {
  return (
    <Button variant={main ? 'contained' : 'outlined'} onClick={onClick} aria-keyshortcuts={shortcut}>
      {label}
      <Typography component="span" variant="caption" aria-hidden sx={{ ml: 1, opacity: 0.8 }}>
        {shortcut}
      </Typography>
    </Button>
  );
}

function DeleteButton({ id, summary }: { readonly id: string; readonly summary: string }) {
  const [asked, setAsked] = useState(false);
  const commit = useCommit();
  const leave = useLeave();
  async function remove() {
    setAsked(false);
    const outcome = await commit([{ do: 'delete', kind: 'activity', id }]);
    if (outcome.ok) leave();
  }
  return (
    <Box>
      <Button variant="outlined" color="error" onClick={() => setAsked(true)}>
        {entryText.delete}
      </Button>
      <ConfirmDialog
        open={asked}
        title={entryText.deleteTitle}
        text={entryText.deleteText(summary)}
        confirmLabel={entryText.delete}
        cancelLabel={entryText.cancel}
        onConfirm={() => void remove()}
        onCancel={() => setAsked(false)}
      />
    </Box>
  );
}
