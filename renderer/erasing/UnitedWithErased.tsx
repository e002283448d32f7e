import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { isUnitedWithErased } from '../../shared/merge/erase-united.ts';
import { useOfficeData } from '../data/live.ts';
import { erasingText } from '../text/erasing.ts';
import { Notice } from '../ui/Notice.tsx';
import { exchangePaths } from '../ui/record-paths.ts';

interface UnitedWithErasedProps {
  readonly kind: string;
  readonly id: string;
  /** Further buttons. */
  readonly actions?: ReactNode;
}

/** Over a record that was united with one that has been erased since: what there is to decide. See [Note: Erasing what was united]. */
export function UnitedWithErased({ kind, id, actions }: UnitedWithErasedProps) {
  const { workingSet } = useOfficeData();
  const row = workingSet.row(kind, id);
  if (row === undefined || !isUnitedWithErased(kind, row, workingSet.row)) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Notice
        tone="warning"
        text={erasingText.unitedWithErased}
        actions={
          <>
            {actions}
            <Button size="small" variant="outlined" component={RouterLink} to={exchangePaths.duplicates}>
              {erasingText.toPart}
            </Button>
          </>
        }
      />
    </Box>
  );
}
