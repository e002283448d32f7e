import { Box } from '@mui/material';
import type { TableBlock, TableColumn, TableRow } from '../../../../shared/reports/kit/blocks.ts';
import type { Figure, Text } from '../../../../shared/reports/kit/figure.ts';
import { TextView } from './TextView.tsx';

interface TableViewProps {
  readonly table: TableBlock;
  onFigure(figure: Figure): void;
}

const ALIGNED = { start: 'left', centre: 'center', end: 'right' } as const;

function alignmentOf({ kind, align }: TableColumn): 'left' | 'center' | 'right' {
  return ALIGNED[align ?? (kind === 'number' ? 'end' : 'start')];
}

/** A table of the document. Long ones are shown whole: the browser lays out only what is in view. */
export function TableView({ table, onFigure }: TableViewProps) {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <Box sx={{ my: 1.5, contentVisibility: table.rows.length > 100 ? 'auto' : undefined }}>
      {table.caption && <Box sx={{ fontStyle: 'italic', mb: 0.5 }}>{table.caption}</Box>}
      <Box component="table" sx={TABLE}>
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
    </Box>
  );
}

const TABLE = {
  width: '100%',
  minWidth: 560,
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': {
    border: 1,
    borderColor: 'divider',
    px: 0.75,
    py: 0.375,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  '& th': { bgcolor: 'band', fontWeight: 700 },
} as const;

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
        <Box component="td" key={column.key} sx={{ textAlign: alignmentOf(column), fontWeight: bold }}>
          <TextView text={cellOf(row, index)} onFigure={onFigure} />
        </Box>
      ))}
    </tr>
  );
}

function cellOf(row: TableRow, index: number): Text {
  return row.cells[index] ?? '';
}
