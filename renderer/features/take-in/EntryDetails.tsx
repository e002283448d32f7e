import { Box, Typography } from '@mui/material';
import { takeInTexts } from '../../text/take-in.ts';
import { FieldChanges } from '../../ui/FieldChanges.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import { Facts } from '../../ui/Panel.tsx';
import type { Entry } from './arrival-groups.ts';
import { factsOf, linesOf } from './arrival-lines.ts';

const texts = takeInTexts.list;

interface EntryDetailsProps {
  readonly entry: Entry;
  readonly lookup: Lookup;
}

/** The fields of one record: what comes new, or our value beside theirs. */
export function EntryDetails({ entry: { arrival, problems }, lookup }: EntryDetailsProps) {
  const { kind, earlier, merged } = arrival;
  const written = earlier === undefined ? [] : linesOf(arrival, lookup);
  return (
    <Box sx={{ pl: 5, pr: 1, pb: 1, display: 'grid', gap: 0.75 }}>
      {problems.map((problem) => (
        <Typography key={problem} variant="body2" sx={{ color: 'warning.main' }}>
          {problem}
        </Typography>
      ))}
      {earlier === undefined ? (
        <Facts facts={factsOf(kind, merged.record, lookup)} />
      ) : (
        written.map(({ who, when, lines }) => (
          <Box key={`${when} ${who}`}>
            {written.length > 1 && (
              <Typography variant="caption" color="textSecondary">
                {texts.by(who, when)}
              </Typography>
            )}
            <FieldChanges lines={lines} from={texts.ours} to={texts.theirs} />
          </Box>
        ))
      )}
    </Box>
  );
}
