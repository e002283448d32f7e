import { Box, Chip, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { type KindName, kindOf } from '../../../shared/domain/dataset.ts';
import type { Kind } from '../../../shared/domain/record.ts';
import { DELETED } from '../../../shared/merge/versions.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import { conflictText } from '../../text/conflicts.ts';
import { beginningStyle } from '../../ui/beginning-style.ts';
import { titleOf } from '../../ui/display.ts';
import { differingFields, fieldNames } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { recordHistoryPath, recordPath } from '../../ui/record-paths.ts';
import { shownKindOf } from '../../ui/shown-kind.ts';
import { valueWords } from '../../ui/value-words.ts';
import type { Answer } from './answers.ts';
import { AnswerRow } from './AnswerRow.tsx';
import { DeletionColumns } from './DeletionColumns.tsx';
import { OtherAnswer } from './OtherAnswer.tsx';
import { type Here, placeWords, writerWords } from './sides.ts';
import { isAboutUniting } from './united.ts';
import { useCommonGround } from './use-common-ground.ts';
import { VersionColumn } from './VersionColumn.tsx';
import { versionLines } from './version-lines.ts';

/** What a card needs to know besides its conflict. */
export interface CardState {
  readonly answers: readonly Answer[];
  readonly marked: number | undefined;
  readonly alike: number;
  readonly all: boolean;
  readonly busy: boolean;
  readonly takesOther: boolean;
  readonly isTyping: boolean;
}

interface ConflictCardProps {
  readonly conflict: OpenConflict;
  readonly here: Here;
  readonly lookup: Lookup;
  readonly state: CardState;
  readonly onAll: (all: boolean) => void;
  readonly onAnswer: (answer: Answer) => void;
  readonly onTyping: (typing: boolean) => void;
}

/** One question: the versions beside each other, what stood before, and the answers. */
export function ConflictCard(props: ConflictCardProps) {
  const { conflict, lookup, state, onAnswer, onAll, onTyping } = props;
  const kind = shownKindOf(conflict.kind);
  const isDeletion = conflict.register === DELETED;
  return (
    <>
      <Head conflict={conflict} kind={kind} lookup={lookup} />
      <Box sx={columnsStyle}>
        {isDeletion ? <DeletionColumns {...props} /> : <VersionColumns {...props} />}
      </Box>
      {!isDeletion && <Ground conflict={conflict} lookup={lookup} />}
      {state.isTyping && kind !== undefined ? (
        <OtherAnswer
          kind={kind}
          conflict={conflict}
          lookup={lookup}
          busy={state.busy}
          onSave={(value) => onAnswer({ choice: 'other', value })}
          onCancel={() => onTyping(false)}
        />
      ) : (
        <AnswerRow
          {...state}
          title={titleIn(conflict, kind, lookup)}
          versions={conflict.versions.length}
          isUniting={isAboutUniting(conflict, lookup)}
          onAll={onAll}
          onAnswer={onAnswer}
          onOther={() => onTyping(true)}
        />
      )}
    </>
  );
}

export function titleIn({ row }: OpenConflict, kind: Kind | undefined, lookup: Lookup): string {
  return kind === undefined ? row.id : titleOf(kind, row.record, lookup);
}

interface HeadProps {
  readonly conflict: OpenConflict;
  readonly kind: Kind | undefined;
  readonly lookup: Lookup;
}

function Head({ conflict, kind, lookup }: HeadProps) {
  const { row, register } = conflict;
  const isDeleted = row.record.deleted !== undefined;
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap' }}>
        <Chip size="small" label={kind?.label ?? conflict.kind} />
        <Link component={RouterLink} to={pathOf(conflict)} tabIndex={-1} sx={{ fontWeight: 600 }}>
          {titleIn(conflict, kind, lookup)}
        </Link>
        <Typography variant="body2" color="textSecondary">
          {register === DELETED
            ? deletionWord(conflict, lookup)
            : fieldNames(conflict.kind, contestedFields(conflict))}
        </Typography>
      </Box>
      {isDeleted && (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {conflictText.deletedRecord}
        </Typography>
      )}
    </>
  );
}

/** Of fields that belong together those the versions do not agree on. */
function contestedFields({ register, versions }: OpenConflict): readonly string[] {
  return differingFields(
    register,
    versions.map(({ value }) => value),
  );
}

function deletionWord(conflict: OpenConflict, lookup: Lookup): string {
  return isAboutUniting(conflict, lookup) ? conflictText.uniting : conflictText.deletion;
}

function pathOf({ kind, row }: OpenConflict): string {
  const isShown = kindOf(kind) !== undefined && row.record.deleted === undefined;
  return isShown ? recordPath(kind as KindName, row.id) : recordHistoryPath(kind, row.id);
}

function VersionColumns({ conflict, here, lookup }: ConflictCardProps) {
  const { kind, register, versions } = conflict;
  const lines = versionLines({ kind, register, values: versions.map(({ value }) => value) }, lookup);
  return versions.map((version, place) => {
    const { when, who } = writerWords(version, lookup);
    return (
      <VersionColumn
        key={`${version.dot}-${place}`}
        place={place}
        isShown={place === 0}
        written={conflictText.written(when, who)}
        origin={placeWords(version, here, lookup)}
        lines={lines[place] ?? []}
      />
    );
  });
}

function Ground({ conflict, lookup }: Pick<ConflictCardProps, 'conflict' | 'lookup'>) {
  const ground = useCommonGround(conflict);
  if (ground === undefined) return null;
  const { kind } = conflict;
  const words = valueWords({ kind, fields: contestedFields(conflict) }, ground, lookup);
  return (
    <Typography variant="body2" color="textSecondary" title={words} sx={groundStyle}>
      {conflictText.ground(words)}
    </Typography>
  );
}

const groundStyle = { ...beginningStyle, mt: 0.5 } as const;

const columnsStyle = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
  columnGap: 3,
  rowGap: 1,
  mt: 0.75,
} as const;
