import { Typography } from '@mui/material';
import { deletionOf } from '../../../shared/merge/deletion.ts';
import type { StoredVersion } from '../../../shared/merge/versions.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import { conflictText } from '../../text/conflicts.ts';
import { fieldNames } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { type Here, placeWords, writerWords } from './sides.ts';
import { unseenEdits } from './unseen-edits.ts';
import { useHistoryOf } from './use-common-ground.ts';

interface DeletionColumnsProps {
  readonly conflict: OpenConflict;
  readonly here: Here;
  readonly lookup: Lookup;
}

/** Who deleted the record, and who worked on it without knowing. */
export function DeletionColumns({ conflict, here, lookup }: DeletionColumnsProps) {
  const deletions = conflict.versions.filter(({ value }) => deletionOf(value) !== undefined);
  const edits = unseenEdits(conflict, useHistoryOf(conflict));
  const words = (stamp: StoredVersion) => ({
    ...writerWords(stamp, lookup),
    origin: placeWords(stamp, here, lookup),
  });
  return (
    <>
      <div>
        {deletions.map((deletion) => {
          const { when, who, origin } = words(deletion);
          return <Saying key={deletion.dot} text={conflictText.deletedBy(when, who)} note={origin} />;
        })}
      </div>
      <div>
        {edits.map(({ stamp, fields }) => {
          const { when, who, origin } = words(stamp);
          const note = [fieldNames(conflict.kind, fields), origin].filter((part) => part !== '').join(' · ');
          return <Saying key={stamp.dot} text={conflictText.changedBy(when, who)} note={note} />;
        })}
      </div>
    </>
  );
}

function Saying({ text, note }: { readonly text: string; readonly note: string }) {
  return (
    <>
      <Typography variant="body2">{text}</Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 0.5 }}>
        {note}
      </Typography>
    </>
  );
}
