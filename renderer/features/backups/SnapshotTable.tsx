import { Box, Button } from '@mui/material';
import type { KeptSnapshot } from '../../../shared/contract/kept.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { backupTexts } from '../../text/backups.ts';
import { recoveryTexts } from '../../text/recovery.ts';
import { hiddenText } from '../../ui/hidden-text.ts';
import { WarningIcon } from '../../ui/icons.tsx';

const texts = backupTexts.here;

interface SnapshotTableProps {
  /** Newest first. */
  readonly snapshots: readonly KeptSnapshot[];
  onRestore(snapshot: KeptSnapshot): void;
  onCopy(snapshot: KeptSnapshot): void;
}

/** When, why and how much; what can be done with each stands in its row. */
export function SnapshotTable({ snapshots, ...actions }: SnapshotTableProps) {
  const { columns } = texts;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Box component="table" aria-label={texts.listTitle} sx={tableStyle}>
        <thead>
          <tr>
            <th>{columns.madeAt}</th>
            <th className="number">{columns.rows}</th>
            <th className="number">{columns.size}</th>
            <th>
              <Box component="span" sx={hiddenText}>
                {columns.actions}
              </Box>
            </th>
          </tr>
        </thead>
        <tbody>
          {snapshots.map((snapshot) => (
            <SnapshotRow key={snapshot.id} snapshot={snapshot} {...actions} />
          ))}
        </tbody>
      </Box>
      <Box component="p" sx={{ m: 0, mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>
        {texts.rowsNote}
      </Box>
    </Box>
  );
}

interface SnapshotRowProps extends Omit<SnapshotTableProps, 'snapshots'> {
  readonly snapshot: KeptSnapshot;
}

function SnapshotRow({ snapshot, onRestore, onCopy }: SnapshotRowProps) {
  const moment = backupTexts.moment(snapshot.madeAt);
  return (
    <tr>
      <td>
        {moment}
        <Box component="span" sx={{ color: 'text.secondary', display: 'block', fontSize: '0.8125rem' }}>
          {recoveryTexts.reason(snapshot.reason)}
        </Box>
      </td>
      <td className="number">
        {snapshot.shrunk && (
          <WarningIcon
            titleAccess={texts.shrunkMark}
            sx={{ fontSize: 16, mr: 0.5, color: 'warning.main', verticalAlign: 'text-bottom' }}
          />
        )}
        {formatNumber(snapshot.rows, { grouping: 'always' })}
      </td>
      <td className="number">{texts.size(snapshot.bytes)}</td>
      <td className="actions">
        <Button size="small" aria-label={texts.copyOf(moment)} onClick={() => onCopy(snapshot)}>
          {texts.copy}
        </Button>
        <Button size="small" aria-label={texts.restoreOf(moment)} onClick={() => onRestore(snapshot)}>
          {texts.restore}
        </Button>
      </td>
    </tr>
  );
}

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.9063rem',
  '& th': { textAlign: 'left', fontWeight: 600, color: 'text.secondary', fontSize: '0.8125rem' },
  '& th, & td': { py: 0.5, px: 0.75, borderBottom: 1, borderColor: 'divider', verticalAlign: 'top' },
  '& .number': { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  '& .actions': { textAlign: 'right', whiteSpace: 'nowrap', width: '1%', pr: 0 },
  '& .actions button': { px: 1 },
} as const;
