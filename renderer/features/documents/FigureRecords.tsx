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

const titleId = 'figure-records-title';

/** The title and the way out stay in sight above a long list. */
const headStyle = {
  position: 'sticky',
  top: 0,
  display: 'flex',
  alignItems: 'flex-start',
  gap: 1.5,
  py: 2,
  bgcolor: 'background.paper',
} as const;

/** The records behind a number of the document; each can be opened and mended. The panel itself takes the focus, Esc closes it. */
export function FigureRecords({ figure, onClose }: FigureRecordsProps) {
  const { today } = useSession();
  const lookup = lookupOf(useDataSet(), today);
  return (
    <Drawer
      anchor="right"
      open={figure !== undefined}
      onClose={onClose}
      slotProps={{ paper: { 'aria-labelledby': titleId } }}
    >
      {figure && (
        <Box sx={{ width: 440, maxWidth: '90vw', px: 2.5, pb: 2.5 }}>
          <Box sx={headStyle}>
            <Typography id={titleId} variant="h2" sx={{ flex: 1 }}>
              {figure.label ?? texts.figureTitle}
            </Typography>
            <Button variant="outlined" onClick={onClose}>
              {texts.closePanel}
            </Button>
          </Box>
          <Typography sx={{ my: 1 }}>
            {texts.figureValue} <strong>{figure.text}</strong> {texts.figureCount(figure.records.length)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {texts.figureHelp}
          </Typography>
          <Box component="ul" sx={{ pl: 2.5 }}>
            {figure.records.map((reference) => (
              <RecordLine key={`${reference.kind}/${reference.id}`} reference={reference} lookup={lookup} />
            ))}
          </Box>
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
