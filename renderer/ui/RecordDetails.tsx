import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Fragment, type ReactNode } from 'react';
import { type Field, isEmptyValue } from '../../shared/domain/field.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { valueText } from '../text/values.ts';
import { displayCell, displayItems, displayValue, isNumberField } from './display.ts';
import { type Problem, ProblemLine } from './FieldFrame.tsx';
import type { Lookup } from './lookup.ts';
import { SectionTitle } from './RecordForm.tsx';
import { type FormSection, sectionsOf } from './record-layout.ts';

interface RecordDetailsProps {
  readonly kind: Kind;
  readonly record: AnyRecord;
  readonly lookup: Lookup;
  readonly sections?: readonly FormSection[] | undefined;
  readonly left?: readonly string[] | undefined;
  /** Findings by field; they stand under the value. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Fields under which the note stands besides their findings. */
  readonly noted?: ReadonlySet<string>;
  readonly note?: ReactNode;
  /** Turns a record's title into a way to it; a settlement comes as `mentoredSettlement` with its KSH code. */
  readonly linkOf: (kind: string, id: string, title: string) => ReactNode;
}

/** A record as a data sheet: what is empty is left out, so that the filled stands together. */
export function RecordDetails(props: RecordDetailsProps) {
  const { kind, record, sections, left, problems, noted } = props;
  const isNoted = (name: string) => (problems.get(name)?.length ?? 0) > 0 || noted?.has(name) === true;
  const isShown = (name: string) => !isEmptyValue(record[name]) || isNoted(name);
  const filled = sectionsOf(kind, sections, left)
    .map((section) => ({ ...section, fields: section.fields.filter(isShown) }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <Box sx={{ columnWidth: '24rem', columnGap: 4, maxWidth: 1180 }}>
      {filled.map((section) => (
        <Box component="section" key={section.title} sx={{ breakInside: 'avoid', mb: 2.5 }}>
          <SectionTitle title={section.title} />
          <Box component="dl" sx={listStyle}>
            {section.fields.map((name) => (
              <Detail key={name} {...props} name={name} field={kind.fields[name] as Field} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const listStyle = {
  display: 'grid',
  gridTemplateColumns: 'minmax(7rem, 10rem) minmax(0, 1fr)',
  gap: '5px 16px',
  m: 0,
  '& dt': { color: 'text.secondary', fontSize: '0.875rem' },
  '& dd': { m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
} as const;

interface DetailProps extends RecordDetailsProps {
  readonly name: string;
  readonly field: Field;
}

function Detail({ name, field, record, lookup, problems, noted, note, linkOf }: DetailProps) {
  const value = record[name];
  const found = (
    <>
      {problems.get(name)?.map((problem) => (
        <ProblemLine key={problem.message} problem={problem} />
      ))}
      {noted?.has(name) && <div>{note}</div>}
    </>
  );
  if (field.type === 'rows' && Array.isArray(value)) {
    return (
      <>
        <Typography component="dt" sx={{ gridColumn: '1 / -1' }}>
          {field.label}
        </Typography>
        <Box component="dd" sx={{ gridColumn: '1 / -1' }}>
          <RowsTable fields={field.fields} rows={value} lookup={lookup} />
          {found}
        </Box>
      </>
    );
  }
  return (
    <>
      <Typography component="dt">{field.label}</Typography>
      <dd>
        <DetailValue field={field} value={value} lookup={lookup} linkOf={linkOf} />
        {found}
      </dd>
    </>
  );
}

interface RowsTableProps {
  readonly fields: Readonly<Record<string, Field>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly lookup: Lookup;
}

function RowsTable({ fields, rows, lookup }: RowsTableProps) {
  const columns = Object.entries(fields);
  return (
    <Table size="small" sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider' }}>
      <TableHead>
        <TableRow>
          {columns.map(([name, field]) => (
            <TableCell key={name} align={isNumberField(field) ? 'right' : 'left'}>
              {field.label}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, index) => (
          // The place of a row is all that names it.
          <TableRow key={index}>
            {columns.map(([name, field]) => (
              <TableCell key={name} align={isNumberField(field) ? 'right' : 'left'}>
                {displayCell(field, row[name], lookup) || valueText.nothing}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

interface DetailValueProps extends Pick<RecordDetailsProps, 'lookup' | 'linkOf'> {
  readonly field: Field;
  readonly value: unknown;
}

function DetailValue({ field, value, lookup, linkOf }: DetailValueProps) {
  if (isEmptyValue(value)) return valueText.nothing;
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const shown = Array.isArray(value)
    ? displayItems(field, items, lookup)
    : [displayValue(field, value, lookup)];
  const linked = linkedKind(field);
  const isStacked = field.type === 'references';
  return shown.map((text, index) => (
    <Fragment key={`${index}-${text}`}>
      {index > 0 && (isStacked ? <br /> : ', ')}
      {linked ? linkOf(linked, String(items[index]), text) : text}
    </Fragment>
  ));
}

function linkedKind(field: Field): string | undefined {
  if (field.type === 'reference' || field.type === 'references') return field.to;
  return field.type === 'settlement' || field.type === 'settlements' ? 'mentoredSettlement' : undefined;
}
