import { Box, Button, Paper, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { compareHungarian } from '../../../shared/lib/order.ts';
import { useOfficeData, useRecords } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { giveOutTexts } from '../../text/give-out.ts';
import { ActionsHead } from '../../ui/ActionsHead.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FieldFrame } from '../../ui/FieldFrame.tsx';
import { ExchangeIcon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Picker, sourceOf } from '../../ui/Picker.tsx';
import { exchangePaths, OPENED_TRANSFER } from '../../ui/record-paths.ts';
import { StatusWord } from './StatusWord.tsx';
import { TransferDialog } from './TransferDialog.tsx';
import { findByHash, type TransferLine, transferLines } from './transfer-lines.ts';

const texts = giveOutTexts.log;
const RECIPIENT = 'kinek';

/** Who got whose data, when and why, and whether it has arrived. */
export function TransferLogPage() {
  const lines = useLines();
  const [address, setAddress] = useSearchParams();
  const recipient = address.get(RECIPIENT) ?? undefined;
  const opened = address.get(OPENED_TRANSFER);
  const change = (name: string, value: string | undefined) =>
    setAddress(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === undefined) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const shown = lines.filter(({ transfer }) => recipient === undefined || transfer.recipient === recipient);
  const line = lines.find(({ transfer }) => transfer.id === opened);
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      {lines.length === 0 ? (
        <Empty />
      ) : (
        <>
          <RecipientFilter lines={lines} value={recipient} onChange={(value) => change(RECIPIENT, value)} />
          <Lines lines={shown} onOpen={(id) => change(OPENED_TRANSFER, id)} />
        </>
      )}
      {line && <TransferDialog line={line} onClose={() => change(OPENED_TRANSFER, undefined)} />}
    </>
  );
}

function useLines(): readonly TransferLine[] {
  const { workingSet } = useOfficeData();
  const transfers = useRecords('transfer');
  const receipts = useRecords('receipt');
  const { office } = useSession();
  return useMemo(() => {
    const own = transfers.values().filter((transfer) => transfer.office === office.id);
    return transferLines(own, receipts.values(), findByHash(workingSet));
  }, [transfers, receipts, workingSet, office.id]);
}

function Empty() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title={texts.emptyTitle}
      text={texts.empty}
      icon={ExchangeIcon}
      actions={
        <Button variant="contained" onClick={() => void navigate(exchangePaths.giveOut)}>
          {texts.toGiveOut}
        </Button>
      }
    />
  );
}

interface RecipientFilterProps {
  readonly lines: readonly TransferLine[];
  readonly value: string | undefined;
  onChange(recipient: string | undefined): void;
}

function RecipientFilter({ lines, value, onChange }: RecipientFilterProps) {
  const source = useMemo(() => {
    const names = [...new Set(lines.map(({ transfer }) => transfer.recipient))].sort(compareHungarian);
    return sourceOf(names.map((name) => ({ id: name, label: name })));
  }, [lines]);
  const id = 'transfer-recipient';
  return (
    <Box sx={{ maxWidth: 340, mb: 1.5 }}>
      <FieldFrame id={id} label={texts.recipient}>
        <Picker id={id} source={source} value={value} placeholder={texts.everybody} onChange={onChange} />
      </FieldFrame>
    </Box>
  );
}

interface LinesProps {
  readonly lines: readonly TransferLine[];
  onOpen(id: string): void;
}

function Lines({ lines, onOpen }: LinesProps) {
  return (
    <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={texts.title} sx={tableStyle}>
        <TableHead>
          <TableRow>
            {Object.entries(texts.columns).map(([name, label]) => (
              <TableCell key={name} align={name === 'records' ? 'right' : 'left'}>
                {label}
              </TableCell>
            ))}
            <ActionsHead />
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <Line key={line.transfer.id} line={line} onOpen={() => onOpen(line.transfer.id)} />
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}

function Line({ line, onOpen }: { readonly line: TransferLine; onOpen(): void }) {
  const { transfer, when } = line;
  return (
    <TableRow hover onClick={onOpen}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{texts.whenShort(transfer.date, transfer.time)}</TableCell>
      <TableCell sx={{ fontWeight: 600 }}>{transfer.recipient}</TableCell>
      <TableCell>{transfer.purpose}</TableCell>
      <TableCell>{line.about}</TableCell>
      <TableCell>{line.personal}</TableCell>
      <TableCell align="right">{formatNumber(transfer.records, { grouping: 'always' })}</TableCell>
      <TableCell align="left">
        <StatusWord status={line.status} />
      </TableCell>
      <TableCell align="right">
        <Button
          size="small"
          sx={{ my: -0.75 }}
          onClick={onOpen}
          aria-label={texts.detailsOf(transfer.recipient, when)}
        >
          {texts.details}
        </Button>
      </TableCell>
    </TableRow>
  );
}

const tableStyle = {
  '& td': { fontVariantNumeric: 'tabular-nums', verticalAlign: 'top' },
  '& tbody tr': { cursor: 'pointer' },
} as const;
