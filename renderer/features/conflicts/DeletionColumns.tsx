import { Typography } from '@mui/material';
import { covers, deletionOf } from '../../../shared/merge/deletion.ts';
import { DELETED, fieldsOf, type StoredVersion } from '../../../shared/merge/versions.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import { conflictText } from '../../text/conflicts.ts';
import { fieldNames } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { type Here, placeWords, writerWords } from './sides.ts';

interface DeletionColumnsProps {
  readonly conflict: OpenConflict;
  readonly here: Here;
  readonly lookup: Lookup;
}

/** Who deleted the record, and who worked on it without knowing. */
export function DeletionColumns({ conflict, here, lookup }: DeletionColumnsProps) {
  const deletions = conflict.versions.filter(({ value }) => deletionOf(value) !== undefined);
  const edits = editsUnseen(conflict);
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
          const what = fieldNames(conflict.kind, fields);
          return (
            <Saying key={stamp.dot} text={conflictText.changedBy(when, who)} note={`${what} · ${origin}`} />
          );
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

interface Edit {
  readonly stamp: StoredVersion;
  readonly fields: readonly string[];
}

/** What was written that whoever deleted had not seen, by commit. */
function editsUnseen({ row, versions }: OpenConflict): readonly Edit[] {
  const deletions = versions.flatMap(({ value }) => deletionOf(value) ?? []);
  const unseen = Object.entries(row.merge.registers).flatMap(([register, stamps]) =>
    register === DELETED
      ? []
      : stamps
          .filter(({ dot }) => !deletions.some(({ seen }) => covers(seen, dot)))
          .map((stamp) => ({ stamp, fields: fieldsOf(register) })),
  );
  const byCommit = Map.groupBy(unseen, ({ stamp }) => stamp.dot);
  return [...byCommit.values()].flatMap((ones) => {
    const [first] = ones;
    const fields = ones.flatMap((one) => one.fields).filter((name) => row.record[name] !== undefined);
    return first === undefined ? [] : [{ stamp: first.stamp, fields }];
  });
}
