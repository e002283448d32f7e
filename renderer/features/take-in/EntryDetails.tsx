import { Box, Typography } from '@mui/material';
import { takeInTexts } from '../../text/take-in.ts';
import { beginningStyle } from '../../ui/beginning-style.ts';
import { FieldChanges } from '../../ui/FieldChanges.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import { Facts } from '../../ui/Panel.tsx';
import type { Entry } from './arrival-groups.ts';
import { factsOf, linesOf, type WrittenLines } from './arrival-lines.ts';
import { type ArrivalParts, partsOf, shownUntilDecided } from './contested-lines.ts';
import { bringsEdits, deletionSentence } from './deletion-met.ts';

const texts = takeInTexts.list;

interface EntryDetailsProps {
  readonly entry: Entry;
  readonly lookup: Lookup;
  /** Where the words of the line above begin. */
  readonly indent: string;
}

/** The fields of one record: what comes new, our value beside theirs, or what goes for good. */
export function EntryDetails({ entry: { arrival, problems }, lookup, indent }: EntryDetailsProps) {
  const { kind, earlier, merged, effect } = arrival;
  return (
    <Box sx={{ pl: indent, pr: 1, pb: 1, display: 'grid', gap: 0.75 }}>
      {problems.map((problem) => (
        <Typography key={problem} variant="body2" sx={{ color: 'warning.main' }}>
          {problem}
        </Typography>
      ))}
      {earlier === undefined && <Facts facts={factsOf(kind, merged.record, lookup)} />}
      {earlier !== undefined && effect === 'erased' && (
        <>
          <Typography variant="body2" color="textSecondary">
            {texts.goes}
          </Typography>
          <Facts facts={factsOf(kind, earlier.record, lookup)} />
        </>
      )}
      {earlier !== undefined && effect !== 'erased' && <Changes arrival={arrival} lookup={lookup} />}
    </Box>
  );
}

interface ChangesProps {
  readonly arrival: Entry['arrival'];
  readonly lookup: Lookup;
}

/** What will be contested stands apart from what only changes. */
function Changes({ arrival, lookup }: ChangesProps) {
  const parts = partsOf(arrival);
  const { deletion, contested, undisputed } = parts;
  const isContested = contested.conflicts.length > 0;
  if (!isContested && deletion === undefined) return <Written written={linesOf(arrival, lookup)} />;
  return (
    <>
      {deletion && (
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {deletionSentence(deletion, lookup)}
        </Typography>
      )}
      {isContested && (
        <>
          <Typography variant="body2" sx={shownStyle}>
            {texts.shownUntilDecided(shownUntilDecided(contested, lookup))}
          </Typography>
          <Written written={linesOf(contested, lookup)} />
        </>
      )}
      {undisputed.changed.length > 0 && (
        <>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {undisputedTitle(parts)}
          </Typography>
          <Written written={linesOf(undisputed, lookup)} />
        </>
      )}
    </>
  );
}

/** What the file changes in a record that was deleted here is what the question is about. */
function undisputedTitle({ deletion }: ArrivalParts): string {
  return deletion && bringsEdits(deletion) ? texts.editedInFile : texts.undisputed;
}

function Written({ written }: { readonly written: readonly WrittenLines[] }) {
  return written.map(({ who, when, lines }) => (
    <Box key={`${when} ${who}`}>
      {written.length > 1 && (
        <Typography variant="caption" color="textSecondary">
          {texts.by(who, when)}
        </Typography>
      )}
      <FieldChanges lines={lines} from={texts.ours} to={texts.theirs} />
    </Box>
  ));
}

const shownStyle = { ...beginningStyle, fontWeight: 600 } as const;
