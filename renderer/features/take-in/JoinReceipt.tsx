import { Box, Button, Typography } from '@mui/material';
import type { Receipt } from '../../../shared/domain/receipt.ts';
import { isCentre } from '../../../shared/domain/office.ts';
import { formatDateTime } from '../../../shared/lib/dates.ts';
import { useOfficeData, useRecords } from '../../data/live.ts';
import type { TakenIn } from '../../data/commit/taking-out.ts';
import { useSession } from '../../services.ts';
import { importTexts } from '../../text/imports.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { Notice } from '../../ui/Notice.tsx';
import { saveKeptReceipt } from './save-receipt.ts';
import { useReceipt, useReceiver } from './use-receipt.ts';

const texts = importTexts.joined;

/** The file by which this PC joined its office was never taken in, but whoever gave it wants to know that it arrived. */
export function JoinReceipt({ imports }: { readonly imports: readonly TakenIn[] }) {
  const { office } = useSession();
  const { replica } = useOfficeData().identity;
  const receipts = useRecords('receipt');
  if (isCentre(office)) return null;
  const taken = new Set(imports.map(({ source }) => source?.fileId));
  const own = [...receipts.values()].filter((one) => one.replica === replica && !taken.has(one.fileId));
  return own.map((one) => <OfOneFile key={one.id} receipt={one} />);
}

function OfOneFile({ receipt: { fileId, date, time } }: { readonly receipt: Receipt }) {
  // Only a file of the own office can be joined.
  const receiver = useReceiver(useSession().office.id);
  const { said, isBusy, save } = useReceipt(() => saveKeptReceipt(fileId, receiver()));
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 1.5, justifyItems: 'start' }}>
      <Typography variant="body2">{texts.text(formatDateTime(date, time ?? '00:00'))}</Typography>
      <Button variant="outlined" size="small" disabled={isBusy} onClick={save}>
        {isBusy ? takeInTexts.result.receiptBusy : texts.button}
      </Button>
      {said && <Notice {...said} />}
    </Box>
  );
}
