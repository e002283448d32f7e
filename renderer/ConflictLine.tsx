import { Box, Button, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { useMemo } from 'react';
import { fieldsOf } from '../shared/merge/versions.ts';
import { useOpenConflicts } from './data/open-conflicts.ts';
import { conflictText } from './text/conflicts.ts';
import { fieldNames } from './ui/field-lines.ts';
import { Notice } from './ui/Notice.tsx';
import { exchangePaths } from './ui/record-paths.ts';

interface ConflictLineProps {
  readonly kind: string;
  readonly id: string;
}

/** The fields of a record that wait for a decision. */
export function useUndecidedFields({ kind, id }: ConflictLineProps): ReadonlySet<string> {
  const conflicts = useOpenConflicts();
  return useMemo(
    () =>
      new Set(
        conflicts
          .filter((one) => one.kind === kind && one.row.id === id)
          .flatMap(({ register }) => fieldsOf(register)),
      ),
    [conflicts, kind, id],
  );
}

/** The way to the cards of a record. */
function conflictsPath({ kind, id }: ConflictLineProps): string {
  return `${exchangePaths.conflicts}?${new URLSearchParams({ [conflictText.addressOf]: `${kind}/${id}` }).toString()}`;
}

/** Over a record with undecided fields: which they are, and the way to decide. */
export function ConflictLine(record: ConflictLineProps) {
  const fields = useUndecidedFields(record);
  if (fields.size === 0) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Notice
        tone="warning"
        title={conflictText.noticeTitle}
        text={conflictText.notice(fieldNames(record.kind, [...fields]))}
        actions={
          <Button size="small" variant="outlined" component={RouterLink} to={conflictsPath(record)}>
            {conflictText.decide}
          </Button>
        }
      />
    </Box>
  );
}

/** Under an undecided field: the way to its card. */
export function UndecidedMark(record: ConflictLineProps) {
  return (
    <Link component={RouterLink} to={conflictsPath(record)} variant="caption" sx={{ color: 'warning.main' }}>
      {conflictText.undecidedField}
    </Link>
  );
}
