import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import type { RecordReturn } from '../../../shared/merge/history.ts';
import { useCommit } from '../../services.ts';
import { historyText } from '../../text/history.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { Notice } from '../../ui/Notice.tsx';
import { FieldChanges } from '../../ui/FieldChanges.tsx';
import { fieldLines, fieldNames } from '../../ui/field-lines.ts';

interface ReturnDialogProps {
  readonly back: RecordReturn;
  /** What is brought back to when, in a sentence. */
  readonly text: string;
  readonly lookup: Lookup;
  readonly onEnd: () => void;
}

/** Shows what would change before anything does. */
export function ReturnDialog({ back, text, lookup, onEnd }: ReturnDialogProps) {
  const id = useId();
  const commit = useCommit();
  async function bringBack() {
    const outcome = await commit(back.operations, 'return');
    if (outcome.ok) onEnd();
  }
  const pairs = back.changes.map(({ field, now, aim }) => ({ field, from: now, to: aim }));
  const canReturn = back.operations.length > 0;
  return (
    <Dialog open onClose={onEnd} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{historyText.returnTitle}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>{canReturn ? text : historyText.nothingToReturn}</Typography>
        {canReturn && (
          <FieldChanges
            lines={fieldLines(back.kind, pairs, lookup)}
            from={historyText.now}
            to={historyText.willBe}
          />
        )}
        {back.leftOut.length > 0 && (
          <Box sx={{ mt: 1.5 }}>
            <Notice tone="warning" text={historyText.leftOut(fieldNames(back.kind, back.leftOut))} />
          </Box>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {canReturn && (
          <Button variant="contained" autoFocus onClick={() => void bringBack()}>
            {historyText.returnButton}
          </Button>
        )}
        <Button variant="outlined" autoFocus={!canReturn} onClick={onEnd}>
          {historyText.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
