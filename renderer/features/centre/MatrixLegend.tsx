import { Box } from '@mui/material';
import { centreTexts } from '../../text/centre.ts';

const { legend, marks } = centreTexts.overview;

/** How the field of a month looks, by its state. */
export const monthStyles = {
  arrived: {},
  part: { color: 'warning.main' },
  empty: { color: 'warning.main', fontWeight: 600 },
  missing: { bgcolor: 'action.selected' },
  outside: {},
} as const;

/** The star of a month that was not over yet; it makes its line no higher. */
export function PartMark() {
  return (
    <Box component="sup" aria-hidden sx={{ lineHeight: 0 }}>
      {marks.part}
    </Box>
  );
}

/** What the fields of the table say, each beside one that looks so. */
export function MatrixLegend() {
  return (
    <Box component="dl" aria-label={legend.label} sx={legendStyle}>
      {legend.fields.map(([state, shown, text]) => (
        <div key={state}>
          <Box component="dt" sx={{ ...fieldStyle, ...monthStyles[state] }}>
            {shown}
            {state === 'part' && <PartMark />}
          </Box>
          <dd>{text}</dd>
        </div>
      ))}
      <div>
        <Box component="dt" sx={{ color: 'error.main', fontWeight: 600 }}>
          {marks.unequal}
        </Box>
        <dd>{legend.unequal}</dd>
      </div>
    </Box>
  );
}

const fieldStyle = {
  minWidth: 34,
  height: 20,
  px: 0.5,
  border: 1,
  borderColor: 'divider',
  textAlign: 'right',
  lineHeight: '18px',
  fontVariantNumeric: 'tabular-nums',
} as const;

const legendStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2.5,
  rowGap: 0.5,
  m: 0,
  mb: 1,
  fontSize: '0.8125rem',
  '& > div': { display: 'flex', alignItems: 'center', gap: 0.75 },
  '& dd': { m: 0, color: 'text.secondary' },
} as const;
