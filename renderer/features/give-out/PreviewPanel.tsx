import { Table, TableBody, TableCell, TableFooter, TableHead, TableRow, Typography } from '@mui/material';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { giveOutTexts } from '../../text/give-out.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { Preview } from './preview.ts';

const texts = giveOutTexts.preview;
const numberOf = (count: number) => formatNumber(count, { grouping: 'always' });

interface PreviewPanelProps {
  /** Nothing while something is missing. */
  readonly preview: Preview | undefined;
  readonly fileName: string | undefined;
}

/** What the file would hold, before it is made. */
export function PreviewPanel({ preview, fileName }: PreviewPanelProps) {
  return (
    <Panel title={texts.title}>
      {preview === undefined && <Typography color="textSecondary">{texts.incomplete}</Typography>}
      {preview?.records === 0 && <Typography color="textSecondary">{texts.nothing}</Typography>}
      {preview !== undefined && preview.records > 0 && (
        <>
          <Counts preview={preview} />
          {sentencesOf(preview).map((sentence) => (
            <Typography key={sentence} variant="body2" sx={{ mt: 1 }}>
              {sentence}
            </Typography>
          ))}
        </>
      )}
      {fileName !== undefined && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          {`${texts.name}: ${fileName}`}
        </Typography>
      )}
    </Panel>
  );
}

function sentencesOf({ deleted, people, personal }: Preview): readonly string[] {
  const ofPeople =
    people === 0 ? texts.nobody : personal === 'names' ? texts.names(people) : texts.people(people);
  return [...(deleted > 0 ? [texts.deleted(deleted)] : []), personal === 'none' ? texts.nobody : ofPeople];
}

function Counts({ preview: { lines, records } }: { readonly preview: Preview }) {
  return (
    <Table size="small" aria-label={texts.title} sx={tableStyle}>
      <TableHead>
        <TableRow>
          <TableCell>{texts.register}</TableCell>
          <TableCell align="right">{texts.count}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map(({ label, count }) => (
          <TableRow key={label}>
            <TableCell>{label}</TableCell>
            <TableCell align="right">{numberOf(count)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableCell sx={sumStyle}>{texts.sum}</TableCell>
          <TableCell align="right" sx={sumStyle}>
            {numberOf(records)}
          </TableCell>
        </TableRow>
      </TableFooter>
    </Table>
  );
}

const sumStyle = { fontWeight: 600, color: 'text.primary', fontSize: '0.875rem' } as const;

const tableStyle = { '& td': { fontVariantNumeric: 'tabular-nums', py: 0.375 } } as const;
