import { Box, Button } from '@mui/material';
import { formatDateTime } from '../../../shared/lib/dates.ts';
import { entryText } from '../../text/activity-entry.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { EntryControl } from './entry-control.ts';
import { goTo } from './EntryField.tsx';
import { useUnfinished } from './use-unfinished.ts';

/** What was being typed when the program closed or stopped is still there. */
export function RecoveryNotice({ control }: { readonly control: EntryControl }) {
  const { unfinished, resume, discard } = useUnfinished(control);
  if (unfinished === undefined) return null;
  const answer = (act: () => void) => () => {
    act();
    goTo('settlements');
  };
  return (
    <Box sx={{ mb: 1.5 }}>
      <Notice
        tone="info"
        text={entryText.recovered(formatDateTime(unfinished.date, unfinished.time))}
        actions={
          <>
            <Button size="small" variant="contained" onClick={answer(resume)}>
              {entryText.resume}
            </Button>
            <Button size="small" variant="outlined" onClick={answer(discard)}>
              {entryText.discard}
            </Button>
          </>
        }
      />
    </Box>
  );
}
