import { Box, Typography } from '@mui/material';
import type { LoggedChange } from '../../../shared/merge/commit.ts';
import { historyText } from '../../text/history.ts';
import { authorName, whenWords } from '../../ui/change-words.ts';
import { differingFields, fieldNames } from '../../ui/field-lines.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { valueWords } from '../../ui/value-words.ts';

interface DecidedVersionsProps {
  readonly kind: string;
  readonly decided: LoggedChange['decided'];
  readonly lookup: Lookup;
}

/** The versions a decision was made between, the rejected ones too: nowhere else can they be read any more. */
export function DecidedVersions({ kind, decided = {}, lookup }: DecidedVersionsProps) {
  const between = Object.entries(decided).map(([register, versions]) => {
    const values = versions.map(({ value }) => value);
    return { register, versions, fields: differingFields(register, values) };
  });
  return between.map(({ register, versions, fields }) => (
    <Box key={register} sx={{ mb: 0.5 }}>
      <Typography variant="body2" color="textSecondary">
        {historyText.decidedBetween(fieldNames(kind, fields))}
      </Typography>
      <Box component="ul" sx={listStyle}>
        {versions.map((version, place) => (
          <li key={`${version.dot}-${place}`}>
            {historyText.version(
              valueWords({ kind, fields }, version.value, lookup),
              whenWords(version.time),
              authorName(version, lookup),
            )}
          </li>
        ))}
      </Box>
    </Box>
  ));
}

const listStyle = { m: 0, pl: 2.5, fontSize: '0.875rem', overflowWrap: 'anywhere' } as const;
