import { type Activity, minutesOf } from '../../domain/activity.ts';
import { task as taskKind } from '../../domain/task.ts';
import { formatDateShort } from '../../lib/dates.ts';
import { formatWithUnit } from '../../lib/numbers.ts';
import { clockHours, columnFormat, EMPTY_CELL, figureOf, figureOrDash } from '../figures.ts';
import type { TableBlock } from '../kit/blocks.ts';
import { mentorFormalName } from '../letterhead.ts';
import { placeNames, settlementName, type Standpoint } from '../places.ts';
import { asSentence } from '../sentences.ts';
import { kindName } from '../work-month.ts';
import type { CountySummaryFigures } from './collect.ts';
import type { PlannedTask, ProofFigures } from './outlook.ts';

/** Section 7: trainings, professional days, workshops and study trips, one line each. */
export function trainingsTable({ trainings }: CountySummaryFigures, standpoint: Standpoint): TableBlock {
  const persons = columnFormat([trainings.participants.value]);
  const one = (event: Activity, value: number) => ({ value, records: [{ kind: 'activity', id: event.id }] });
  return {
    type: 'table',
    columns: [
      { key: 'date', title: 'Dátum', width: 23, kind: 'date' },
      { key: 'kind', title: 'Jelleg', width: 24 },
      { key: 'title', title: 'Tárgy', width: 43 },
      { key: 'settlement', title: 'Település', width: 35 },
      { key: 'minutes', title: 'Időtartam (óra:perc)', width: 20, kind: 'number' },
      { key: 'participants', title: 'Résztvevő (fő)', width: 20, kind: 'number' },
    ],
    rows: trainings.events.map((event) => ({
      cells: [
        formatDateShort(event.date),
        kindName(event.kind),
        event.title ?? EMPTY_CELL,
        placeNames(event.settlements ?? [], standpoint) || EMPTY_CELL,
        figureOrDash(one(event, minutesOf(event)), clockHours),
        figureOrDash(one(event, event.participants ?? 0), persons),
      ],
      record: { kind: 'activity', id: event.id },
    })),
    ...(trainings.events.length === 0
      ? {}
      : {
          totals: [
            'Összesen',
            '',
            '',
            '',
            figureOf(trainings.minutes, clockHours, 'Képzések időtartama'),
            figureOf(trainings.participants, persons, 'Képzések résztvevői'),
          ],
        }),
    emptyText: 'A tárgyidőszakban nem volt képzés, szakmai nap, műhelymunka vagy tanulmányút.',
  };
}

const taskColumns = [
  { key: 'due', title: 'Határidő', width: 23, kind: 'date' },
  { key: 'task', title: 'Feladat', width: 55 },
  { key: 'settlement', title: 'Település', width: 33 },
  { key: 'assignee', title: 'Felelős', width: 30 },
] as const;

function taskCells({ task, assignee }: PlannedTask) {
  return [
    formatDateShort(task.due),
    asSentence(task.title).replace(/\.$/, ''),
    task.settlement === undefined ? EMPTY_CELL : settlementName(task.settlement),
    assignee ? mentorFormalName(assignee) : EMPTY_CELL,
  ];
}

/** Open tasks whose deadline has passed. */
export function lateTable({ outlook }: CountySummaryFigures): TableBlock {
  return {
    type: 'table',
    columns: [...taskColumns, { key: 'late', title: 'Késedelem', width: 24, align: 'end' }],
    rows: outlook.late.map((one) => ({
      cells: [
        ...taskCells(one),
        figureOf(one.daysLate, (value) => formatWithUnit(value, 'nap'), one.task.title),
      ],
      record: { kind: 'task', id: one.task.id },
    })),
    emptyText: 'Lejárt határidejű, nyitott feladat nincs.',
  };
}

/** Open tasks of the next period. */
export function aheadTable({ outlook }: CountySummaryFigures): TableBlock {
  const statuses: Readonly<Record<string, string>> = taskKind.fields.status.choices;
  return {
    type: 'table',
    columns: [...taskColumns, { key: 'status', title: 'Állapot', width: 24 }],
    rows: outlook.ahead.map((one) => ({
      cells: [...taskCells(one), statuses[one.task.status] ?? EMPTY_CELL],
      record: { kind: 'task', id: one.task.id },
    })),
    emptyText: 'A következő időszakra nincs rögzített feladat.',
  };
}

/** Meetings by kind, with and without an attached document; the preview opens the list behind each number. */
export function proofTable({ outlook }: CountySummaryFigures): TableBlock {
  const count = columnFormat([outlook.proofTotal.occasions.value]);
  const cells = (name: string, one: ProofFigures) => [
    name,
    figureOf(one.occasions, count, name),
    figureOf(one.proved, count, `${name}, igazoló dokumentummal`),
    figureOf(one.unproved, count, `${name}, igazoló dokumentum nélkül`),
  ];
  return {
    type: 'table',
    caption: 'A személyes és online szakmai alkalmak igazolása',
    columns: [
      { key: 'kind', title: 'Jelleg', width: 66 },
      { key: 'occasions', title: 'Alkalom', width: 26, kind: 'number' },
      { key: 'proved', title: 'Igazoló dokumentum csatolva', width: 36, kind: 'number' },
      { key: 'unproved', title: 'Igazoló dokumentum hiányzik', width: 37, kind: 'number' },
    ],
    rows: outlook.proof.map((one) => ({ cells: cells(kindName(one.kind), one) })),
    ...(outlook.proof.length === 0 ? {} : { totals: cells('Összesen', outlook.proofTotal) }),
    emptyText: 'A tárgyidőszakban nem volt személyes vagy online szakmai alkalom.',
  };
}
