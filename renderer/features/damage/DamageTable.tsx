import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { kindOf } from '../../../shared/domain/dataset.ts';
import { useDataSet } from '../../data/live.ts';
import type { RepairPlan } from '../../data/keeping/repair.ts';
import type { KindRow } from '../../data/store/kind-row.ts';
import { useSession } from '../../services.ts';
import { keepingTexts } from '../../text/keeping.ts';
import { titleOf } from '../../ui/display.ts';
import { type Lookup, lookupOf } from '../../ui/lookup.ts';

const { columns, yes, no, title } = keepingTexts.damage;

/** Which records are damaged, and which of them come back. */
export function DamageTable({ plan }: { readonly plan: RepairPlan }) {
  const dataSet = useDataSet();
  const lookup = lookupOf(dataSet, useSession().today);
  const lines = [
    ...plan.rows.map((one) => ({ ...nameOf(one, lookup), isFound: true })),
    ...plan.lost.map((one) => ({ ...nameOf(one, lookup), isFound: false })),
  ];
  return (
    <TableContainer sx={{ maxHeight: 360 }}>
      <Table size="small" stickyHeader aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{columns.kind}</TableCell>
            <TableCell>{columns.name}</TableCell>
            <TableCell>{columns.found}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ key, kind, name, isFound }) => (
            <TableRow key={key}>
              <TableCell>{kind}</TableCell>
              <TableCell>{name}</TableCell>
              <TableCell sx={{ color: isFound ? 'inherit' : 'error.main' }}>{isFound ? yes : no}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** What has rotted may be anything, even what a title cannot be made of. */
function nameOf({ kind, row }: KindRow, lookup: Lookup) {
  const known = kindOf(kind);
  const key = `${kind}/${row.id}`;
  if (known === undefined) return { key, kind, name: row.id };
  try {
    return { key, kind: known.label, name: titleOf(known, row.record, lookup) };
  } catch {
    return { key, kind: known.label, name: row.id };
  }
}
