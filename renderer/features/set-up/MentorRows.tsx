import { Box, Button, Typography } from '@mui/material';
import { setUpTexts } from '../../text/set-up.ts';
import { ProblemLine } from '../../ui/FieldFrame.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import { DraftFields } from './DraftFields.tsx';
import { type MentorDraft, type MentorDrafts, mentorFields, mentorKind } from './mentor-drafts.ts';

const texts = setUpTexts.newOffice;
const COLUMNS = { xs: '1fr 1fr', md: '100px 1.3fr 1.3fr 1.4fr 1fr' };

interface MentorRowsProps {
  readonly mentors: MentorDrafts;
  readonly lookup: Lookup;
  readonly tried: boolean;
  readonly words: typeof texts.mentors | typeof texts.staff;
}

/** Fewer or more than three or four mentors gets a note, never a refusal. */
export function MentorRows({ mentors, lookup, tried, words }: MentorRowsProps) {
  const filled = mentors.filled.length;
  const unusual = filled > 0 && (filled < 3 || filled > 4);
  return (
    <Box sx={{ gridColumn: '1 / -1' }}>
      {mentors.rows.map((draft, index) => (
        // Rows are only ever added at the end.
        <MentorRow
          key={`mentor-${String(index)}`}
          number={index + 1}
          label={words.number(index + 1)}
          draft={draft}
          lookup={lookup}
        />
      ))}
      <Button onClick={mentors.add}>{words.add}</Button>
      {tried && filled === 0 && <ProblemLine problem={{ severity: 'error', message: words.none }} />}
      {unusual && words.unusual && <ProblemLine problem={{ severity: 'warning', message: words.unusual }} />}
    </Box>
  );
}

interface MentorRowProps {
  readonly number: number;
  readonly label: string;
  readonly draft: MentorDraft;
  readonly lookup: Lookup;
}

function MentorRow({ number, label, draft, lookup }: MentorRowProps) {
  return (
    <Box role="group" aria-label={label} sx={{ mb: 1.5 }}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: COLUMNS }}>
        <DraftFields
          kind={mentorKind}
          names={mentorFields}
          draft={draft}
          lookup={lookup}
          prefix={`mentor${number}`}
        />
      </Box>
    </Box>
  );
}
