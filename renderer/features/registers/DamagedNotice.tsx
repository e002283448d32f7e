import { Box, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { isIntact } from '../../../shared/merge/versions.ts';
import { useOfficeData } from '../../data/live.ts';
import { saveTexts } from '../../text/saving.ts';
import { Notice } from '../../ui/Notice.tsx';
import { backupsPath } from '../../ui/record-paths.ts';

interface DamagedNoticeProps {
  readonly kind: string;
  readonly id: string;
}

/** Over a record whose stored data are not what was written, before somebody types into it in vain. */
export function DamagedNotice({ kind, id }: DamagedNoticeProps) {
  const row = useOfficeData().workingSet.row(kind, id);
  if (row === undefined || isIntact(row)) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Notice
        tone="warning"
        text={saveTexts.damagedRecord}
        actions={
          <Link component={RouterLink} to={backupsPath}>
            {saveTexts.toBackups}
          </Link>
        }
      />
    </Box>
  );
}
