import { Box, Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { listText } from '../text/list.ts';
import { valueText } from '../text/values.ts';
import type { Column, ListView } from './register-rows.ts';

interface RegisterTableProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly kind: Kind;
  readonly rows: readonly AnyRecord[];
  readonly columns: readonly Column[];
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
  readonly onOpen: (record: AnyRecord) => void;
  readonly start?: string | undefined;
}

const rowHeight = 33;
const beyond = 12;
const narrowest = 116;
/** A low window scrolls as a whole rather than show fewer rows than this. */
const fewest = 4;

/** The rows in sight, and a few beyond; the focus stays on the table, the chosen row moves. */
export function RegisterTable(props: RegisterTableProps) {
  const { ref, kind, rows, columns, onOpen } = props;
  const id = useId();
  const { active, setActive } = useActiveRow(rows, props.start);
  const { items, before, after } = useRowsInSight(props, active);
  const press = useGridKeys(props, active, setActive);
  return (
    <Box
      ref={ref}
      role="grid"
      tabIndex={0}
      aria-label={listText.list(kind.plural)}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={press}
      sx={frameStyle}
      style={{ minHeight: Math.min(rows.length + 1, fewest) * rowHeight + 2 }}
    >
      <Table
        size="small"
        role="presentation"
        sx={tableStyle}
        style={{ minWidth: columns.length * narrowest }}
      >
        <Heads {...props} />
        <TableBody role="rowgroup">
          <Gap height={before} columns={columns.length} />
          {items.map(({ index }) => (
            <Row
              key={rows[index]?.id ?? index}
              id={`${id}-${index}`}
              record={rows[index] as AnyRecord}
              index={index}
              columns={columns}
              isActive={index === active}
              onPick={() => setActive(index)}
              onOpen={onOpen}
            />
          ))}
          <Gap height={after} columns={columns.length} />
        </TableBody>
      </Table>
    </Box>
  );
}

/** The arrow keys move, Enter opens; the table takes the focus when nothing else has it. */
function useGridKeys({ ref, rows, onOpen }: RegisterTableProps, active: number, move: (to: number) => void) {
  useEffect(() => {
    const timer = setTimeout(() => {
      const { activeElement, body } = document;
      const isFree = activeElement === body || activeElement === ref.current?.closest('main');
      if (isFree) ref.current?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [ref]);
  return (event: KeyboardEvent) => {
    if (event.target !== ref.current) return;
    const page = Math.max(1, Math.floor((ref.current?.clientHeight ?? 0) / rowHeight) - 2);
    const target = targetOf(event, active, { page, last: rows.length - 1 });
    const row = rows[active];
    if (target !== undefined) move(target);
    else if (event.key === 'Enter' && row && !event.ctrlKey) onOpen(row);
    else return;
    event.preventDefault();
  };
}

/** Only these rows are on the page; gaps before and after them stand for all others. */
function useRowsInSight({ ref, rows }: RegisterTableProps, active: number) {
  // oxlint-disable-next-line react/incompatible-library -- the compiler is not used; rows are read on every paint
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ref.current,
    estimateSize: () => rowHeight,
    overscan: beyond,
    // The headings stand above the first row and cover what is scrolled under them.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    initialRect: { width: 800, height: 600 },
  });
  useEffect(() => virtualizer.scrollToIndex(active), [virtualizer, active]);
  const items = virtualizer.getVirtualItems().filter(({ index }) => index < rows.length);
  const before = (items[0]?.start ?? rowHeight) - rowHeight;
  const after = virtualizer.getTotalSize() + rowHeight - (items.at(-1)?.end ?? rowHeight);
  return { items, before, after };
}

const tableStyle = {
  tableLayout: 'fixed',
  '& td': {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  '& td:first-of-type': { fontWeight: 600 },
  '& tbody tr': { cursor: 'pointer', height: rowHeight },
} as const;

const frameStyle = {
  flex: '0 1 auto',
  overflow: 'auto',
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  // The chosen row carries the ring: a frame round the whole list says nothing about where one is.
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible tr[aria-selected="true"]': {
    outline: '2px solid',
    outlineColor: 'primary.main',
    outlineOffset: -2,
  },
} as const;

/** The chosen row follows its record when the list is narrowed or sorted. */
function useActiveRow(rows: readonly AnyRecord[], start: string | undefined) {
  const [chosen, setChosen] = useState(start);
  const found = rows.findIndex(({ id }) => id === chosen);
  return { active: Math.max(0, found), setActive: (index: number) => setChosen(rows[index]?.id) };
}

function targetOf(event: KeyboardEvent, active: number, size: { page: number; last: number }) {
  if (event.altKey || event.ctrlKey) return undefined;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + size.page,
    PageUp: active - size.page,
    Home: 0,
    End: size.last,
  };
  const target = targets[event.key];
  return target === undefined ? undefined : Math.min(size.last, Math.max(0, target));
}

function Heads({ columns, view, onView }: RegisterTableProps) {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const sortBy = (column: string) => {
    const again = view.sort?.column === column;
    onView({ ...view, sort: { column, descending: again && !view.sort?.descending } });
  };
  return (
    <TableHead role="rowgroup">
      <TableRow role="row" aria-rowindex={1}>
        {columns.map((column) => {
          const isSorted = view.sort?.column === column.name;
          const direction = view.sort?.descending ? 'desc' : 'asc';
          return (
            <TableCell
              key={column.name}
              role="columnheader"
              align={column.isNumber ? 'right' : 'left'}
              sortDirection={isSorted ? direction : false}
              sx={{ position: 'sticky', top: 0, zIndex: 1, width: `${(100 * column.weight) / whole}%` }}
            >
              <TableSortLabel
                active={isSorted}
                direction={isSorted ? direction : 'asc'}
                onClick={() => sortBy(column.name)}
              >
                {column.label}
              </TableSortLabel>
            </TableCell>
          );
        })}
      </TableRow>
    </TableHead>
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}

interface RowProps {
  readonly id: string;
  readonly record: AnyRecord;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly isActive: boolean;
  readonly onPick: () => void;
  readonly onOpen: (record: AnyRecord) => void;
}

function Row({ id, record, index, columns, isActive, onPick, onOpen }: RowProps) {
  return (
    <TableRow
      id={id}
      hover
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      selected={isActive}
      onMouseDown={onPick}
      onClick={() => onOpen(record)}
    >
      {columns.map((column) => {
        const text = column.text(record);
        return (
          <TableCell
            key={column.name}
            role="gridcell"
            align={column.isNumber ? 'right' : 'left'}
            title={text}
          >
            {text === '' ? valueText.nothing : text}
          </TableCell>
        );
      })}
    </TableRow>
  );
}
