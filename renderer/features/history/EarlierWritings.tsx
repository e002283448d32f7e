import { Box, Typography } from '@mui/material';
import type { RecordHistory } from '../../../shared/merge/history.ts';
import { historyText } from '../../text/history.ts';
import { authorName, whenWords } from '../../ui/change-words.ts';
import type { Lookup } from '../../ui/lookup.ts';

import { fieldNames } from '../../ui/field-lines.ts';
import { earlierWritings } from './record-states.ts';

interface EarlierWritingsProps {
  readonly history: RecordHistory;
  readonly lookup: Lookup;
}

/** Who wrote what the log does not know of: the record itself remembers that much. */
export function EarlierWritings({ history, lookup }: EarlierWritingsProps) {
  const writings = earlierWritings(history);
  if (writings.length === 0) return null;
  const office = history.kind === 'receipt' ? history.row?.record.office : undefined;
  return (
    <Box component="section" sx={{ mb: 2, maxWidth: 1180 }}>
      <Typography variant="h2" sx={{ color: 'primary.main', mb: 0.5 }}>
        {historyText.earlierTitle}
      </Typography>
      {writings.map(({ fields, ...version }) => (
        <Typography key={`${version.time} ${version.dot}`} variant="body2">
          {historyText.earlier(
            whenWords(version.time),
            authorName(version, lookup, office),
            fieldNames(history.kind, fields),
          )}
        </Typography>
      ))}
    </Box>
  );
}
