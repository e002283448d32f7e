import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useMemo } from 'react';
import type { Mentor } from '../../../shared/domain/mentor.ts';
import { formatHours, formatNumber, type NumberFormat } from '../../../shared/lib/numbers.ts';
import { compareNames } from '../../../shared/lib/order.ts';
import type { Period } from '../../../shared/lib/periods.ts';
import { tasksLate } from '../../../shared/reports/work-month.ts';
import { homeText } from '../../text/home.ts';
import { titleOfId } from '../../ui/display.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { HomeProps } from './home-props.ts';
import { monthState } from './person-state.ts';

interface TeamPanelProps extends HomeProps {
  readonly title: string;
  readonly month: Period;
}

/** For the head of the office: how each mentor's month stands. */
export function TeamPanel({ data, today, person, lookup, title, month }: TeamPanelProps) {
  const rows = useMemo(() => {
    const working = [...data.mentor.values()].filter(
      ({ office, start, end }) =>
        office === person.office && start <= month.to && (end === undefined || end >= month.from),
    );
    return working
      .map((mentor) => ({
        ...cellsOf(mentor, { data, today, month }),
        name: titleOfId('mentor', mentor.id, lookup),
      }))
      .sort((one, other) => compareNames(one.name, other.name));
  }, [data, today, month, lookup, person.office]);
  return (
    <Panel title={title}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{homeText.mentor}</TableCell>
            {columns.map(([name, label]) => (
              <TableCell key={name} align="right" sx={{ whiteSpace: 'normal' }}>
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableCell component="th" scope="row">
                {row.name}
              </TableCell>
              {columns.map(([name]) => (
                <TableCell key={name} align="right">
                  {row[name]}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}

const columns = [
  ['hours', homeText.hoursColumn],
  ['occasions', homeText.occasions],
  ['settlements', homeText.settlements],
  ['kilometres', homeText.kilometresColumn],
  ['emptyDays', homeText.emptyDayColumn],
  ['unproved', homeText.unprovedColumn],
  ['lateTasks', homeText.lateTaskColumn],
] as const;

const columnFormat: NumberFormat = { decimals: 1, fixed: true, grouping: 'always' };

type When = Pick<TeamPanelProps, 'data' | 'today' | 'month'>;

function cellsOf(mentor: Mentor, { data, today, month }: When) {
  const state = monthState(data, mentor, { from: month.from, to: month.to, today });
  return {
    id: mentor.id,
    hours: formatHours(state.minutes, columnFormat),
    occasions: state.occasions,
    settlements: state.settlements,
    kilometres: formatNumber(state.kilometres, columnFormat),
    emptyDays: state.emptyDays.length,
    unproved: state.unproved.length,
    lateTasks: tasksLate(data, today, mentor.id).length,
  };
}
