import type { DataSet } from '../domain/dataset.ts';
import { kindOf } from '../domain/dataset.ts';
import type { AnyRecord } from '../domain/record.ts';
import { formatDate, isCalendarDate } from '../lib/dates.ts';
import type { Block } from './kit/blocks.ts';
import type { RecordReference } from './kit/figure.ts';
import { joinReferences } from './figures.ts';
import type { ReportContext } from './report.ts';

/** A record of the document whose versions nobody has decided between yet. */
export interface Undecided {
  readonly reference: RecordReference;
  /** Label of the kind and what a person calls the record. */
  readonly kindLabel: string;
  readonly title: string;
  readonly date: string | undefined;
}

/** Of the records a document is made from, those with an undecided conflict. */
export function undecidedAmong(
  context: ReportContext,
  references: readonly RecordReference[],
): readonly Undecided[] {
  return joinReferences(references)
    .filter((reference) => context.conflicts.has(`${reference.kind}/${reference.id}`))
    .map((reference) => describe(context.data, reference));
}

/** The records behind every amount in what a document has collected, however deep it stands. */
export function referencesBehind(figures: unknown): readonly RecordReference[] {
  if (typeof figures !== 'object' || figures === null) return [];
  const { records } = figures as { readonly records?: unknown };
  const own = Array.isArray(records) ? records.filter(isReference) : [];
  return joinReferences(own, ...Object.values(figures).map(referencesBehind));
}

function isReference(value: unknown): value is RecordReference {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}

function describe(data: DataSet, reference: RecordReference): Undecided {
  const kind = kindOf(reference.kind);
  const record = (data as unknown as Readonly<Record<string, ReadonlyMap<string, AnyRecord>>>)[
    reference.kind
  ]?.get(reference.id);
  const date = record?.['date'];
  return {
    reference,
    kindLabel: kind?.label ?? reference.kind,
    title: record && kind ? kind.title(record) : reference.id,
    date: typeof date === 'string' && isCalendarDate(date) ? date : undefined,
  };
}

/** The note at the end of a document that rests on undecided versions; no block if there are none. */
export function undecidedNote(undecided: readonly Undecided[]): readonly Block[] {
  if (undecided.length === 0) return [];
  const items = undecided.map((one) =>
    [one.kindLabel, one.date === undefined ? undefined : formatDate(one.date), one.title]
      .filter((part) => part !== undefined)
      .join(', '),
  );
  return [
    {
      type: 'paragraph',
      role: 'note',
      text:
        'Az alábbi tételeket egyidejűleg többen is módosították, és az eltérő változatok közül az adatállapot időpontjáig ' +
        'nem választották ki az érvényeset. A dokumentum a készítés helyén rögzített változatot tartalmazza.',
    },
    { type: 'list', items },
  ];
}
