import { Box, Paper, Typography } from '@mui/material';
import { type ReactNode, type Ref, useId } from 'react';

interface PanelProps {
  readonly title: string;
  /** A quiet word beside the title: how many, since when. */
  readonly note?: string | undefined;
  /** The heading, for who wants to bring the keyboard there. */
  readonly heading?: Ref<HTMLElement>;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A small sheet with a heading; pages that gather many things are made of these. */
export function Panel({ title, note, heading, actions, children }: PanelProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      sx={{ px: 2, pt: 1.25, pb: 1.5, minWidth: 0, breakInside: 'avoid', mb: 2 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.75 }}>
        <Typography
          variant="h2"
          id={id}
          ref={heading}
          tabIndex={heading ? -1 : undefined}
          sx={{ color: 'primary.main', outline: 'none' }}
        >
          {title}
        </Typography>
        {note && (
          <Typography variant="caption" color="textSecondary">
            {note}
          </Typography>
        )}
        {actions && <Box sx={{ ml: 'auto', alignSelf: 'center' }}>{actions}</Box>}
      </Box>
      {children}
    </Paper>
  );
}

interface PanelsProps {
  /** Narrowest useful width of a column. */
  readonly width?: string;
  readonly children: ReactNode;
}

/** Panels in as many columns as there is room for. */
export function Panels({ width = '21rem', children }: PanelsProps) {
  // A margin at the foot of a column is cut off: the space below stands outside.
  return <Box sx={{ columnWidth: width, columnGap: 2, '& + *': { mt: 2 } }}>{children}</Box>;
}

interface FactsProps {
  /** Label and value; what has no value is left out. */
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}

/** Labels with their values, one under the other. */
export function Facts({ facts }: FactsProps) {
  return (
    <Box component="dl" sx={factsStyle}>
      {facts
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([label, value], index) => (
          // Two facts may have the same label: two areas of one project.
          <Fact key={`${index} ${label}`} label={label} value={value} />
        ))}
    </Box>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

const factsStyle = {
  display: 'grid',
  gridTemplateColumns: 'minmax(6.5rem, auto) minmax(0, 1fr)',
  gap: '3px 14px',
  m: 0,
  fontSize: '0.9063rem',
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
} as const;
