import {
  Box,
  FormControlLabel,
  Link,
  Radio,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router';
import { isEmptyValue } from '../../../shared/domain/field.ts';
import type { AnyRecord, Kind } from '../../../shared/domain/record.ts';
import { chosenValue, type Side, type Two, type UnitingChoice } from '../../../shared/duplicates/choices.ts';
import type { DuplicatePair } from '../../../shared/duplicates/find.ts';
import { duplicateText as texts } from '../../text/duplicates.ts';
import { displayValue } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { recordPath } from '../../ui/record-paths.ts';
import { titleWithPlace } from '../../ui/title-with-place.ts';
import { useWholeLookup } from './use-titles.ts';
import { useUniting } from './use-uniting.ts';

interface ChoiceTableProps {
  readonly pair: DuplicatePair;
  readonly kind: Kind;
  readonly columns: readonly [AnyRecord, AnyRecord];
  readonly two: Two;
  readonly choices: readonly UnitingChoice[];
  sideOf(choice: UnitingChoice): Side;
  keep(id: string): void;
  choose(choice: UnitingChoice, side: Side): void;
}

/** A row for everything of which the two say different things; the dot says what will stand there. */
export function ChoiceTable(props: ChoiceTableProps) {
  const { choices, columns } = props;
  const name = useId();
  return (
    <>
      <Table size="small" sx={tableStyle}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '11rem' }}>{texts.field}</TableCell>
            {columns.map((record) => (
              <TableCell key={record.id}>
                <Head {...props} record={record} name={name} />
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {choices.map((choice) => (
            <ChoiceRow key={choice.fields.join('+')} {...props} choice={choice} name={name} />
          ))}
        </TableBody>
      </Table>
      <SameFields {...props} />
    </>
  );
}

interface HeadProps extends ChoiceTableProps {
  readonly record: AnyRecord;
  readonly name: string;
}

/** Which of the two stays. */
function Head({ pair, two, record, name, keep }: HeadProps) {
  const lookup = useWholeLookup();
  const { countLinks } = useUniting();
  const title = titleWithPlace(pair.kind, record.id, lookup);
  return (
    <>
      <Link component={RouterLink} to={recordPath(pair.kind, record.id)} sx={{ fontWeight: 600 }}>
        {title}
      </Link>
      <Typography variant="caption" color="textSecondary" component="div">
        {texts.links(countLinks(pair.kind, record.id))}
      </Typography>
      <FormControlLabel
        control={
          <Radio
            size="small"
            name={`${name}-kept`}
            checked={two.kept.id === record.id}
            onChange={() => keep(record.id)}
            slotProps={{ input: { 'aria-label': texts.choose(texts.kept, title) } }}
          />
        }
        label={texts.kept}
      />
    </>
  );
}

interface ChoiceRowProps extends ChoiceTableProps {
  readonly choice: UnitingChoice;
  readonly name: string;
}

function ChoiceRow(props: ChoiceRowProps) {
  const { kind, columns, choice, name, sideOf, choose } = props;
  const label = labelOf(kind, choice.fields);
  const group = `${name}-${choice.fields.join('+')}`;
  const both = (
    <Radio
      size="small"
      name={group}
      checked={sideOf(choice) === 'both'}
      onChange={() => choose(choice, 'both')}
    />
  );
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {label}
        {choice.sides.includes('both') && (
          <Box>
            <FormControlLabel control={both} label={texts.both} />
          </Box>
        )}
      </TableCell>
      {columns.map((record) => (
        <ValueCell key={record.id} {...props} record={record} label={label} group={group} />
      ))}
    </TableRow>
  );
}

interface ValueCellProps extends ChoiceRowProps {
  readonly record: AnyRecord;
  readonly label: string;
  readonly group: string;
}

function ValueCell({ kind, two, choice, record, label, group, ...choosing }: ValueCellProps) {
  const lookup = useWholeLookup();
  const own: Side = record.id === two.kept.id ? 'kept' : 'other';
  const side = choosing.sideOf(choice);
  const value = valueOf(kind, choice.fields, { record, lookup }) || texts.nothing;
  const radio = (
    <Radio
      size="small"
      name={group}
      checked={side === own}
      onChange={() => choosing.choose(choice, own)}
      sx={{ py: 0.25 }}
      slotProps={{ input: { 'aria-label': texts.choose(label, value) } }}
    />
  );
  return (
    <TableCell className={side === own || side === 'both' ? 'taken' : undefined}>
      <FormControlLabel sx={{ alignItems: 'flex-start', mr: 0 }} control={radio} label={value} />
    </TableCell>
  );
}

function labelOf(kind: Kind, fields: readonly string[]): string {
  return fields.map((name) => kind.fields[name]?.label ?? name).join(', ');
}

interface Shown {
  readonly record: AnyRecord;
  readonly lookup: Lookup;
}

/** A value as it is read; fields that belong together in one line. */
function valueOf(kind: Kind, fields: readonly string[], { record, lookup }: Shown): string {
  const two = { kept: record, other: record };
  return fields
    .map((name) => {
      const field = kind.fields[name];
      return field ? displayValue(field, chosenValue(kind, name, { side: 'kept', two }), lookup) : '';
    })
    .filter((text) => text !== '')
    .join(' ');
}

/** What needs no choice, so that nobody wonders where it is. */
function SameFields({ kind, two, choices }: ChoiceTableProps) {
  const asked = new Set(choices.flatMap(({ fields }) => fields));
  const same = Object.entries(kind.fields).filter(
    ([name, field]) => field.internal !== true && !asked.has(name) && !isEmptyValue(two.kept[name]),
  );
  const labels = same.map(([, { label }]) => label).join(', ');
  return (
    <Typography variant="caption" color="textSecondary" component="p" sx={{ m: 0, mt: 1 }}>
      {choices.length === 0 ? texts.allSame : labels !== '' && texts.sameFields(labels)}
    </Typography>
  );
}

const tableStyle = {
  tableLayout: 'fixed',
  '& td, & th': { verticalAlign: 'top', overflowWrap: 'anywhere', whiteSpace: 'pre-line', px: 1 },
  '& tbody th': { color: 'text.secondary', fontWeight: 400 },
  '& .MuiFormControlLabel-label': { fontSize: '0.9063rem' },
  '& td:not(.taken) .MuiFormControlLabel-label': { color: 'text.secondary' },
  '& .taken .MuiFormControlLabel-label': { fontWeight: 600 },
} as const;
