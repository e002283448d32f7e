import { Box, Button, IconButton, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import type { Field } from '../../shared/domain/field.ts';
import { inputText } from '../text/inputs.ts';
import type { InputBasics } from './FieldFrame.tsx';
import { labelIdOf } from './FieldFrame.tsx';
import { AddIcon, DeleteIcon, DownIcon, UpIcon } from './icons.tsx';
import type { Lookup } from './lookup.ts';
import { SimpleInput } from './SimpleInput.tsx';

export type RowValue = Readonly<Record<string, unknown>>;
type RowFields = Readonly<Record<string, Field>>;

interface RowsInputProps extends InputBasics {
  readonly fields: RowFields;
  readonly lookup: Lookup;
  readonly value: readonly RowValue[] | undefined;
  readonly onChange: (rows: readonly RowValue[] | undefined) => void;
  readonly onUnreadable?: ((message: string | undefined, text: string) => void) | undefined;
}

/** A short table that is filled in in place; the order of its rows counts. */
export function RowsInput({ value = [], onChange, onUnreadable, ...props }: RowsInputProps) {
  const names = Object.keys(props.fields);
  const { arrangement, rearranged, cellUnreadable } = useUnreadableCells(onUnreadable);
  const set = (rows: readonly RowValue[]) => onChange(rows.length === 0 ? undefined : rows);
  const rearrange = (rows: readonly RowValue[]) => {
    rearranged();
    set(rows);
  };
  const isAdding = useRef(false);
  useEffect(() => {
    // A new row is there to be filled in.
    if (isAdding.current) document.getElementById(`${props.id}-${value.length - 1}-${names[0]}`)?.focus();
    isAdding.current = false;
  }, [props.id, value.length, names]);
  const columns = `2rem repeat(${names.length}, minmax(0, 1fr)) 104px`;
  return (
    <Box role="group" id={props.id} aria-labelledby={labelIdOf(props.id)}>
      {value.length > 0 && <RowHeads columns={columns} fields={props.fields} />}
      {value.map((row, index) => (
        <Box
          // The order is the identity of a row: nothing else tells two equal legs of a journey apart.
          key={index}
          sx={{ display: 'grid', gridTemplateColumns: columns, gap: 1, alignItems: 'center', mb: 0.75 }}
        >
          <Typography variant="caption" color="textSecondary" sx={{ textAlign: 'right' }}>
            {`${index + 1}.`}
          </Typography>
          <RowCells
            {...props}
            key={arrangement}
            row={row}
            index={index}
            onRow={(changed) => set(value.with(index, changed))}
            onUnreadable={cellUnreadable}
          />
          <RowTools index={index} rows={value} onRows={rearrange} />
        </Box>
      ))}
      <Button
        variant="outlined"
        size="small"
        startIcon={<AddIcon />}
        onClick={() => {
          isAdding.current = true;
          set([...value, {}]);
        }}
      >
        {inputText.addRow}
      </Button>
    </Box>
  );
}

/** Cells that cannot be read, by their ids; a new arrangement of the rows starts them afresh. */
function useUnreadableCells(onUnreadable: RowsInputProps['onUnreadable']) {
  const cells = useRef(new Map<string, string>());
  const [arrangement, setArrangement] = useState(0);
  function cellUnreadable(cell: string, message: string | undefined) {
    if (message === undefined) cells.current.delete(cell);
    else cells.current.set(cell, message);
    onUnreadable?.([...cells.current.values()][0], '');
  }
  function rearranged() {
    cells.current.clear();
    setArrangement((count) => count + 1);
    onUnreadable?.(undefined, '');
  }
  return { arrangement, rearranged, cellUnreadable };
}

function RowHeads({ columns, fields }: { readonly columns: string; readonly fields: RowFields }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: columns, gap: 1, mb: 0.25 }} aria-hidden>
      <span />
      {Object.entries(fields).map(([name, field]) => (
        <Typography key={name} variant="caption" color="textSecondary" noWrap>
          {field.label}
        </Typography>
      ))}
    </Box>
  );
}

interface RowCellsProps {
  readonly id: string;
  readonly fields: RowFields;
  readonly lookup: Lookup;
  readonly row: RowValue;
  readonly index: number;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly onRow: (row: RowValue) => void;
  readonly onUnreadable: (cell: string, message: string | undefined) => void;
}

function RowCells({ id, fields, lookup, row, index, ...props }: RowCellsProps) {
  return Object.entries(fields).map(([name, field]) => (
    <SimpleInput
      key={name}
      label={`${inputText.rowNumber(index + 1)}, ${field.label}`}
      id={`${id}-${index}-${name}`}
      field={field}
      inColumn
      lookup={lookup}
      value={row[name]}
      describedBy={props.describedBy}
      disabled={props.disabled}
      onChange={(cell) => props.onRow(withCell(row, name, cell))}
      onUnreadable={(message) => props.onUnreadable(`${index}-${name}`, message)}
    />
  ));
}

function withCell(row: RowValue, name: string, cell: unknown): RowValue {
  return Object.fromEntries(
    Object.entries({ ...row, [name]: cell }).filter(([, value]) => value !== undefined),
  );
}

interface RowToolsProps {
  readonly index: number;
  readonly rows: readonly RowValue[];
  readonly onRows: (rows: readonly RowValue[]) => void;
}

function RowTools({ index, rows, onRows }: RowToolsProps) {
  const swap = (to: number) => onRows(rows.with(index, rows[to] ?? {}).with(to, rows[index] ?? {}));
  const number = index + 1;
  return (
    <Box sx={{ display: 'flex' }}>
      <IconButton
        size="small"
        disabled={index === 0}
        aria-label={inputText.moveRowUp(number)}
        onClick={() => swap(index - 1)}
      >
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        disabled={number === rows.length}
        aria-label={inputText.moveRowDown(number)}
        onClick={() => swap(index + 1)}
      >
        <DownIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={inputText.removeRow(number)}
        onClick={() => onRows(rows.toSpliced(index, 1))}
      >
        <DeleteIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
