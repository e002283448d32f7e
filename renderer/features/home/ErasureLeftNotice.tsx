import { Box, Button } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import { isUnitedWithErased } from '../../../shared/merge/erase-united.ts';
import { useOfficeData, useRecords } from '../../data/live.ts';
import { erasingText } from '../../text/erasing.ts';
import { Notice } from '../../ui/Notice.tsx';
import { exchangePaths } from '../../ui/record-paths.ts';

/** As long as a contact is here whose other record was erased for good: somebody has to say whether it is the same person. */
export function ErasureLeftNotice() {
  const { workingSet } = useOfficeData();
  const contacts = useRecords('contact');
  const count = useMemo(() => {
    const rows = [...contacts.keys()].map((id) => workingSet.row('contact', id));
    return rows.filter((row) => row && isUnitedWithErased('contact', row, workingSet.row)).length;
  }, [contacts, workingSet]);
  if (count === 0) return null;
  const actions = (
    <Button size="small" variant="outlined" component={RouterLink} to={exchangePaths.duplicates}>
      {erasingText.look}
    </Button>
  );
  return (
    <Box sx={{ mb: 2 }}>
      <Notice tone="warning" text={erasingText.left(count)} actions={actions} />
    </Box>
  );
}
