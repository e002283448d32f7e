import { Button, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { useDataSet, useOfficeData } from '../../data/live.ts';
import { useOpenConflicts } from '../../data/open-conflicts.ts';
import { useSession } from '../../services.ts';
import { conflictText } from '../../text/conflicts.ts';
import { lookupWithDeleted } from '../../ui/change-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { lookupOf } from '../../ui/lookup.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { exchangePaths, historyPath } from '../../ui/record-paths.ts';
import { alikeAmong } from './alike.ts';
import { ConflictList } from './ConflictList.tsx';

/** Everything that two people have written differently, to be decided one by one or alike ones together. */
export function ConflictsPage() {
  const conflicts = useOpenConflicts();
  const { workingSet, identity } = useOfficeData();
  const data = useDataSet();
  const { today } = useSession();
  const [asked] = useSearchParams();
  const lookup = useMemo(
    () => lookupWithDeleted(lookupOf(data, today), workingSet.row),
    [data, today, workingSet],
  );
  const here = useMemo(
    () => ({ office: identity.office, replica: identity.replica }),
    [identity.office, identity.replica],
  );
  const alike = useMemo(() => alikeAmong(conflicts, here, lookup), [conflicts, here, lookup]);
  const isEmpty = conflicts.length === 0;
  return (
    <>
      <PageHeader title={conflictText.title} subtitle={isEmpty ? undefined : conflictText.subtitle} />
      {isEmpty ? (
        <NothingOpen />
      ) : (
        <>
          <Typography role="status" variant="body2" sx={{ fontWeight: 600, mb: 1 }}>
            {conflictText.waiting(conflicts.length)}
          </Typography>
          <ConflictList
            conflicts={conflicts}
            alike={alike}
            here={here}
            lookup={lookup}
            start={asked.get(conflictText.addressOf) ?? undefined}
          />
          <Typography variant="caption" color="textSecondary" sx={{ mt: 0.5 }}>
            {conflictText.keys}
          </Typography>
        </>
      )}
    </>
  );
}

/** Nothing waits: what would come here and why, and how to go back to what was decided. */
function NothingOpen() {
  return (
    <EmptyState
      title={conflictText.emptyTitle}
      text={`${conflictText.empty} ${conflictText.howToReturn}`}
      icon={CheckIcon}
      actions={
        <>
          <Button variant="outlined" component={RouterLink} to={exchangePaths.takeIn}>
            {conflictText.toTakeIn}
          </Button>
          <Button variant="outlined" component={RouterLink} to={historyPath}>
            {conflictText.toHistory}
          </Button>
        </>
      }
    />
  );
}
