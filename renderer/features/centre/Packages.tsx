import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import type { CountyState } from '../../../shared/centre/matrix.ts';
import type { CountyPackage } from '../../../shared/domain/county-package.ts';
import { countyPackage } from '../../../shared/domain/county-package.ts';
import { formatDateShort, formatRange } from '../../../shared/lib/dates.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { useCommit } from '../../services.ts';
import { centreTexts } from '../../text/centre.ts';
import { formText } from '../../text/form.ts';
import { ActionsHead } from '../../ui/ActionsHead.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SaveReceipt } from './SaveReceipt.tsx';

const texts = centreTexts.county;

/** Every extract of a county, the one that counts first, and the files that were not taken. */
export function Packages({ state }: { readonly state: CountyState }) {
  const { current, superseded, withdrawn } = state;
  const all = [...current, ...superseded, ...withdrawn];
  const notTaken = all.flatMap((one) => one.notTaken ?? []);
  if (all.length === 0) return null;
  return (
    <Panel title={texts.packages}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{texts.columns.madeAt}</TableCell>
            <TableCell>{texts.columns.period}</TableCell>
            <TableCell>{texts.columns.arrived}</TableCell>
            <TableCell>{texts.columns.file}</TableCell>
            <TableCell align="right">{texts.columns.records}</TableCell>
            <TableCell>{texts.columns.status}</TableCell>
            <ActionsHead />
          </TableRow>
        </TableHead>
        <TableBody>
          {all.map((one) => (
            <PackageLine key={one.id} one={one} inForce={current.includes(one)} />
          ))}
        </TableBody>
      </Table>
      {notTaken.length > 0 && (
        <Box component="section" sx={{ mt: 1 }}>
          <Typography variant="h3">{texts.notTaken}</Typography>
          <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
            {notTaken.map((file) => (
              <Typography key={`${file.fileId} ${file.date} ${file.time}`} component="li" variant="body2">
                {[formatDateShort(file.date), file.fileName, reasonOf(file.reason)].join(' – ')}
              </Typography>
            ))}
          </Box>
        </Box>
      )}
    </Panel>
  );
}

function reasonOf(reason: string): string {
  const known: Readonly<Record<string, string>> = texts.reasons;
  return known[reason] ?? reason;
}

const statuses = countyPackage.fields.status.choices;

interface PackageLineProps {
  readonly one: CountyPackage;
  readonly inForce: boolean;
}

function PackageLine({ one, inForce }: PackageLineProps) {
  // What counts follows from the packages themselves; see [Note: Which extract counts].
  const status = inForce
    ? statuses.current
    : one.status === 'withdrawn'
      ? statuses.withdrawn
      : statuses.superseded;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {centreTexts.moment(one.madeAt)}
      </TableCell>
      <TableCell>{one.from && one.to ? formatRange(one.from, one.to) : texts.whole}</TableCell>
      <TableCell>{formatDateShort(one.date)}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere', whiteSpace: 'normal', minWidth: '14rem' }}>
        {one.fileName}
      </TableCell>
      <TableCell align="right">{formatNumber(one.records, { grouping: 'always' })}</TableCell>
      <TableCell>{status}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {inForce && <SaveReceipt fileId={one.fileId} sender={one.senderName} />}
        {inForce && <Withdraw one={one} />}
      </TableCell>
    </TableRow>
  );
}

/** Takes a package out of the count; the undo key brings it back. */
function Withdraw({ one }: { readonly one: CountyPackage }) {
  const commit = useCommit();
  const [asking, setAsking] = useState(false);
  function withdraw(): void {
    setAsking(false);
    const fields = { status: 'withdrawn' };
    void commit([{ do: 'put', kind: 'countyPackage', id: one.id, fields }]);
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {texts.withdraw}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.withdrawQuestion}
        text={texts.withdrawText(one.madeAt)}
        confirmLabel={texts.withdraw}
        cancelLabel={formText.cancel}
        onConfirm={withdraw}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
