import { Box } from '@mui/material';
import type { ReactNode } from 'react';
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

/** What a column of a paper is wide on the screen, in pixels a millimetre: as on the paper. */
const PIXELS = 3.78;
/** The width of an upright paper, in millimetres; a wider table has to be moved sideways on most screens. */
const UPRIGHT = 165;

/** A table of the document. Long ones are shown whole: the browser lays out only what is in view. */
export function TableView({ table, onFigure }: TableViewProps) {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const isLong = table.rows.length > 100;
  return (
    <Box sx={{ my: 1.5, contentVisibility: isLong ? 'auto' : undefined }}>
      {table.caption && <Box sx={{ fontStyle: 'italic', mb: 0.5 }}>{table.caption}</Box>}
      <SidewaysBox table={table} isWide={total > UPRIGHT}>
        <TableItself table={table} total={total} onFigure={onFigure} />
      </SidewaysBox>
    </Box>
  );
}

interface SidewaysBoxProps {
  readonly table: TableBlock;
  readonly isWide: boolean;
  readonly children: ReactNode;
}

/** Moves sideways by itself, so that the paper around it stays; the keys reach the wide ones. */
function SidewaysBox({ table, isWide, children }: SidewaysBoxProps) {
  const reached = isWide && { role: 'region', tabIndex: 0, 'aria-label': table.caption ?? texts.wideTable };
  return (
    <Box {...reached} sx={{ overflowX: 'auto' }}>
      {children}
    </Box>
  );
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
