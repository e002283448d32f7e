import { Box, Button, Drawer, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { kindOf, type KindName } from '../../../shared/domain/dataset.ts';
import type { Figure, RecordReference } from '../../../shared/reports/kit/figure.ts';
import { formatDateShort } from '../../../shared/lib/dates.ts';
import { useDataSet } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { documentTexts as texts } from '../../text/documents.ts';
import { titleOf } from '../../ui/display.ts';
import { type Lookup, lookupOf } from '../../ui/lookup.ts';
import { recordPath } from '../../ui/record-paths.ts';

interface FigureRecordsProps {
  readonly figure: Figure | undefined;
  onClose(): void;
}

/** The records behind a number of the document; each can be opened and mended. */
export function FigureRecords({ figure, onClose }: FigureRecordsProps) {
  const { today } = useSession();
  const lookup = lookupOf(useDataSet(), today);
  return (
    <Drawer anchor="right" open={figure !== undefined} onClose={onClose}>
      {figure && (
        <Box sx={{ width: 440, maxWidth: '90vw', p: 2.5 }}>
          <Typography variant="h2">{figure.label ?? texts.figureTitle}</Typography>
          <Typography sx={{ my: 1 }}>
            <strong>{figure.text}</strong> {texts.figureCount(figure.records.length)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {texts.figureHelp}
          </Typography>
          <Box component="ul" sx={{ pl: 2.5 }}>
            {figure.records.map((reference) => (
              <RecordLine key={`${reference.kind}/${reference.id}`} reference={reference} lookup={lookup} />
            ))}
          </Box>
          <Button variant="outlined" autoFocus onClick={onClose}>
            {texts.closePanel}
          </Button>
        </Box>
      )}
    </Drawer>
  );
}

function RecordLine({ reference, lookup }: { readonly reference: RecordReference; readonly lookup: Lookup }) {
  const record = lookup.find(reference.kind, reference.id);
  const kind = kindOf(reference.kind);
  if (!record || !kind) return <li>{texts.missingRecord}</li>;
  const date = record['date'];
  const label = [typeof date === 'string' ? formatDateShort(date) : '', titleOf(kind, record, lookup)]
    .filter(Boolean)
    .join(' ');
  return (
    <li>
      <Link component={RouterLink} to={recordPath(reference.kind as KindName, reference.id)}>
        {label}
      </Link>
    </li>
  );
}
