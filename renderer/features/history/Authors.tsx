import { Typography } from '@mui/material';
import { useMemo } from 'react';
import { broughtBy } from '../../../shared/merge/brought.ts';
import type { RecordEntry, RecordHistory } from '../../../shared/merge/history.ts';
import { useOfficeData } from '../../data/live.ts';
import { authorLines } from './author-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';

interface AuthorsProps {
  readonly history: RecordHistory;
  readonly entry: RecordEntry;
  readonly lookup: Lookup;
}

/** Of what a file brought: who had written it, when and on which PC. */
export function Authors({ history, entry, lookup }: AuthorsProps) {
  const ownOffice = useOfficeData().identity.office;
  const lines = useMemo(() => {
    const brought = broughtBy(history, history.entries.indexOf(entry));
    return authorLines(history, { brought, sender: entry.source?.label ?? '', ownOffice }, lookup);
  }, [history, entry, ownOffice, lookup]);
  return lines.map((line) => (
    <Typography key={line} variant="body2" color="textSecondary">
      {line}
    </Typography>
  ));
}
