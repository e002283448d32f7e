import { Box, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { conflictText } from '../../text/conflicts.ts';
import { DifferenceText, LONG_TEXT, shortened } from '../../ui/DifferenceText.tsx';
import { Button } from '@mui/material';
import type { VersionLine } from './version-lines.ts';

interface VersionColumnProps {
  readonly place: number;
  readonly isShown: boolean;
  readonly written: string;
  readonly origin: string;
  readonly lines: readonly VersionLine[];
}

/** One version: what it says, who wrote it, when and where. */
export function VersionColumn({ place, isShown, written, origin, lines }: VersionColumnProps) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 24 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {conflictText.version(place + 1)}
        </Typography>
        {isShown && <Chip size="small" variant="outlined" label={conflictText.shown} />}
      </Box>
      <Box component="dl" sx={valuesStyle}>
        {lines.length === 0 && <dd>{conflictText.notFilled}</dd>}
        {lines.map((line) => (
          <Line key={line.field} line={line} isOnly={lines.length === 1} />
        ))}
      </Box>
      <Typography variant="caption" color="textSecondary" component="p">
        {written}
        <br />
        {origin}
      </Typography>
    </Box>
  );
}

function Line({ line, isOnly }: { readonly line: VersionLine; readonly isOnly: boolean }) {
  const [isWhole, setWhole] = useState(false);
  const { parts, isMarked, label } = line;
  const text = parts.start + parts.middle + parts.end;
  const isLong = text.length > LONG_TEXT;
  const shown = isLong && !isWhole ? shortened(parts) : parts;
  return (
    <>
      {!isOnly && <dt>{label}</dt>}
      <Box component="dd" sx={isOnly ? { gridColumn: '1 / -1' } : undefined}>
        {text === '' ? (
          conflictText.notFilled
        ) : (
          <DifferenceText parts={shown} isMarked={isMarked} role="equal" />
        )}
        {isLong && (
          <Button size="small" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
            {isWhole ? conflictText.hideText : conflictText.showText}
          </Button>
        )}
      </Box>
    </>
  );
}

const valuesStyle = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '2px 12px',
  m: 0,
  my: 0.5,
  '& dt': { color: 'text.secondary', fontSize: '0.875rem' },
  '& dd': { m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
} as const;
