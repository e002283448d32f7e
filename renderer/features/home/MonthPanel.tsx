import { useMemo } from 'react';
import { formatMonth } from '../../../shared/lib/dates.ts';
import { formatKilometres, formatNumber, formatWithUnit } from '../../../shared/lib/numbers.ts';
import { periodAround } from '../../../shared/lib/periods.ts';
import { spokenHours } from '../../../shared/reports/figures.ts';
import { homeText } from '../../text/home.ts';
import { Facts, Panel } from '../../ui/Panel.tsx';
import type { HomeProps } from './home-props.ts';
import { monthState } from './person-state.ts';

/** The person's month so far, in five figures. */
export function MonthPanel({ data, person, today }: HomeProps) {
  const state = useMemo(
    () => monthState(data, person, { ...periodAround(today, 'month'), today }),
    [data, person, today],
  );
  return (
    <Panel title={homeText.month(formatMonth(today))}>
      <Facts
        facts={[
          [homeText.hours, spokenHours(state.minutes)],
          [homeText.occasions, formatNumber(state.occasions)],
          [homeText.settlements, formatWithUnit(state.settlements, 'db')],
          [homeText.kilometres, formatKilometres(state.kilometres)],
          [homeText.participants, formatWithUnit(state.participants, 'fő')],
        ]}
      />
    </Panel>
  );
}
