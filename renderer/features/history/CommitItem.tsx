import { Box, Button, Chip, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { kindOf } from '../../../shared/domain/dataset.ts';
import { effectOf } from '../../../shared/merge/taken-counts.ts';
import type { Refusal } from '../../data/history.ts';
import type { EntryHead as LoggedEntry } from '../../data/store/log-rows.ts';
import { historyText } from '../../text/history.ts';
import { actionOf, actionWords, entryWords, titleOfChange } from '../../ui/change-words.ts';
import { UndoIcon } from '../../ui/icons.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import { recordHistoryPath } from '../../ui/record-paths.ts';
import { DecidedVersions } from './DecidedVersions.tsx';
import { EntryHead } from './EntryHead.tsx';
import { FieldChanges } from '../../ui/FieldChanges.tsx';
import { fieldLines, pairsOf } from '../../ui/field-lines.ts';

interface CommitItemProps {
  readonly entry: LoggedEntry;
  readonly isRedo: boolean;
  /** Why it cannot be taken back. */
  readonly refusal: Refusal | undefined;
  readonly isOpen: boolean;
  readonly lookup: Lookup;
  readonly onToggle: () => void;
  /** Absent for the steps of others. */
  readonly onUndo: (() => void) | undefined;
}

/** One commit; its records and their fields when it is opened. */
export function CommitItem({ entry, isRedo, isOpen, lookup, onToggle, ...props }: CommitItemProps) {
  return (
    <>
      <EntryHead
        entry={entry}
        isRedo={isRedo}
        what={
          <>
            {entryWords(entry, lookup)}
            <ChangedFields entry={entry} lookup={lookup} />
          </>
        }
        lookup={lookup}
        actions={
          <>
            <UndoAction {...props} />
            <Button size="small" aria-expanded={isOpen} onClick={onToggle}>
              {historyText.details}
            </Button>
          </>
        }
      />
      {isOpen && (entry.packed ? <Kinds packed={entry.packed} /> : <Changes entry={entry} lookup={lookup} />)}
    </>
  );
}

/** Which fields of the one record, so that lines differ. */
function ChangedFields({ entry: { changes }, lookup }: Pick<CommitItemProps, 'entry' | 'lookup'>) {
  const [change, ...others] = changes;
  if (change === undefined || others.length > 0 || actionOf(change) !== 'changed') return null;
  const labels = fieldLines(change.kind, pairsOf(change), lookup).map(({ label }) => label);
  return (
    labels.length > 0 && (
      <Typography component="span" variant="body2" color="textSecondary">
        {historyText.changedFields(labels)}
      </Typography>
    )
  );
}

function UndoAction({ refusal, onUndo }: Pick<CommitItemProps, 'refusal' | 'onUndo'>) {
  if (refusal?.reason === 'takenBack')
    return <Chip size="small" label={historyText.blocked[refusal.reason]} />;
  if (onUndo === undefined) return null;
  return refusal ? (
    <Typography variant="caption" color="textSecondary" title={refusal.message}>
      {historyText.blocked[refusal.reason]}
    </Typography>
  ) : (
    <Button size="small" startIcon={<UndoIcon />} onClick={onUndo}>
      {historyText.undo}
    </Button>
  );
}

/** Of a very large commit: how many records of which register. */
function Kinds({ packed: { kinds } }: { readonly packed: NonNullable<LoggedEntry['packed']> }) {
  const lines = Object.entries(kinds).sort(([, one], [, other]) => other - one);
  return (
    <Box sx={{ pl: { xs: 0, md: '4.4rem' }, pb: 0.5 }}>
      {lines.map(([kind, records]) => (
        <Typography key={kind} variant="body2" color="textSecondary">
          {historyText.ofKind(kindOf(kind)?.plural ?? kind, records)}
        </Typography>
      ))}
    </Box>
  );
}

/** Records shown before the rest is asked for. */
const FEW = 20;

function Changes({ entry: { cause, changes }, lookup }: Pick<CommitItemProps, 'entry' | 'lookup'>) {
  const [isWhole, setWhole] = useState(false);
  const seen = cause === 'import' ? changes.filter((change) => effectOf(change) !== 'known') : changes;
  const shown = isWhole ? seen : seen.slice(0, FEW);
  return (
    <Box sx={{ pl: { xs: 0, md: '4.4rem' }, pb: 0.5 }}>
      {shown.map((change) => {
        const lines = fieldLines(change.kind, pairsOf(change), lookup);
        return (
          <Box key={`${change.kind}/${change.id}`} sx={{ mt: 0.5 }}>
            <Link component={RouterLink} to={recordHistoryPath(change.kind, change.id)} variant="body2">
              {historyText.ofTitle(actionWords(change), titleOfChange(change, lookup))}
            </Link>
            {lines.length > 0 && change.after['erased'] !== true ? (
              <FieldChanges lines={lines} />
            ) : (
              <Typography variant="body2" color="textSecondary">
                {historyText.noVisibleChange}
              </Typography>
            )}
            {cause === 'decision' && (
              <DecidedVersions kind={change.kind} decided={change.decided} lookup={lookup} />
            )}
          </Box>
        );
      })}
      {shown.length < seen.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {historyText.showAll(seen.length)}
        </Button>
      )}
    </Box>
  );
}
