import { Box, Chip, Typography } from '@mui/material';
import { Fragment, useState } from 'react';
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
      <Values lines={lines} />
      <Typography variant="caption" color="textSecondary" component="p">
        {written}
        <br />
        {origin}
      </Typography>
    </Box>
  );
}

/** Several fields with their names; a single one is named in the head of the card. */
function Values({ lines }: Pick<VersionColumnProps, 'lines'>) {
  const [only, ...others] = lines;
  if (only === undefined) return <Box sx={onlyStyle}>{conflictText.notFilled}</Box>;
  if (others.length === 0) {
    return (
      <Box sx={onlyStyle}>
        <Value line={only} />
      </Box>
    );
  }
  return (
    <Box component="dl" sx={valuesStyle}>
      {lines.map((line) => (
        <Fragment key={line.field}>
          <dt>{line.label}</dt>
          <dd>
            <Value line={line} />
          </dd>
        </Fragment>
      ))}
    </Box>
  );
}

function Value({ line: { parts, isMarked } }: { readonly line: VersionLine }) {
  const [isWhole, setWhole] = useState(false);
  const text = parts.start + parts.middle + parts.end;
  const isLong = text.length > LONG_TEXT;
  const shown = isLong && !isWhole ? shortened(parts) : parts;
  return (
    <>
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
    </>
  );
}

const onlyStyle = { my: 0.5, overflowWrap: 'anywhere', whiteSpace: 'pre-line' } as const;

const valuesStyle = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '2px 12px',
  m: 0,
  my: 0.5,
  '& dt': { color: 'text.secondary', fontSize: '0.875rem' },
  '& dd': { m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
} as const;
