import { Box, Button, Typography } from '@mui/material';
import { type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { KIND_NAMES, KINDS } from '../../../shared/domain/dataset.ts';
import { isCalendarDate } from '../../../shared/lib/dates.ts';
import { compareHungarian } from '../../../shared/lib/order.ts';
import type { HistoryQuery } from '../../data/history.ts';
import { historyText } from '../../text/history.ts';
import { DateInput } from '../../ui/DateInput.tsx';
import { titleOfId } from '../../ui/display.ts';
import { Picker, sourceOf } from '../../ui/Picker.tsx';
import { useHistoryLookup } from './use-history.ts';

const names = { day: 'nap', person: 'ki', kind: 'mi' } as const;

/** What is asked stands in the address, so that the way back finds it. */
export function useHistoryQuery(): readonly [HistoryQuery, (query: HistoryQuery) => void] {
  const [address, setAddress] = useSearchParams();
  const day = address.get(names.day) ?? '';
  const person = address.get(names.person) ?? undefined;
  const kind = address.get(names.kind) ?? undefined;
  const query = useMemo(
    (): HistoryQuery => ({ day: isCalendarDate(day) ? day : undefined, person, kind }),
    [day, person, kind],
  );
  const ask = ({ day: onDay = '', person: by = '', kind: of = '' }: HistoryQuery) => {
    const asked = { [names.day]: onDay, [names.person]: by, [names.kind]: of };
    const filled = Object.entries(asked).filter(([, value]) => value !== '');
    setAddress(Object.fromEntries(filled), { replace: true });
  };
  return [query, ask];
}

export function isNarrowed({ day, person, kind }: HistoryQuery): boolean {
  return day !== undefined || person !== undefined || kind !== undefined;
}

interface HistoryFiltersProps {
  readonly query: HistoryQuery;
  readonly onChange: (query: HistoryQuery) => void;
}

/** Narrows the history to a day, a person, a register. */
export function HistoryFilters({ query, onChange }: HistoryFiltersProps) {
  const lookup = useHistoryLookup();
  const people = useMemo(() => {
    const options = [...lookup.all('mentor')].map(({ id }) => ({
      id,
      label: titleOfId('mentor', id, lookup),
    }));
    return sourceOf(options.sort((one, other) => compareHungarian(one.label, other.label)));
  }, [lookup]);
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'flex-end', mb: 1.5 }}>
      <Filter id="history-day" label={historyText.filterDay} width="10.5rem">
        <DateInput
          key={query.day}
          id="history-day"
          today={lookup.today}
          value={query.day}
          onChange={(day) => onChange({ ...query, day })}
        />
      </Filter>
      <Filter id="history-person" label={historyText.filterPerson} width="14rem">
        <Picker
          id="history-person"
          source={people}
          placeholder={historyText.everybody}
          value={query.person}
          onChange={(person) => onChange({ ...query, person })}
        />
      </Filter>
      <Filter id="history-kind" label={historyText.filterKind} width="14rem">
        <Picker
          id="history-kind"
          source={kinds}
          placeholder={historyText.everyKind}
          value={query.kind}
          onChange={(kind) => onChange({ ...query, kind })}
        />
      </Filter>
      {isNarrowed(query) && <Button onClick={() => onChange({})}>{historyText.clearFilters}</Button>}
    </Box>
  );
}

const kinds = sourceOf(
  KIND_NAMES.map((name) => ({ id: name, label: KINDS[name].plural })).sort((one, other) =>
    compareHungarian(one.label, other.label),
  ),
);

interface FilterProps {
  readonly id: string;
  readonly label: string;
  readonly width: string;
  readonly children: ReactNode;
}

function Filter({ id, label, width, children }: FilterProps) {
  return (
    <Box sx={{ width }}>
      <Typography component="label" htmlFor={id} variant="body2" color="textSecondary">
        {label}
      </Typography>
      {children}
    </Box>
  );
}
