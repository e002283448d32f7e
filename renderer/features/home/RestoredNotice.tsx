import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useOfficeData } from '../../data/live.ts';
import { backupTexts } from '../../text/backups.ts';
import { Notice } from '../../ui/Notice.tsx';
import { forgetRestored, restoredOf } from '../../restored-office.ts';

const texts = backupTexts.restore;

/** Says once what came back, after the program has started again with the restored office. */
export function RestoredNotice() {
  const { name } = useOfficeData();
  const [restored, setRestored] = useState(() => restoredOf(name));
  if (restored === undefined) return null;
  function close(): void {
    forgetRestored(name);
    setRestored(undefined);
  }
  const actions = (
    <Button size="small" onClick={close}>
      {texts.doneClose}
    </Button>
  );
  return (
    <Box sx={{ mb: 2 }}>
      <Notice tone="success" text={texts.done(restored.madeAt, restored.rows)} actions={actions} />
    </Box>
  );
}
