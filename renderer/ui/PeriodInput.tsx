import { Box, IconButton, MenuItem, Select, Typography } from '@mui/material';
import { addMonths, type CalendarDate } from '../../shared/lib/dates.ts';
import {
  formatPeriod,
  nextPeriod,
  type Period,
  periodAround,
  type PeriodKind,
  previousPeriod,
} from '../../shared/lib/periods.ts';
import { documentTexts as texts } from '../text/documents.ts';
import { labelIdOf } from './FieldFrame.tsx';
import { BackIcon } from './icons.tsx';

interface PeriodInputProps {
  readonly id: string;
  readonly kinds: readonly PeriodKind[];
  readonly today: CalendarDate;
  readonly value: Period;
  onChange(period: Period): void;
}

function aYearFrom(period: Period, years: 1 | -1): Period {
  return period.kind === 'custom' ? period : periodAround(addMonths(period.from, 12 * years), period.kind);
}

/** A month, quarter, half-year or year: stepped with the arrow keys (Page Up and Page Down: a year) or the two buttons. */
export function PeriodInput({ id, kinds, value, onChange }: PeriodInputProps) {
  const known = kinds.filter((kind) => kind !== 'custom');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {known.length > 1 && (
        <Select
          size="small"
          value={value.kind}
          inputProps={{ 'aria-label': texts.periodKind }}
          onChange={(event) =>
            onChange(periodAround(value.from, event.target.value as (typeof known)[number]))
          }
        >
          {known.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {texts.periodKinds[kind]}
            </MenuItem>
          ))}
        </Select>
      )}
      <IconButton aria-label={texts.previousPeriod} onClick={() => onChange(previousPeriod(value))}>
        <BackIcon />
      </IconButton>
      <Stepped id={id} value={value} onChange={onChange} />
      <IconButton aria-label={texts.nextPeriod} onClick={() => onChange(nextPeriod(value))}>
        <BackIcon sx={{ transform: 'scaleX(-1)' }} />
      </IconButton>
    </Box>
  );
}

const steps: Readonly<Record<string, (period: Period) => Period>> = {
  ArrowLeft: previousPeriod,
  ArrowRight: nextPeriod,
  PageDown: (period) => aYearFrom(period, -1),
  PageUp: (period) => aYearFrom(period, 1),
};

function Stepped({ id, value, onChange }: Pick<PeriodInputProps, 'id' | 'value' | 'onChange'>) {
  return (
    <Typography
      id={id}
      tabIndex={0}
      role="spinbutton"
      aria-labelledby={labelIdOf(id)}
      aria-valuetext={formatPeriod(value)}
      aria-valuenow={Number(value.from.slice(0, 7).replace('-', ''))}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (!step) return;
        event.preventDefault();
        onChange(step(value));
      }}
      sx={{ minWidth: 170, textAlign: 'center', fontWeight: 600, borderRadius: 1, py: 0.5 }}
    >
      {formatPeriod(value)}
    </Typography>
  );
}
