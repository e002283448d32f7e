import { Button } from '@mui/material';
import { Link, useParams, useSearchParams } from 'react-router';
import type { DataSet } from '../../../shared/domain/dataset.ts';
import { isCalendarDate } from '../../../shared/lib/dates.ts';
import { useOfficeData, useRecord } from '../../data/live.ts';
import { newId } from '../../platform/random.ts';
import { entryText } from '../../text/activity-entry.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HistoryButton } from '../../ui/HistoryButton.tsx';
import { recordHistoryPath } from '../../ui/record-paths.ts';
import { EntryScreen } from './EntryScreen.tsx';
import { entryOf, newEntry } from './entry.ts';
import type { Kept } from './entry-shape.ts';
import { readKept } from './kept.ts';
import { useWorld } from './use-world.ts';

/** A new activity; the address may name a settlement and a day by the names of the fields (`?settlements=03258&date=2018-03-01`). */
export function NewActivityPage() {
  const [asked] = useSearchParams();
  const { world } = useWorld();
  const begin = () => newEntry(newId(), { ...readKept(world), ...keptInAddress(asked, world.data) }, world);
  return <EntryScreen key={asked.toString()} begin={begin} />;
}

function keptInAddress(asked: URLSearchParams, data: DataSet): Kept {
  const [ksh, day, project] = [asked.get('settlements'), asked.get('date'), asked.get('project')];
  return {
    ...(ksh !== null && { settlements: [ksh] }),
    ...(day !== null && isCalendarDate(day) && { date: day }),
    ...(project !== null && data.project.has(project) && { project }),
  };
}

/** A saved activity, to be read or changed. */
export function ActivityPage() {
  const { id = '' } = useParams();
  const { workingSet } = useOfficeData();
  const isThere = useRecord('activity', id) !== undefined;
  const original = workingSet.records('activity').get(id);
  if (!isThere || original === undefined) {
    return <NotFound isDeleted={workingSet.row('activity', id) !== undefined} id={id} />;
  }
  return <EntryScreen key={id} begin={() => entryOf(original)} />;
}

/** A deleted activity still has its history. */
function NotFound({ isDeleted, id }: { readonly isDeleted: boolean; readonly id: string }) {
  return (
    <EmptyState
      isPage
      title={entryText.notFoundTitle}
      text={entryText.notFound}
      actions={
        <>
          <Button variant="contained" component={Link} to="/tevekenysegek/uj">
            {entryText.newButton}
          </Button>
          {isDeleted && <HistoryButton to={recordHistoryPath('activity', id)} />}
        </>
      }
    />
  );
}
