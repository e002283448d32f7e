import { Typography } from '@mui/material';
import { deletionOf } from '../../../shared/merge/deletion.ts';
import type { StoredVersion } from '../../../shared/merge/versions.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import { conflictText } from '../../text/conflicts.ts';
import { fieldNames } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { titleWithPlace } from '../../ui/title-with-place.ts';
import { type Here, placeWords, writerWords } from './sides.ts';
import { unseenEdits } from './unseen-edits.ts';
import { useHistoryOf } from './use-common-ground.ts';
import { unitedWith } from './united.ts';

interface DeletionColumnsProps {
  readonly conflict: OpenConflict;
  readonly here: Here;
  readonly lookup: Lookup;
}

/** Who deleted the record or united it with another one, and who worked on it without knowing. */
export function DeletionColumns({ conflict, here, lookup }: DeletionColumnsProps) {
  const deletions = conflict.versions.filter(({ value }) => deletionOf(value) !== undefined);
  const edits = unseenEdits(conflict, useHistoryOf(conflict));
  const words = (stamp: StoredVersion) => ({
    ...writerWords(stamp, lookup),
    origin: placeWords(stamp, here, lookup),
  });
  const title = (id: string) => titleWithPlace(conflict.kind, id, lookup);
  return (
    <>
      <div>
        {deletions.map((deletion) => {
          const { when, who, origin } = words(deletion);
          const into = unitedWith(conflict, deletion, lookup);
          const text =
            into === undefined
              ? conflictText.deletedBy(when, who)
              : conflictText.unitedBy(title(conflict.row.id), title(into), { when, who });
          return <Saying key={deletion.dot} text={text} note={origin} />;
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
