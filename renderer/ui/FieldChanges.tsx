import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import { historyText } from '../text/history.ts';
import type { FieldLine } from './field-lines.ts';
import { textDifference, type TextParts } from './text-difference.ts';

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

/** From this length on a text is shown from where it differs, and whole when asked for. */
const LONG = 240;
/** How much of what stays is shown before and after the difference. */
const AROUND = 60;

function Values({ from, to }: FieldLine) {
  const [isWhole, setWhole] = useState(false);
  const isLong = Math.max(from.length, to.length) > LONG;
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
        <Text parts={shorten ? shortened(before) : before} isMarked={isMarked} old />
      </TableCell>
      <TableCell>
        <Text parts={shorten ? shortened(after) : after} isMarked={isMarked} />
        {toggle}
      </TableCell>
    </>
  );
}

/** The difference with a little of what stands around it. */
function shortened({ start, middle, end }: TextParts): TextParts {
  return {
    start: start.length > AROUND ? `…${start.slice(-AROUND)}` : start,
    middle: middle.length > LONG ? `${middle.slice(0, LONG)}…` : middle,
    end: end.length > AROUND ? `${end.slice(0, AROUND)}…` : end,
  };
}

interface TextProps {
  readonly parts: TextParts;
  readonly isMarked: boolean;
  readonly old?: boolean;
}

function Text({ parts: { start, middle, end }, isMarked, old = false }: TextProps) {
  if (start + middle + end === '') return historyText.nothing;
  return (
    <>
      {start}
      {isMarked && middle !== '' ? (
        <Box component={old ? 'del' : 'ins'} sx={old ? undefined : insertedStyle}>
          {middle}
        </Box>
      ) : (
        middle
      )}
      {end}
    </>
  );
}

const insertedStyle = { fontWeight: 600, textDecorationColor: 'currentColor' } as const;

const tableStyle = {
  tableLayout: 'fixed',
  '& td, & th': { verticalAlign: 'top', overflowWrap: 'anywhere', whiteSpace: 'pre-line', px: 1 },
  '& tbody th': { color: 'text.secondary', fontWeight: 400 },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
} as const;
