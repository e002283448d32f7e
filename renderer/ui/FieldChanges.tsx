import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import { historyText } from '../text/history.ts';
import { DifferenceText, LONG_TEXT, shortened } from './DifferenceText.tsx';
import type { FieldLine } from './field-lines.ts';
import { textDifference } from './text-difference.ts';

interface FieldChangesProps {
  readonly lines: readonly FieldLine[];
  /** Headings of the two values. */
  readonly from?: string;
  readonly to?: string;
}

/** Fields with two values beside each other. */
export function FieldChanges({
  lines,
  from = historyText.before,
  to = historyText.after,
}: FieldChangesProps) {
  return (
    <Table size="small" sx={tableStyle}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '11rem' }}>{historyText.field}</TableCell>
          <TableCell>{from}</TableCell>
          <TableCell>{to}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.field}>
            <TableCell component="th" scope="row">
              {line.label}
            </TableCell>
            <Values {...line} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Values({ from, to }: FieldLine) {
  const [isWhole, setWhole] = useState(false);
  const isLong = Math.max(from.length, to.length) > LONG_TEXT;
  const [before, after] = textDifference(from, to);
  const isMarked = from !== '' && to !== '' && (before.start !== '' || before.end !== '');
  const shorten = isLong && !isWhole;
  const toggle = isLong && (
    <Box>
      <Button size="small" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
        {isWhole ? historyText.hideText : historyText.showText}
      </Button>
    </Box>
  );
  return (
    <>
      <TableCell sx={{ color: 'text.secondary' }}>
        <DifferenceText parts={shorten ? shortened(before) : before} isMarked={isMarked} role="old" />
      </TableCell>
      <TableCell>
        <DifferenceText parts={shorten ? shortened(after) : after} isMarked={isMarked} role="new" />
        {toggle}
      </TableCell>
    </>
  );
}

const tableStyle = {
  tableLayout: 'fixed',
  '& td, & th': { verticalAlign: 'top', overflowWrap: 'anywhere', whiteSpace: 'pre-line', px: 1 },
  '& tbody th': { color: 'text.secondary', fontWeight: 400 },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
} as const;
