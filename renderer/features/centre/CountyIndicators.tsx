import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { CountryFigures } from '../../../shared/centre/country.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { INDICATORS } from '../../../shared/programme/indicators.ts';
import { centreTexts } from '../../text/centre.ts';

const texts = centreTexts.indicators;
const inColumn = (value: number) => formatNumber(value, { decimals: 1, grouping: 'always' });

interface CountyIndicatorsProps {
  readonly figures: CountryFigures;
  readonly county: string;
}

/** The indicators of one county as its office counts them. */
export function CountyIndicators({ figures, county }: CountyIndicatorsProps) {
  const own = figures.offices.flatMap((office, index) => (office.county === county ? [index] : []));
  return (
    <Table size="small" sx={{ maxWidth: 900, '& td': { fontVariantNumeric: 'tabular-nums' } }}>
      <TableHead>
        <TableRow>
          <TableCell>{texts.code}</TableCell>
          <TableCell>{texts.name}</TableCell>
          <TableCell>{texts.unit}</TableCell>
          <TableCell align="right">{texts.value}</TableCell>
          <TableCell align="right">{texts.cumulative}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {figures.indicators.map(({ code, offices }) => {
          const indicator = INDICATORS.find((one) => one.code === code);
          const sum = (read: 'period' | 'cumulative') =>
            own.reduce((total, index) => total + (offices[index]?.[read] ?? 0), 0);
          return (
            <TableRow key={code}>
              <TableCell>{code}</TableCell>
              <TableCell component="th" scope="row">
                {indicator?.name}
              </TableCell>
              <TableCell>{indicator?.unit}</TableCell>
              <TableCell align="right">{inColumn(sum('period'))}</TableCell>
              <TableCell align="right">{inColumn(sum('cumulative'))}</TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
