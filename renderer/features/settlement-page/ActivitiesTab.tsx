import { Box, Button, Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { activity } from '../../../shared/domain/activity.ts';
import { kindName } from '../../../shared/reports/work-month.ts';
import { settlementText } from '../../text/settlement-page.ts';
import { displayCell } from '../../ui/display.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { recordPath } from '../../ui/record-paths.ts';
import { yearTable } from './collect.ts';
import type { SettlementProps } from './settlement-props.ts';

/** How many rows are shown at first, and how many more each time. */
const portion = 50;

/** Everything that happened here: counted by kind and year, then one by one, latest first. */
export function ActivitiesTab(props: SettlementProps) {
  if (props.file.activities.length === 0) {
    return <EmptyState title={settlementText.noActivity} text={settlementText.noActivityHelp} />;
  }
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) auto' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <ActivityTable {...props} />
      </Box>
      <Panel title={settlementText.byKindAndYear}>
        <YearCounts {...props} />
      </Panel>
    </Box>
  );
}

function YearCounts({ file }: SettlementProps) {
  const { years, rows, totals } = yearTable(file.activities);
  return (
    <Table size="small" sx={{ width: 'auto' }}>
      <TableHead>
        <TableRow>
          <TableCell>{settlementText.kind}</TableCell>
          {years.map((year) => (
            <TableCell key={year} align="right">
              {year}
            </TableCell>
          ))}
          <TableCell align="right">{settlementText.total}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ kind, counts, all }) => (
          <TableRow key={kind}>
            <TableCell component="th" scope="row">
              {kindName(kind)}
            </TableCell>
            <Counts years={years} counts={counts} all={all} />
          </TableRow>
        ))}
        <TableRow sx={{ '& > *': { fontWeight: 650 } }}>
          <TableCell component="th" scope="row">
            {settlementText.total}
          </TableCell>
          <Counts years={years} counts={totals} all={file.activities.length} />
        </TableRow>
      </TableBody>
    </Table>
  );
}

interface CountsProps {
  readonly years: readonly string[];
  readonly counts: readonly number[];
  readonly all: number;
}

function Counts({ years, counts, all }: CountsProps) {
  return (
    <>
      {years.map((year, index) => (
        <TableCell key={year} align="right">
          {counts[index] || '–'}
        </TableCell>
      ))}
      <TableCell align="right">{all}</TableCell>
    </>
  );
}

const columns = ['date', 'kind', 'title', 'mentors', 'participants', 'kilometres'] as const;

function ActivityTable({ file, lookup }: SettlementProps) {
  const [shown, setShown] = useState(portion);
  const rest = file.activities.length - shown;
  return (
    <>
      <Table size="small" sx={{ bgcolor: 'background.paper' }}>
        <TableHead>
          <TableRow>
            {columns.map((name) => (
              <TableCell key={name} align={isNumber(name) ? 'right' : 'left'}>
                {activity.fields[name].label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {file.activities.slice(0, shown).map((one) => (
            <TableRow key={one.id} hover>
              {columns.map((name) => (
                <TableCell key={name} align={isNumber(name) ? 'right' : 'left'}>
                  {name === 'title' ? (
                    <Link component={RouterLink} to={recordPath('activity', one.id)} color="textPrimary">
                      {one.title ?? kindName(one.kind)}
                    </Link>
                  ) : (
                    displayCell(activity.fields[name], one[name], lookup)
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + portion)}>
          {settlementText.showMore(Math.min(rest, portion))}
        </Button>
      )}
    </>
  );
}

function isNumber(name: (typeof columns)[number]): boolean {
  return name === 'participants' || name === 'kilometres';
}
