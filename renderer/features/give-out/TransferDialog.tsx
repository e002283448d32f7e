import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { kindOf } from '../../../shared/domain/dataset.ts';
import type { Receipt } from '../../../shared/domain/receipt.ts';
import type { Lack } from '../../../shared/exchange/receipts.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { useDataSet, useOfficeData } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { giveOutTexts } from '../../text/give-out.ts';
import { lookupWithDeleted } from '../../ui/change-words.ts';
import { titleOfId } from '../../ui/display.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { Facts } from '../../ui/Panel.tsx';
import { PeopleList, peopleWords } from './PeopleList.tsx';
import { ShortfallTable, TotalsTable } from './ShortfallTable.tsx';
import { StatusWord } from './StatusWord.tsx';
import { missingByKind, type TransferLine } from './transfer-lines.ts';

const texts = giveOutTexts.log;

interface TransferDialogProps {
  readonly line: TransferLine;
  onClose(): void;
}

/** Everything the log knows of a transfer, and exactly what of it has not arrived. */
export function TransferDialog({ line, onClose }: TransferDialogProps) {
  const id = useId();
  const { transfer, status } = line;
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{texts.detailsOf(transfer.recipient, line.when)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <TransferFacts line={line} />
        <Box sx={{ display: 'grid', gap: 0.75 }}>
          <StatusWord status={status} />
          {status.state === 'waiting' && <Typography variant="body2">{texts.waitingText}</Typography>}
          {status.state === 'whole' && <Typography variant="body2">{texts.wholeText}</Typography>}
          {status.state !== 'waiting' &&
            status.receipts.map((receipt) => (
              <Typography key={receipt.id} variant="body2">
                {receivedBy(receipt)}
              </Typography>
            ))}
        </Box>
        {status.state === 'partly' &&
          status.lacks.map((lack) => <LackOf key={lack.receipt.id} lack={lack} />)}
        <PeopleList people={transfer.people ?? []} />
        <TotalsTable totals={transfer.totals ?? []} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" autoFocus onClick={onClose}>
          {texts.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function receivedBy({ receiver, date, time, records }: Receipt): string {
  return texts.received(receiver, texts.when(date, time), records);
}

function TransferFacts({ line: { transfer, about, personal } }: { readonly line: TransferLine }) {
  const { today } = useSession();
  const lookup = lookupOf(useDataSet(), today);
  const { columns } = texts;
  return (
    <Facts
      facts={[
        [columns.purpose, transfer.purpose],
        [columns.about, about],
        [columns.personal, personal],
        [texts.people, peopleWords(transfer)],
        [texts.protection, transfer.encrypted === true ? texts.encrypted : texts.plain],
        [columns.records, formatNumber(transfer.records, { grouping: 'always' })],
        [texts.by, transfer.by === undefined ? undefined : titleOfId('mentor', transfer.by, lookup)],
        [texts.file, transfer.fileName],
        [texts.fileId, transfer.fileId],
        [texts.notes, transfer.notes],
      ]}
    />
  );
}

function LackOf({ lack: { receipt, shortfalls, missing } }: { readonly lack: Lack }) {
  const { workingSet } = useOfficeData();
  const { today } = useSession();
  // A receipt has only the ids of records; they are called what they are called here, deleted or not.
  const lookup = lookupWithDeleted(lookupOf(useDataSet(), today), workingSet.row);
  return (
    <Box component="section" sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{`${texts.missingTitle} – ${receipt.receiver}`}</Typography>
      {[...missingByKind(missing)].map(([kind, ones]) => (
        <Box key={kind}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {kindOf(kind)?.plural ?? kind}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {ones.map(({ id, reason }) => (
              <Typography key={id} component="li" variant="body2">
                {`${titleOfId(kind, id, lookup)} – ${reason}`}
              </Typography>
            ))}
          </Box>
        </Box>
      ))}
      <ShortfallTable shortfalls={shortfalls} />
    </Box>
  );
}
