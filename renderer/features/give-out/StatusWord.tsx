import { Box } from '@mui/material';
import type { TransferStatus } from '../../../shared/exchange/receipts.ts';
import { giveOutTexts } from '../../text/give-out.ts';
import { CheckIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { lackOf } from './transfer-lines.ts';

const texts = giveOutTexts.log;
const looks = {
  waiting: { sign: InfoIcon, color: 'text.secondary' },
  whole: { sign: CheckIcon, color: 'success.main' },
  partly: { sign: WarningIcon, color: 'warning.main' },
} as const;

/** Whether a file has arrived: by its sign and its words, not by colour alone. */
export function StatusWord({ status }: { readonly status: TransferStatus }) {
  const { sign: Sign, color } = looks[status.state];
  const lack = lackOf(status);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        gap: 0.75,
        alignItems: 'center',
        color,
        fontWeight: 600,
        whiteSpace: 'nowrap',
      }}
    >
      <Sign sx={{ fontSize: 18, flex: 'none' }} />
      <span>{lack > 0 ? texts.lacks(lack) : texts.status[status.state]}</span>
    </Box>
  );
}
