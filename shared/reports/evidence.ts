import type { Activity } from '../domain/activity.ts';
import type { ClosingBlock, TableBlock } from './kit/blocks.ts';
import { formatDateShort } from '../lib/dates.ts';
import { kindName } from './work-month.ts';

/** A supporting document of an activity with its number in the list of the document. */
export interface Evidence {
  readonly number: number;
  readonly activity: Activity;
  readonly name: string;
  readonly description: string | undefined;
}

/** The attachments of the activities, numbered from one in the order of the activities. */
export function evidenceOf(activities: readonly Activity[]): readonly Evidence[] {
  return activities
    .flatMap((activity) => (activity.attachments ?? []).map((row) => ({ activity, row })))
    .map(({ activity, row }, index) => ({
      number: index + 1,
      activity,
      name: row.name,
      description: row.description,
    }));
}

/** Alátámasztó dokumentumok jegyzéke, as a table under its own heading. */
export function evidenceTable(evidence: readonly Evidence[]): TableBlock {
  return {
    type: 'table',
    columns: [
      { key: 'number', title: 'Ssz.', width: 12, kind: 'number' },
      { key: 'date', title: 'Dátum', width: 27, kind: 'date' },
      { key: 'activity', title: 'Tevékenység', width: 50 },
      { key: 'document', title: 'Dokumentum', width: 28 },
      { key: 'file', title: 'Fájl neve', width: 48 },
    ],
    rows: evidence.map((one) => ({
      cells: [
        `${one.number}.`,
        formatDateShort(one.activity.date),
        one.activity.title ?? kindName(one.activity.kind),
        one.description ?? '–',
        one.name,
      ],
      record: { kind: 'activity', id: one.activity.id },
    })),
    emptyText: 'A tárgyidőszak tevékenységeihez nem tartozik csatolt igazoló dokumentum.',
  };
}

/** Mellékletek, at the end of the paper; nothing if there are none. */
export function enclosuresBlock(lines: readonly string[]): readonly ClosingBlock[] {
  if (lines.length === 0) return [];
  return [
    { type: 'closing', title: 'Mellékletek', lines: lines.map((line, index) => `${index + 1}. ${line}`) },
  ];
}
