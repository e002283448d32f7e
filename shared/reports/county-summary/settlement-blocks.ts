import { mentoredSettlement } from '../../domain/mentored-settlement.ts';
import { formatDateShort } from '../../lib/dates.ts';
import { EMPTY_CELL, figureOf, figureOrDash, plain, withUnit } from '../figures.ts';
import type { Block, TableBlock } from '../kit/blocks.ts';
import type { Run } from '../kit/figure.ts';
import { mentorFormalName } from '../letterhead.ts';
import type { CountySummaryFigures } from './collect.ts';

/** Section 2: the involved settlements with district, state and mentor. */
export function settlementBlocks(figures: CountySummaryFigures): readonly Block[] {
  const { unvisited, unvisitedNames, contacts, contactNames } = figures.settlements;
  const note = (start: string, amount: Run, names: readonly string[]): Block => ({
    type: 'paragraph',
    text: [start, amount, `): ${names.join(', ')}.`],
  });
  return [
    settlementsTable(figures),
    ...(unvisited.value === 0
      ? []
      : [
          note(
            'Bevont települések szakmai alkalom nélkül (',
            figureOf(unvisited, withUnit('település'), 'Szakmai alkalom nélkül'),
            unvisitedNames,
          ),
        ]),
    ...(contacts.value === 0
      ? []
      : [
          note(
            'Kapcsolatfelvétellel érintett, még be nem vont települések (',
            figureOf(contacts, withUnit('település'), 'Kapcsolatfelvétel'),
            contactNames,
          ),
        ]),
  ];
}

function settlementsTable({ settlements }: CountySummaryFigures): TableBlock {
  const involvements: Readonly<Record<string, string>> = mentoredSettlement.fields.involvement.choices;
  const statuses: Readonly<Record<string, string>> = mentoredSettlement.fields.status.choices;
  return {
    type: 'table',
    dense: true,
    columns: [
      { key: 'settlement', title: 'Település', width: 29 },
      { key: 'district', title: 'Járás', width: 26 },
      { key: 'involvement', title: 'Bevonás módja', width: 28 },
      { key: 'since', title: 'Bevonás napja', width: 20, kind: 'date' },
      { key: 'status', title: 'Állapot', width: 15 },
      { key: 'mentor', title: 'Felelős mentor', width: 36 },
      { key: 'occasions', title: 'Szakmai alkalom', width: 16, kind: 'number' },
    ],
    rows: settlements.rows.map(({ record, name, district, mentors, occasions }) => ({
      cells: [
        name,
        district.replace(/ járás$/, '') || EMPTY_CELL,
        involvements[record.involvement] ?? record.involvement,
        record.since === undefined ? EMPTY_CELL : formatDateShort(record.since),
        statuses[record.status ?? ''] ?? EMPTY_CELL,
        mentors.map(mentorFormalName).join(', ') || EMPTY_CELL,
        figureOrDash(occasions, plain, `Szakmai alkalmak: ${name}`),
      ],
      record: { kind: 'mentoredSettlement', id: record.id },
    })),
    emptyText: 'A nyilvántartásban még nincs bevont település.',
  };
}
