import { describe, expect, test } from 'vitest';
import { workOfMarch } from '../../../tests/support/second-count.ts';
import {
  MARCH,
  PLACES,
  periodFrom,
  smallOffice,
  smallOfficeContext,
} from '../../../tests/support/small-office.ts';
import { dataSetOf } from '../../domain/dataset.ts';
import { settlementName } from '../places.ts';
import { writeText } from '../kit/text.ts';
import type { ReportContext } from '../report.ts';
import { collectMonthlyReport } from './collect.ts';
import { composeMonthlyReport } from './compose.ts';

function figures(context: ReportContext = smallOfficeContext(), mentor = 'mentor-szucs') {
  const collected = collectMonthlyReport(context, { mentor, period: MARCH });
  if (!collected.ok) throw new Error(collected.message);
  return collected.value;
}

describe('the month by settlement', () => {
  test('is what a second count over the raw records gives', () => {
    const { rows, occasions, participants, shared } = figures().settlements;
    const counts = new Map<string | undefined, [number, number]>();
    let [all, persons, several] = [0, 0, 0];
    for (const one of workOfMarch('mentor-szucs')) {
      all += 1;
      persons += one.participants ?? 0;
      const places: readonly (string | undefined)[] = one.settlements ?? [undefined];
      if (places.length > 1) several += 1;
      for (const place of places) {
        const [times, people] = counts.get(place) ?? [0, 0];
        counts.set(place, [times + 1, people + (one.participants ?? 0)]);
      }
    }
    expect(
      new Map(rows.map((row) => [row.settlement, [row.occasions.value, row.participants.value]])),
    ).toEqual(counts);
    expect([occasions.value, participants.value, shared.value]).toEqual([all, persons, several]);
  });

  test('stands in alphabetical order, work without settlement last', () => {
    const names = figures().settlements.rows.map((row) =>
      row.settlement === undefined ? '' : settlementName(row.settlement),
    );
    expect(names).toEqual([
      'Báránd',
      'Debrecen',
      'Földes',
      'Füzesgyarmat',
      'Kaba',
      'Nagyrábé',
      'Sáp',
      'Tetétlen',
      '',
    ]);
  });

  test('names the most frequent topic first', () => {
    const sap = figures().settlements.rows.find((row) => row.settlement === PLACES.sap);
    expect(sap?.topics).toEqual(['közösségi felmérés', 'helyi nyilvánosság']);
  });
});

describe('the summary', () => {
  test('counts professional occasions only, settlements once', () => {
    const { summary } = figures();
    expect([summary.occasions.value, summary.joint.value, summary.settlements.value]).toEqual([17, 3, 8]);
    expect(summary.participants.value).toBe(282);
    expect(summary.longest.map((one) => one.kind)).toEqual(['visit', 'studyTrip']);
  });

  test('of a month without work says so and divides by nothing', () => {
    const context = smallOfficeContext({
      data: { ...smallOffice(), activity: new Map(), task: new Map() },
    });
    const text = writeText(composeMonthlyReport(figures(context)));
    expect(text).toContain('A tárgyhónapban nincs rögzített szakmai tevékenység.');
    expect(text).toContain('A következő hónapra nincs rögzített feladat.');
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('projects, tasks and indicators', () => {
  test('show the state of the mentor’s projects on the day the records were read', () => {
    const { projects } = figures();
    expect(projects.map((one) => [one.project.id, one.occasions.value, one.openTasks.value])).toEqual([
      ['projekt-barand', 2, 0],
      ['projekt-sarret', 10, 4],
    ]);
    const sarret = projects.find((one) => one.project.id === 'projekt-sarret');
    expect(sarret?.late.map((one) => [one.due, one.daysLate.value])).toEqual([['2018-03-20', 14]]);
    expect(sarret?.next?.due).toBe('2018-06-30');
  });

  test('leave a deadline after the end of the month for the next report', () => {
    const made = collectMonthlyReport(smallOfficeContext(), {
      mentor: 'mentor-szucs',
      period: periodFrom('2018-02'),
    });
    const sarret = made.ok
      ? made.value.projects.find((one) => one.project.id === 'projekt-sarret')
      : undefined;
    expect(sarret?.late).toEqual([]);
    expect(sarret?.next?.due).toBe('2018-03-20');
  });

  test('list a project of the mentor’s settlements even without work in the month', () => {
    const data = { ...smallOffice(), activity: new Map() };
    expect(figures(smallOfficeContext({ data })).projects.map((one) => one.project.id)).toEqual([
      'projekt-sarret',
    ]);
  });

  test('separate what is late from what comes, and leave done, withdrawn and foreign tasks out', () => {
    const collected = figures();
    expect(collected.late.map((one) => one.task.id)).toEqual(['feladat-1', 'feladat-2']);
    expect(collected.ahead.map((one) => one.task.id)).toEqual(['feladat-4', 'feladat-5', 'feladat-6']);
    expect(collected.late.map((one) => one.daysLate.value)).toEqual([34, 14]);
  });

  test('count the indicators over the mentor’s own work', () => {
    const value = (mentor: string, code: string) =>
      figures(smallOfficeContext(), mentor).indicators.find((row) => row.indicator.code === code)?.period
        .value;
    expect(value('mentor-szucs', 'I02')).toBe(8);
    expect(value('mentor-voros', 'I02')).toBe(2);
    expect(value('mentor-szucs', 'I17')).toBeUndefined();
  });
});

test('a task whose mentor is not in the data keeps its line', () => {
  const data = smallOffice();
  const orphan = {
    id: 'arva',
    office: 'iroda-hb',
    title: 'Gazdátlan feladat',
    due: '2018-04-02',
    assignee: 'volt-mentor',
    settlement: PLACES.foldes,
    status: 'open',
  };
  const task = dataSetOf({ task: [orphan] }).task;
  const text = writeText(composeMonthlyReport(figures(smallOfficeContext({ data: { ...data, task } }))));
  expect(text).toMatch(/Gazdátlan feladat +\| Földes +\| – /);
});
