import { community } from '../../domain/community.ts';
import { organisation } from '../../domain/organisation.ts';
import { project as projectKind } from '../../domain/project.ts';
import { task as taskKind } from '../../domain/task.ts';
import { formatDateShort } from '../../lib/dates.ts';
import { formatWithUnit } from '../../lib/numbers.ts';
import type { TableBlock, TableColumn, TableRow } from '../kit/blocks.ts';
import type { Run } from '../kit/figure.ts';
import { EMPTY_CELL, figureOf, figureOrDash, plain } from '../figures.ts';
import { mentorFormalName } from '../letterhead.ts';
import { placeName, type Standpoint } from '../places.ts';
import type { MonthlyReportFigures } from './collect.ts';
import { standpointOf } from './month-tables.ts';
import type { MilestoneState, ProjectProgress } from './projects.ts';
import type { PlannedTask } from './tasks.ts';

const days = (value: number) => formatWithUnit(value, 'nap');

/** State, milestones and open tasks of the mentored projects. */
export function projectsTable({ projects }: MonthlyReportFigures): TableBlock {
  return {
    type: 'table',
    columns: [
      { key: 'project', title: 'Projekt', width: 56 },
      { key: 'status', title: 'Állapot', width: 27 },
      { key: 'occasions', title: 'Alkalom', width: 17, kind: 'number' },
      { key: 'milestones', title: 'Mérföldkövek', width: 49 },
      { key: 'tasks', title: 'Nyitott feladat', width: 16, kind: 'number' },
    ],
    rows: projects.map((one) => ({
      cells: [
        projectName(one),
        statusOf(one),
        figureOrDash(one.occasions, plain, `Alkalmak: ${one.project.title}`),
        milestonesOf(one),
        figureOrDash(one.openTasks, plain, `Nyitott feladatok: ${one.project.title}`),
      ],
      record: { kind: 'project', id: one.project.id },
    })),
    emptyText: 'A mentor településeihez nem tartozik nyilvántartott projekt.',
  };
}

function statusOf({ project }: ProjectProgress): string {
  const names: Readonly<Record<string, string>> = projectKind.fields.status.choices;
  return names[project.status ?? ''] ?? EMPTY_CELL;
}

function milestonesOf({ late, next }: ProjectProgress): string | readonly Run[] {
  const lines: readonly (readonly Run[])[] = [
    ...late.map((one): readonly Run[] => [
      'Késedelmes: ',
      ...milestoneLine(one),
      ', ',
      figureOf(one.daysLate, days, one.label),
      ' késedelem',
    ]),
    ...(next ? [['Következő: ', ...milestoneLine(next)]] : []),
  ];
  if (lines.length === 0) return EMPTY_CELL;
  return lines.flatMap((line, index) => (index === 0 ? line : ['\n', ...line]));
}

function milestoneLine({ label, due }: MilestoneState): readonly Run[] {
  return [`${label} (${formatDateShort(due)})`];
}

/** Organisations and communities that took part. */
export function partnersTable(figures: MonthlyReportFigures): TableBlock {
  const standpoint = standpointOf(figures);
  const { organisations, communities } = figures.partners;
  const types: Readonly<Record<string, string>> = organisation.fields.type.choices;
  const kinds: Readonly<Record<string, string>> = community.fields.kind.choices;
  return {
    type: 'table',
    columns: [
      { key: 'name', title: 'Megnevezés', width: 66 },
      { key: 'type', title: 'Típus', width: 44 },
      { key: 'settlement', title: 'Település', width: 35 },
      { key: 'occasions', title: 'Alkalom', width: 20, kind: 'number' },
    ],
    rows: [
      ...grouped(
        'Szervezetek',
        organisations.map(({ partner, occasions }) => ({
          cells: [
            partner.name,
            types[partner.type] ?? EMPTY_CELL,
            placeName(partner.settlement, standpoint),
            figureOf(occasions, plain, `Alkalmak: ${partner.name}`),
          ],
          record: { kind: 'organisation', id: partner.id },
        })),
      ),
      ...grouped(
        'Közösségek',
        communities.map(({ partner, occasions }) => ({
          cells: [
            partner.name,
            `${kinds[partner.kind] ?? EMPTY_CELL}${partner.isNew ? ', a projekt során jött létre' : ''}`,
            placeName(partner.settlement, standpoint),
            figureOf(occasions, plain, `Alkalmak: ${partner.name}`),
          ],
          record: { kind: 'community', id: partner.id },
        })),
      ),
    ],
    emptyText: 'A tárgyhónap szakmai tevékenységeihez nincs megadva szervezet vagy közösség.',
  };
}

function grouped(title: string, rows: readonly TableRow[]): readonly TableRow[] {
  return rows.length === 0 ? [] : [{ role: 'group', cells: [title] }, ...rows];
}

const taskColumns: readonly TableColumn[] = [
  { key: 'due', title: 'Határidő', width: 23, kind: 'date' },
  { key: 'title', title: 'Feladat', width: 55 },
  { key: 'settlement', title: 'Település', width: 33 },
  { key: 'assignee', title: 'Felelős', width: 30 },
];

/** Deadlines passed without fulfilment. */
export function problemsTable(figures: MonthlyReportFigures): TableBlock {
  const standpoint = standpointOf(figures);
  return {
    type: 'table',
    columns: [...taskColumns, { key: 'late', title: 'Késedelem', width: 24, kind: 'number' }],
    rows: figures.late.map((one) => ({
      ...taskRow(one, standpoint),
      cells: [...taskRow(one, standpoint).cells, figureOf(one.daysLate, days, one.task.title)],
    })),
    emptyText: 'A tárgyhónap végéig nem járt le teljesítés nélkül feladat határideje.',
  };
}

/** What is due next month. */
export function planTable(figures: MonthlyReportFigures): TableBlock {
  const standpoint = standpointOf(figures);
  const names: Readonly<Record<string, string>> = taskKind.fields.status.choices;
  return {
    type: 'table',
    columns: [...taskColumns, { key: 'status', title: 'Állapot', width: 24 }],
    rows: figures.ahead.map((one) => ({
      ...taskRow(one, standpoint),
      cells: [...taskRow(one, standpoint).cells, names[one.task.status] ?? EMPTY_CELL],
    })),
    emptyText: 'A következő hónapra nincs rögzített feladat.',
  };
}

function taskRow({ task, assignee }: PlannedTask, standpoint: Standpoint): TableRow {
  return {
    cells: [
      formatDateShort(task.due),
      task.title,
      task.settlement === undefined ? EMPTY_CELL : placeName(task.settlement, standpoint),
      assignee ? mentorFormalName(assignee) : EMPTY_CELL,
    ],
    record: { kind: 'task', id: task.id },
  };
}

function projectName({ project }: ProjectProgress): string {
  return project.projectNumber === undefined ? project.title : `${project.projectNumber}\n${project.title}`;
}
