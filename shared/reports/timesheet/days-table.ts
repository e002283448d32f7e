import { minutesOf } from '../../domain/activity.ts';
import { formatRange, weekdayName } from '../../lib/dates.ts';
import type { TableBlock, TableRow } from '../kit/blocks.ts';
import { clockHours, EMPTY_CELL, figureOf, figureOrDash } from '../figures.ts';
import type { DayKind, TimesheetDay, TimesheetFigures, TimesheetWeek } from './collect.ts';

/** Letters of the timesheet for the reasons of absence. */
export const ABSENCE_CODES: Readonly<Record<string, string>> = {
  holiday: 'SZ',
  sick: 'B',
  unpaid: 'F',
  training: 'T',
  otherAbsence: 'E',
};

const dayNotes: Readonly<Record<DayKind, string>> = {
  workday: '',
  restDay: 'pihenőnap',
  publicHoliday: 'munkaszüneti nap',
  notEmployed: 'nem állt munkaviszonyban',
};

/** One line a day, a subtotal a week. */
export function daysTable({ weeks, worked, charged }: TimesheetFigures): TableBlock {
  return {
    type: 'table',
    columns: [
      { key: 'day', title: 'Nap', width: 40 },
      { key: 'start', title: 'Kezdés', width: 17, align: 'end' },
      { key: 'end', title: 'Vége', width: 17, align: 'end' },
      { key: 'pause', title: 'Megszakítás', width: 22, kind: 'number' },
      { key: 'worked', title: 'Munkaidő', width: 20, kind: 'number' },
      { key: 'charged', title: 'Projekt', width: 20, kind: 'number' },
      { key: 'absence', title: 'Távollét kódja', width: 20, align: 'centre' },
      { key: 'note', title: 'Megjegyzés', width: 39 },
    ],
    dense: true,
    rows: weeks.flatMap((week) => [...week.days.map(dayRow), weekRow(week)]),
    totals: [
      'Összesen',
      '',
      '',
      '',
      figureOf(worked, clockHours, 'Ledolgozott munkaidő'),
      figureOf(charged, clockHours, 'A projekt terhére'),
    ],
    emptyText: EMPTY_CELL,
  };
}

function dayRow(day: TimesheetDay): TableRow {
  const { presence } = day;
  const clock = (minute: number) => clockHours(minute).padStart(5, '0');
  return {
    cells: [
      `${Number(day.date.slice(8))}. ${weekdayName(day.date)}`,
      presence ? clock(presence.from) : EMPTY_CELL,
      presence ? clock(presence.to) : EMPTY_CELL,
      day.pause === 0 ? EMPTY_CELL : clockHours(day.pause),
      figureOrDash(day.worked, clockHours),
      figureOrDash(day.charged, clockHours),
      codesOf(day),
      noteOf(day),
    ],
  };
}

function codesOf({ absences }: TimesheetDay): string {
  if (absences.length === 0) return EMPTY_CELL;
  const codes = absences.map((one) => {
    const code = ABSENCE_CODES[one.absence ?? ''] ?? '?';
    return minutesOf(one) === 0 ? code : `${code} ${clockHours(minutesOf(one))}`;
  });
  return [...new Set(codes)].join(', ');
}

function noteOf({ kind, untimed }: TimesheetDay): string {
  const notes = [dayNotes[kind], untimed.length > 0 ? 'időpont nélkül' : ''];
  return notes.filter((note) => note !== '').join(', ');
}

function weekRow(week: TimesheetWeek): TableRow {
  const span = formatRange(week.from, week.to).replace(/^\d+\. /, '');
  return {
    role: 'total',
    cells: [
      `${span} összesen`,
      '',
      '',
      '',
      figureOf(week.worked, clockHours, `Munkaidő, ${span}`),
      figureOf(week.charged, clockHours, `A projekt terhére, ${span}`),
    ],
  };
}
