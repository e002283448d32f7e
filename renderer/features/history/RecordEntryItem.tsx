import { Button, Typography } from '@mui/material';
import { useMemo } from 'react';
import { isErased, type RecordEntry, type RecordHistory } from '../../../shared/merge/history.ts';
import { historyText } from '../../text/history.ts';
import { type Action, actionOf } from '../../ui/change-words.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { Authors } from './Authors.tsx';
import { DecidedVersions } from './DecidedVersions.tsx';
import { EntryHead } from './EntryHead.tsx';
import { FieldChanges } from '../../ui/FieldChanges.tsx';
import { fieldLines, pairsOf } from '../../ui/field-lines.ts';
import { isFirst, returnAfter } from './record-states.ts';

interface RecordEntryItemProps {
  readonly history: RecordHistory;
  readonly entry: RecordEntry;
  readonly isRedo: boolean;
  readonly lookup: Lookup;
  readonly onReturn: () => void;
}

/** One entry of a record with its fields before and after. */
export function RecordEntryItem({ history, entry, isRedo, lookup, onReturn }: RecordEntryItemProps) {
  const { kind } = history;
  const lines = useMemo(() => fieldLines(kind, pairsOf(entry), lookup), [kind, entry, lookup]);
  return (
    <>
      <EntryHead
        entry={entry}
        isRedo={isRedo}
        what={historyText.deeds[deedOf(history, entry)]}
        lookup={lookup}
        actions={<ReturnAction history={history} entry={entry} onReturn={onReturn} />}
      />
      {entry.cause === 'import' && <Authors history={history} entry={entry} lookup={lookup} />}
      {lines.length > 0 && !isErased(history) ? (
        <FieldChanges lines={lines} />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {isErased(history) ? historyText.erasedValues : historyText.noVisibleChange}
        </Typography>
      )}
      {entry.cause === 'decision' && !isErased(history) && (
        <DecidedVersions kind={kind} decided={entry.decided} lookup={lookup} />
      )}
    </>
  );
}

function deedOf(history: RecordHistory, entry: RecordEntry): Action {
  if (isFirst(history, entry)) return 'created';
  const action = actionOf({ ...entry, kind: history.kind, id: history.id });
  return action === 'created' ? 'changed' : action;
}

type ReturnActionProps = Pick<RecordEntryItemProps, 'history' | 'entry' | 'onReturn'>;

function ReturnAction({ history, entry, onReturn }: ReturnActionProps) {
  const back = useMemo(() => returnAfter(history, history.entries.indexOf(entry)), [history, entry]);
  if (back === undefined) return null;
  return back.operations.length + back.leftOut.length === 0 ? (
    <Typography variant="caption" color="textSecondary">
      {historyText.isPresent}
    </Typography>
  ) : (
    <Button size="small" onClick={onReturn}>
      {historyText.returnTo}
    </Button>
  );
}
