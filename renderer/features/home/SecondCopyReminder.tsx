import { Box, Button } from '@mui/material';
import { useEffect, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { z } from 'zod';
import type { Kept } from '../../../shared/contract/kept.ts';
import { addDays, isCalendarDate } from '../../../shared/lib/dates.ts';
import { secondCopyReminder } from '../../data/keeping/second-copy.ts';
import { readPreference, writePreference } from '../../platform/preferences.ts';
import { useKeeping, useServices, useSession } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';
import { Notice } from '../../ui/Notice.tsx';
import { backupsPath } from '../../ui/record-paths.ts';

const texts = backupTexts.reminder;
const POSTPONED = 'secondCopyPostponed';
const A_WEEK = 7;

/** Speaks when nothing has left this PC in a week; a person may put it off by another. */
export function SecondCopyReminder() {
  const kept = useKeptNow();
  const { today } = useSession();
  const [postponed, setPostponed] = useState(() =>
    readPreference(POSTPONED, z.string().refine(isCalendarDate)),
  );
  const reminder = kept && secondCopyReminder(kept, today, postponed);
  if (reminder === undefined) return null;
  function postpone(): void {
    const until = addDays(today, A_WEEK);
    writePreference(POSTPONED, until);
    setPostponed(until);
  }
  return (
    <Box sx={{ mb: 2, maxWidth: 1500 }}>
      <Notice
        tone="warning"
        text={reminder.why === 'old' ? texts.old(reminder.date) : texts[reminder.why]}
        actions={
          <>
            <Button size="small" variant="outlined" component={RouterLink} to={backupsPath}>
              {texts.open}
            </Button>
            <Button size="small" onClick={postpone}>
              {texts.postpone}
            </Button>
          </>
        }
      />
    </Box>
  );
}

/** As found at the start; asked again only if there is something to remind of, because a copy may have been made since. */
function useKeptNow(): Kept | undefined {
  const { shell } = useServices();
  const { today } = useSession();
  const atStart = useKeeping()?.kept;
  const isDoubtful = atStart !== undefined && secondCopyReminder(atStart, today) !== undefined;
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    // If the shell does not answer now, the next visit of the page asks again.
    if (isDoubtful) void shell.lookAtKept().then(setKept, () => undefined);
  }, [shell, isDoubtful]);
  return isDoubtful ? kept : undefined;
}
