import { Box } from '@mui/material';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { TableBlock, TableColumn, TableRow } from '../../../../shared/reports/kit/blocks.ts';
import type { Figure, Text } from '../../../../shared/reports/kit/figure.ts';
import { documentTexts as texts } from '../../../text/documents.ts';
import { TextView } from './TextView.tsx';

interface TableViewProps {
  readonly table: TableBlock;
  onFigure(figure: Figure): void;
}

const ALIGNED = { start: 'left', centre: 'center', end: 'right' } as const;

function cellStyle(column: TableColumn) {
  const isText = (column.kind ?? 'text') === 'text';
  return { textAlign: alignmentOf(column), whiteSpace: isText ? undefined : 'nowrap' } as const;
}

function alignmentOf({ kind, align }: TableColumn): 'left' | 'center' | 'right' {
  return ALIGNED[align ?? (kind === 'number' ? 'end' : 'start')];
}

/** What a column of a paper takes at least on the screen, in pixels a millimetre. */
const PIXELS = 3;
/** The width of an upright paper, in millimetres: no table is narrower. */
const UPRIGHT = 165;

/** A table of the document. Long ones are shown whole: the browser lays out only what is in view. */
export function TableView({ table, onFigure }: TableViewProps) {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const isLong = table.rows.length > 100;
  return (
    <Box sx={{ my: 1.5, contentVisibility: isLong ? 'auto' : undefined }}>
      {table.caption && <Box sx={{ fontStyle: 'italic', mb: 0.5 }}>{table.caption}</Box>}
      <SidewaysBox name={table.caption}>
        <TableItself table={table} total={total} onFigure={onFigure} />
      </SidewaysBox>
    </Box>
  );
}

/** Moves sideways by itself, so that the paper around it stays; the keys reach it where there is something to move. */
function SidewaysBox({
  name,
  children,
}: {
  readonly name: string | undefined;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(box);
  const reached = overflows && { role: 'region', tabIndex: 0, 'aria-label': name ?? texts.wideTable };
  return (
    <Box ref={box} {...reached} sx={overflows ? OVERFLOWING : { overflowX: 'auto' }}>
      {children}
    </Box>
  );
}

/** Is what the box holds wider than the box? Asked again whenever the box changes its size. */
function useOverflow(box: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const watched = box.current;
    if (watched === null) return undefined;
    const watcher = new ResizeObserver(() => setOverflows(watched.scrollWidth > watched.clientWidth + 1));
    watcher.observe(watched);
    return () => watcher.disconnect();
  }, [box]);
  return overflows;
}

function TableItself({ table, total, onFigure }: TableViewProps & { readonly total: number }) {
  const minWidth = Math.round(Math.max(total, UPRIGHT) * PIXELS);
  return (
    <Box component="table" sx={{ ...TABLE, minWidth, ...(table.dense && DENSE) }}>
      <colgroup>
        {table.columns.map(({ key, width }) => (
          <Box component="col" key={key} sx={{ width: `${(100 * width) / total}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <Box component="th" key={column.key} scope="col" sx={{ textAlign: alignmentOf(column) }}>
              {column.title}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <RowView key={`row-${String(index)}`} row={row} table={table} onFigure={onFigure} />
        ))}
        {table.rows.length === 0 && (
          <tr>
            <td colSpan={table.columns.length}>{table.emptyText}</td>
          </tr>
        )}
        {table.totals && (
          <RowView row={{ cells: table.totals, role: 'total' }} table={table} onFigure={onFigure} />
        )}
      </tbody>
    </Box>
  );
}

/** The scroll bar and the heads of the columns stay within reach, however many rows there are. */
const OVERFLOWING = {
  overflow: 'auto',
  maxHeight: 'calc(100vh - 120px)',
  '& thead th': { position: 'sticky', top: 0, zIndex: 1 },
} as const;

const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': {
    border: 1,
    borderColor: 'divider',
    px: 0.75,
    py: 0.375,
    verticalAlign: 'top',
    // A word, a number or a date is never torn: the table grows instead.
    overflowWrap: 'normal',
  },
  '& th': { bgcolor: 'band', fontWeight: 700 },
} as const;

const DENSE = {
  fontSize: '0.75rem',
  lineHeight: 1.35,
  '& th, & td': { ...TABLE['& th, & td'], px: 0.5, py: 0.25 },
};

function RowView({ row, table, onFigure }: TableViewProps & { readonly row: TableRow }) {
  const bold = row.role === undefined ? undefined : 700;
  if (row.role === 'group') {
    return (
      <tr>
        <Box component="td" colSpan={table.columns.length} sx={{ fontWeight: bold }}>
          <TextView text={row.cells[0] ?? ''} onFigure={onFigure} />
        </Box>
      </tr>
    );
  }
  return (
    <tr>
      {table.columns.map((column, index) => (
        <Box component="td" key={column.key} sx={{ ...cellStyle(column), fontWeight: bold }}>
          <TextView text={cellOf(row, index)} onFigure={onFigure} />
        </Box>
      ))}
    </tr>
  );
}

function cellOf(row: TableRow, index: number): Text {
  return row.cells[index] ?? '';
}
