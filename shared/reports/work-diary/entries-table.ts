import { ABSENCES, MODES } from '../../domain/activity-kinds.ts';
import { formatDateShort, weekdayName } from '../../lib/dates.ts';
import { formatHours } from '../../lib/hours.ts';
import { formatNumber } from '../../lib/numbers.ts';
import type { StyledText } from '../kit/figure.ts';
import type { TableBlock, TableColumn, TableRow } from '../kit/blocks.ts';
import { clockHours, EMPTY_CELL, figureOf } from '../figures.ts';
import { mentorName } from '../letterhead.ts';
import { contactLine, contentLines } from '../meeting.ts';
import { countyNaming, placeNames, type Standpoint } from '../places.ts';
import { asSentence, lowered } from '../sentences.ts';
import { kindName } from '../work-month.ts';
import type { DiaryEntry, WorkDiaryFigures } from './collect.ts';

const columns: readonly TableColumn[] = [
  { key: 'date', title: 'Dátum', width: 20, kind: 'date' },
  { key: 'time', title: 'Kezdés–vége', width: 20, kind: 'date' },
  { key: 'hours', title: 'Óra:perc', width: 16, kind: 'number' },
  { key: 'settlement', title: 'Település, helyszín', width: 29 },
  { key: 'kind', title: 'Tevékenység típusa', width: 24 },
  { key: 'content', title: 'Leírás, partner', width: 77 },
  { key: 'result', title: 'Eredmény, teendő', width: 38 },
  { key: 'project', title: 'Projekt', width: 18 },
  { key: 'distance', title: 'Út (km)', width: 12, kind: 'number' },
];

/** The daily table: one line an entry, absences included. */
export function entriesTable(figures: WorkDiaryFigures): TableBlock {
  const { letterhead, period, entered, distances } = figures;
  const standpoint = {
    county: letterhead.office.county,
    naming: countyNaming(letterhead.programme, period.to),
  };
  return {
    type: 'table',
    columns,
    dense: true,
    rows: figures.entries.map((entry) => rowOf(entry, standpoint)),
    totals: [
      'Összesen',
      '',
      figureOf(entered, clockHours, 'A bejegyzések időtartama'),
      '',
      '',
      '',
      '',
      '',
      figureOf(distances.entered, kilometresOnly, 'A bejegyzésekben megtett út'),
    ],
    emptyText: 'A tárgyhónapban nincs rögzített bejegyzés.',
  };
}

/** Kilometres without the unit, which stands in the head of the column. */
export function kilometresOnly(value: number): string {
  return formatNumber(value, { decimals: 1, fixed: true });
}

function rowOf(entry: DiaryEntry, standpoint: Standpoint): TableRow {
  const { activity, minutes } = entry;
  return {
    cells: [
      `${formatDateShort(activity.date)}\n${weekdayName(activity.date)}`,
      timesOf(entry),
      minutes === 0 ? EMPTY_CELL : clockHours(minutes),
      whereOf(entry, standpoint),
      kindOf(entry),
      contentOf(entry),
      resultOf(entry),
      projectOf(entry),
      activity.kilometres === undefined ? EMPTY_CELL : kilometresOnly(activity.kilometres),
    ],
    record: { kind: 'activity', id: activity.id },
  };
}

function timesOf({ activity }: DiaryEntry): string {
  const { start, end } = activity;
  if (start === undefined || end === undefined) return formatHours(start, end) || EMPTY_CELL;
  return `${start}–${end}`;
}

function whereOf({ activity }: DiaryEntry, standpoint: Standpoint): string {
  const settlements = placeNames(activity.settlements ?? [], standpoint);
  const remote =
    activity.mode === undefined || activity.mode === 'inPerson' ? '' : lowered(MODES[activity.mode]);
  return [settlements, activity.place ?? '', remote].filter((part) => part !== '').join('\n') || EMPTY_CELL;
}

function kindOf({ activity }: DiaryEntry): string {
  const reason = activity.absence === undefined ? undefined : ABSENCES[activity.absence];
  return reason === undefined ? kindName(activity.kind) : `Távollét:\n${reason}`;
}

type Lines = readonly (readonly (string | StyledText)[])[];

/** Lines of runs as one text; a dash where there is none. */
function joined(lines: Lines): string | readonly (string | StyledText)[] {
  const runs = lines.flatMap((line, index) => (index === 0 ? line : ['\n', ...line]));
  return runs.length === 0 ? EMPTY_CELL : runs;
}

function labelled(label: string, items: readonly string[], separator = ', '): Lines {
  return items.length === 0 ? [] : [[{ text: `${label}: `, italic: true }, items.join(separator)]];
}

function contentOf(entry: DiaryEntry) {
  const { activity, partners, contacts, colleagues, evidence } = entry;
  const persons = activity.participants;
  return joined([
    ...contentLines(activity).map((line) => [line]),
    ...labelled('Partner', partners),
    ...labelled('Kapcsolattartó', contacts.map(contactLine)),
    ...labelled('Mentortárs', colleagues.map(mentorName)),
    ...(persons === undefined ? [] : labelled('Résztvevők', [`${formatNumber(persons)}\u00A0fő`])),
    ...labelled(
      'Igazoló dokumentum',
      evidence.map((number) => `${number}.`),
    ),
  ]);
}

function resultOf({ activity }: DiaryEntry) {
  const result = asSentence(activity.result);
  const next = asSentence(activity.nextStep);
  return joined([...(result === '' ? [] : [[result]]), ...labelled('Teendő', next === '' ? [] : [next])]);
}

function projectOf({ project }: DiaryEntry): string {
  return project === undefined ? EMPTY_CELL : (project.projectNumber ?? project.title);
}
