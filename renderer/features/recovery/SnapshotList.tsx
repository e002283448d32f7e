import {
  Box,
  Radio,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import type { KeptSnapshot } from '../../../shared/contract/kept.ts';
import { recoveryTexts } from '../../text/recovery.ts';

const { columns } = recoveryTexts;

interface SnapshotListProps {
  readonly snapshots: readonly KeptSnapshot[];
  readonly selected: KeptSnapshot | undefined;
  readonly damaged: ReadonlySet<string>;
  /** What the page recommends, if it is one of these. */
  readonly advised: KeptSnapshot | undefined;
  onSelect(snapshot: KeptSnapshot): void;
}

/** The snapshots, newest first; one is chosen. */
export function SnapshotList({ snapshots, selected, damaged, advised, onSelect }: SnapshotListProps) {
  const sameMinute = Map.groupBy(snapshots, minuteOf);
  return (
    <TableContainer sx={{ maxHeight: 320, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table size="small" stickyHeader aria-label={recoveryTexts.snapshots}>
        <TableHead>
          <TableRow>
            <TableCell>{columns.madeAt}</TableCell>
            <TableCell>{columns.reason}</TableCell>
            <TableCell align="right">{columns.rows}</TableCell>
            <TableCell>{columns.after}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {snapshots.map((snapshot) => (
            <SnapshotRow
              key={snapshot.id}
              snapshot={snapshot}
              when={recoveryTexts.madeAt(
                snapshot.madeAt,
                (sameMinute.get(minuteOf(snapshot))?.length ?? 0) > 1,
              )}
              isSelected={snapshot.id === selected?.id}
              isAdvised={snapshot.id === advised?.id}
              isDamaged={damaged.has(snapshot.id)}
              onSelect={() => onSelect(snapshot)}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

interface SnapshotRowProps {
  readonly snapshot: KeptSnapshot;
  readonly when: string;
  readonly isSelected: boolean;
  readonly isAdvised: boolean;
  readonly isDamaged: boolean;
  onSelect(): void;
}

function minuteOf({ madeAt }: KeptSnapshot): string {
  return madeAt.slice(0, 16);
}

function SnapshotRow({ snapshot, when, isSelected, isAdvised, isDamaged, onSelect }: SnapshotRowProps) {
  const warning = isDamaged ? recoveryTexts.damaged : snapshot.shrunk ? recoveryTexts.shrunk : undefined;
  return (
    <TableRow selected={isSelected} hover={!isDamaged} onClick={isDamaged ? undefined : onSelect}>
      <TableCell>
        <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          <Radio size="small" name="snapshot" checked={isSelected} disabled={isDamaged} onChange={onSelect} />
          <Box sx={{ whiteSpace: 'nowrap', color: isDamaged ? 'text.disabled' : 'inherit' }}>{when}</Box>
          {isAdvised && (
            <Typography variant="caption" color="primary" sx={{ fontWeight: 600 }}>
              {recoveryTexts.recommended}
            </Typography>
          )}
        </Box>
      </TableCell>
      <TableCell>
        {recoveryTexts.reason(snapshot.reason)}
        {warning && (
          <Typography variant="caption" color="error" component="p">
            {warning}
          </Typography>
        )}
      </TableCell>
      <TableCell align="right">{recoveryTexts.rows(snapshot.rows)}</TableCell>
      <TableCell>
        {isDamaged ? recoveryTexts.afterDamaged : recoveryTexts.after(snapshot.operationsAfter)}
      </TableCell>
    </TableRow>
  );
}
