import {
  Box,
  Button,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { CountryFigures, CountryIndicator } from '../../../shared/centre/country.ts';
import { countyByCode, countyName, type CountyWords } from '../../../shared/gazetteer/counties.ts';
import { formatNumber, formatPercent } from '../../../shared/lib/numbers.ts';
import { compareHungarian } from '../../../shared/lib/order.ts';
import { INDICATORS } from '../../../shared/programme/indicators.ts';
import { useCountyWords } from '../../county-naming.ts';
import { centreTexts } from '../../text/centre.ts';
import { ActionsHead } from '../../ui/ActionsHead.tsx';
import { centrePath } from '../../ui/record-paths.ts';
import { useCentrePeriod } from './use-centre-period.ts';

const texts = centreTexts.indicators;
const inColumn = (value: number) => formatNumber(value, { decimals: 1, grouping: 'always' });

/** One line an indicator; each opens into its counties. */
export function IndicatorTable({ figures }: { readonly figures: CountryFigures }) {
  const [open, setOpen] = useState<string>();
  const words = useCountyWords(useCentrePeriod().period.to);
  return (
    <Box sx={{ overflowX: 'auto', flex: 'none' }}>
      <Table size="small" sx={tableStyle}>
        <TableHead>
          <TableRow>
            <TableCell>{texts.code}</TableCell>
            <TableCell>{texts.name}</TableCell>
            <TableCell>{texts.unit}</TableCell>
            <TableCell align="right">{texts.value}</TableCell>
            <TableCell align="right">{texts.sum(words)}</TableCell>
            <TableCell align="right">{texts.cumulative}</TableCell>
            <TableCell align="right">{texts.sum(words)}</TableCell>
            <TableCell align="right">{texts.target}</TableCell>
            <TableCell align="right">{texts.fulfilment}</TableCell>
            <ActionsHead />
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.indicators.map((one) => (
            <IndicatorLines
              key={one.code}
              one={one}
              figures={figures}
              words={words}
              isOpen={open === one.code}
              onOpen={() => setOpen((old) => (old === one.code ? undefined : one.code))}
            />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

interface IndicatorLinesProps {
  readonly one: CountryIndicator;
  readonly figures: CountryFigures;
  readonly words: CountyWords;
  readonly isOpen: boolean;
  onOpen(): void;
}

function IndicatorLines({ one, figures, words, isOpen, onOpen }: IndicatorLinesProps) {
  const indicator = INDICATORS.find(({ code }) => code === one.code);
  const fulfilment = one.target ? formatPercent(one.cumulative.value / one.target, { fixed: true }) : '';
  return (
    <>
      <TableRow hover title={indicator?.definition}>
        <TableCell>{one.code}</TableCell>
        <TableCell component="th" scope="row" sx={{ whiteSpace: 'normal !important' }}>
          {indicator?.name}
        </TableCell>
        <TableCell>{indicator?.unit}</TableCell>
        <TableCell align="right">
          <strong>{inColumn(one.period.value)}</strong>
        </TableCell>
        <TableCell align="right" sx={quiet}>
          {inColumn(one.period.sum)}
        </TableCell>
        <TableCell align="right">
          <strong>{inColumn(one.cumulative.value)}</strong>
        </TableCell>
        <TableCell align="right" sx={quiet}>
          {inColumn(one.cumulative.sum)}
        </TableCell>
        <TableCell align="right">{one.target === undefined ? '' : inColumn(one.target)}</TableCell>
        <TableCell align="right">{fulfilment}</TableCell>
        <TableCell align="right">
          <Button size="small" aria-expanded={isOpen} onClick={onOpen}>
            {isOpen ? texts.hide : texts.show(words)}
          </Button>
        </TableCell>
      </TableRow>
      {isOpen && (
        <Counties
          one={one}
          figures={figures}
          label={texts.byCounty(indicator?.name ?? one.code, words)}
          pair={texts.pair(words)}
        />
      )}
    </>
  );
}

interface CountiesProps {
  readonly one: CountryIndicator;
  readonly figures: CountryFigures;
  readonly label: string;
  /** What the two numbers are. */
  readonly pair: string;
}

function Counties({ one, figures, label, pair }: CountiesProps) {
  const { to, period: shown } = useCentrePeriod();
  const nameOf = (code: string) => {
    const county = countyByCode(code);
    return county && countyName(county, shown.to);
  };
  const rows = figures.offices
    .map((office, index) => ({
      ...office,
      ...one.offices[index],
      title: nameOf(office.county) ?? office.name,
    }))
    .sort((first, second) => compareHungarian(first.title, second.title));
  return (
    <TableRow>
      <TableCell colSpan={10} sx={{ bgcolor: 'action.hover' }}>
        <Typography variant="caption" color="textSecondary">
          {pair}
        </Typography>
        <Box component="ul" aria-label={label} sx={listStyle}>
          {rows.map(({ office, county, title, period = 0, cumulative = 0 }) => (
            <li key={office}>
              <Link component={RouterLink} to={to(`${centrePath}/megye/${county}`)}>
                {title}
              </Link>
              <span>
                {inColumn(period)} / {inColumn(cumulative)}
              </span>
            </li>
          ))}
        </Box>
      </TableCell>
    </TableRow>
  );
}

const quiet = { color: 'text.secondary' } as const;

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))',
  columnGap: 4,
  '& li': { display: 'flex', justifyContent: 'space-between', gap: 1, py: 0.25 },
} as const;

const tableStyle = {
  '& td, & th': { px: 0.75, py: 0.4, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
} as const;
