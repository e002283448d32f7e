import { Button, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { registerText } from '../../text/registers.ts';
import { valueText } from '../../text/values.ts';
import { AddIcon } from '../../ui/icons.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import { recordPath, registerPaths } from '../../ui/record-paths.ts';
import { type Column, columnsOf, prepareRows, rowsOf, wholeList } from '../../ui/register-rows.ts';
import { shownKind } from './register.ts';
import { SheetSection } from './SheetSection.tsx';
import { type RegisterName, shapeOf } from './shapes.ts';

interface RelatedListProps {
  readonly kind: RegisterName;
  /** The field of that kind that points to the record shown. */
  readonly field: string;
  readonly title?: string | undefined;
  readonly record: AnyRecord;
  readonly lookup: Lookup;
}

/** Records that belong to the one shown, in place, with a way to add another. */
export function RelatedList({ kind: name, field, title, record, lookup }: RelatedListProps) {
  const navigate = useNavigate();
  const kind = shownKind(name);
  const shape = shapeOf(name);
  const columns = useMemo(
    () =>
      columnsOf(kind, lookup, { titled: shape.titled, columns: shape.columns }).filter(
        (column) => column.name !== field,
      ),
    [kind, lookup, shape, field],
  );
  const rows = useMemo(() => {
    const own = [...lookup.all(name)].filter((other) => other[field] === record.id);
    return rowsOf(prepareRows(own, columns), { ...wholeList, sort: shape.sort }, columns);
  }, [lookup, name, field, record.id, columns, shape]);
  const takeUp = () => void navigate(`${registerPaths[name]}/uj?${field}=${encodeURIComponent(record.id)}`);
  return (
    <SheetSection
      title={title ?? kind.plural}
      action={
        <Button size="small" startIcon={<AddIcon />} onClick={takeUp}>
          {shape.newLabel}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {registerText.relatedEmpty}
        </Typography>
      ) : (
        <RelatedTable name={name} rows={rows} columns={columns} />
      )}
    </SheetSection>
  );
}

interface RelatedTableProps {
  readonly name: RegisterName;
  readonly rows: readonly AnyRecord[];
  readonly columns: readonly Column[];
}

function RelatedTable({ name, rows, columns }: RelatedTableProps) {
  return (
    <Table size="small" sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider' }}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={column.name} align={column.isNumber ? 'right' : 'left'}>
              {column.label}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} hover>
            {columns.map((column, index) => (
              <TableCell key={column.name} align={column.isNumber ? 'right' : 'left'}>
                {index === 0 ? (
                  <Link component={RouterLink} to={recordPath(name, row.id)}>
                    {column.text(row) || valueText.nothing}
                  </Link>
                ) : (
                  column.text(row) || valueText.nothing
                )}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
