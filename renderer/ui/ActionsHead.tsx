import { Box, TableCell } from '@mui/material';
import { listText } from '../text/list.ts';
import { hiddenText } from './hidden-text.ts';

/** The head of a column of buttons: the eye needs no name for it. */
export function ActionsHead() {
  return (
    <TableCell>
      <Box component="span" sx={hiddenText}>
        {listText.actions}
      </Box>
    </TableCell>
  );
}
