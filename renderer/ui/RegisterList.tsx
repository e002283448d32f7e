import { Box, Button, IconButton, InputAdornment, OutlinedInput, Typography } from '@mui/material';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Field } from '../../shared/domain/field.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { listText } from '../text/list.ts';
import { EmptyState } from './EmptyState.tsx';
import { CloseIcon, SearchIcon } from './icons.tsx';
import type { Lookup } from './lookup.ts';
import { Picker, sourceOf, whenAsked } from './Picker.tsx';
import {
  type Column,
  filterFields,
  filterLabel,
  filterOptions,
  type ListView,
  prepareRows,
  rowsOf,
} from './register-rows.ts';
import { RegisterTable } from './RegisterTable.tsx';
import { useHotkeys } from './use-hotkeys.ts';

interface RegisterListProps {
  readonly kind: Kind;
  readonly records: readonly AnyRecord[];
  readonly columns: readonly Column[];
  readonly lookup: Lookup;
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
  readonly onOpen: (record: AnyRecord) => void;
  /** N takes up a new record. */
  readonly onNew?: (() => void) | undefined;
  readonly newLabel?: string | undefined;
  /** What the list is narrowed to when it opens, by field; offered among the choices. */
  readonly usual?: Readonly<Record<string, string>> | undefined;
  /** Id of the record to begin at, for example the one just left. */
  readonly start?: string | undefined;
}

const idle = 400;

/** The list of a register: narrowed by typing and by choices, sorted by its headings, walked by the arrow keys. */
export function RegisterList(props: RegisterListProps) {
  const { records, columns, view, onView } = props;
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const settled = useDeferredValue(view);
  const prepared = useMemo(() => prepareRows(records, columns), [records, columns]);
  useEffect(() => {
    // Folding the texts of all rows now makes the first keystroke as quick as the second.
    const timer = setTimeout(() => prepared.folded(), idle);
    return () => clearTimeout(timer);
  }, [prepared]);
  const rows = useMemo(() => rowsOf(prepared, settled, columns), [prepared, settled, columns]);
  useHotkeys({ '/': () => search.current?.focus(), ...(props.onNew && { n: props.onNew }) });
  if (records.length === 0) return <StillEmpty {...props} />;
  function leaveSearch(event: KeyboardEvent) {
    if (event.key === 'Escape' && view.text !== '') onView({ ...view, text: '' });
    else if (event.key === 'ArrowDown' || event.key === 'Enter') table.current?.focus();
    else return;
    event.preventDefault();
  }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <QuickFilter
          ref={search}
          text={view.text}
          onText={(text) => onView({ ...view, text })}
          onKeyDown={leaveSearch}
        />
        <Filters {...props} />
      </Box>
      {rows.length > 0 ? (
        <RegisterTable {...props} ref={table} rows={rows} />
      ) : (
        <EmptyState title={listText.noneFound} text={listText.noneFoundHelp} icon={SearchIcon} />
      )}
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography variant="body2" role="status" sx={{ fontWeight: 600 }}>
          {listText.count(rows.length, records.length)}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {props.onNew ? listText.keys : listText.keysWithoutNew}
        </Typography>
      </Box>
    </Box>
  );
}

function StillEmpty({ kind, onNew, newLabel }: RegisterListProps) {
  return (
    <EmptyState
      title={listText.stillEmpty}
      text={kind.purpose}
      actions={
        onNew && (
          <Button variant="contained" onClick={onNew}>
            {newLabel}
          </Button>
        )
      }
    />
  );
}

interface QuickFilterProps {
  readonly ref: React.Ref<HTMLInputElement>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function QuickFilter({ ref, text, onText, onKeyDown }: QuickFilterProps) {
  return (
    <OutlinedInput
      inputRef={ref}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKeyDown}
      placeholder={listText.filterPlaceholder}
      startAdornment={
        <InputAdornment position="start">
          <SearchIcon sx={{ fontSize: 18 }} />
        </InputAdornment>
      }
      slotProps={{ input: { 'aria-label': listText.filter, autoComplete: 'off', spellCheck: false } }}
      sx={{ flex: '1 1 180px', maxWidth: 280 }}
    />
  );
}

function Filters({ kind, records, lookup, view, onView, usual = {} }: RegisterListProps) {
  const isNarrowed = view.text !== '' || Object.keys(view.filters).length > 0;
  const set = (name: string, value: string | undefined) => {
    const others = Object.entries(view.filters).filter(([other]) => other !== name);
    onView({
      ...view,
      filters: Object.fromEntries(value === undefined ? others : [...others, [name, value]]),
    });
  };
  return (
    <>
      {filterFields(kind).map(([name, field]) => (
        <Filter
          key={name}
          name={name}
          field={field}
          records={records}
          lookup={lookup}
          usual={usual[name]}
          value={view.filters[name]}
          onChange={(value) => set(name, value)}
        />
      ))}
      {isNarrowed && (
        <IconButton
          aria-label={listText.clearFilters}
          title={listText.clearFilters}
          onClick={() => onView({ ...view, text: '', filters: {} })}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
      )}
    </>
  );
}

interface FilterProps {
  readonly name: string;
  readonly field: Field;
  readonly records: readonly AnyRecord[];
  readonly lookup: Lookup;
  readonly usual: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Filter({ name, field, records, lookup, usual, value, onChange }: FilterProps) {
  const source = useMemo(() => {
    const option = (id: string) => ({ id, label: filterLabel(field, id, lookup) });
    const first = usual === undefined ? [] : [option(usual)];
    const make = () => sourceOf([...first, ...filterOptions(records, name, { field, lookup })]);
    return whenAsked(make, option);
  }, [records, name, field, lookup, usual]);
  return (
    <Box
      sx={value === undefined ? { flex: '1 1 118px', maxWidth: 210 } : { flex: '2 1 220px', maxWidth: 250 }}
    >
      <Picker
        id={`filter-${name}`}
        label={field.label}
        placeholder={listText.all(field.label)}
        source={source}
        value={value}
        onChange={onChange}
      />
    </Box>
  );
}
