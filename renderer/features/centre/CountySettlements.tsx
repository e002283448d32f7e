import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { CountrySettlement } from '../../../shared/centre/country.ts';
import { settlementByKsh } from '../../../shared/gazetteer/gazetteer.ts';
import { formatDateShort } from '../../../shared/lib/dates.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { compareHungarian } from '../../../shared/lib/order.ts';
import { centreTexts } from '../../text/centre.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { centrePath } from '../../ui/record-paths.ts';
import { useCentrePeriod } from './use-centre-period.ts';

const texts = centreTexts.county;
const inColumn = (value: number) => (value === 0 ? '' : formatNumber(value, { grouping: 'always' }));
const nameOf = ({ ksh }: CountrySettlement) => settlementByKsh(ksh)?.name ?? ksh;

/** The settlements of a county with what was done there; each opens. */
export function CountySettlements({ settlements }: { readonly settlements: readonly CountrySettlement[] }) {
  const { to } = useCentrePeriod();
  if (settlements.length === 0) return null;
  const ordered = settlements.toSorted((one, other) => compareHungarian(nameOf(one), nameOf(other)));
  return (
    <Box sx={{ maxHeight: '55vh', overflowY: 'auto' }}>
      <Table size="small" stickyHeader sx={{ '& td': { fontVariantNumeric: 'tabular-nums' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{texts.settlement}</TableCell>
            <TableCell>{texts.involved}</TableCell>
            <TableCell align="right">{texts.occasions}</TableCell>
            <TableCell align="right">{texts.participants}</TableCell>
            <TableCell align="right">{texts.organisations}</TableCell>
            <TableCell align="right">{texts.communities}</TableCell>
            <TableCell>{texts.last}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {ordered.map((one) => (
            <TableRow key={one.ksh} hover>
              <TableCell component="th" scope="row">
                <Link component={RouterLink} to={to(`${centrePath}/telepules/${one.ksh}`)}>
                  {nameOf(one)}
                </Link>
              </TableCell>
              <TableCell>
                {one.involved && <CheckIcon titleAccess={texts.involved} sx={signStyle} />}
              </TableCell>
              <TableCell align="right">{inColumn(one.occasions)}</TableCell>
              <TableCell align="right">{inColumn(one.participants)}</TableCell>
              <TableCell align="right">{inColumn(one.organisations)}</TableCell>
              <TableCell align="right">{inColumn(one.communities)}</TableCell>
              <TableCell>{one.last && formatDateShort(one.last)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** No higher than a line of text, so that all rows are alike. */
const signStyle = { fontSize: 17, display: 'block', my: '2px' } as const;
