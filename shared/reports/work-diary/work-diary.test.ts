import { describe, expect, test } from 'vitest';
import {
  MARCH,
  OFFICE,
  PLACES,
  smallOffice,
  smallOfficeContext,
} from '../../../tests/support/small-office.ts';
import { minutesTaken, workOfMarch } from '../../../tests/support/second-count.ts';
import type { Activity } from '../../domain/activity.ts';
import { dataSetOf } from '../../domain/dataset.ts';
import { periodAround } from '../../lib/periods.ts';
import { writeText } from '../kit/text.ts';
import type { ReportContext } from '../report.ts';
import { collectWorkDiary } from './collect.ts';
import { composeWorkDiary } from './compose.ts';

function figures(context: ReportContext = smallOfficeContext(), mentor = 'mentor-szucs') {
  const collected = collectWorkDiary(context, { mentor, period: MARCH });
  if (!collected.ok) throw new Error(collected.message);
  return collected.value;
}

/** The small office with its activities changed. */
function withActivities(change: (all: readonly Activity[]) => readonly Activity[]): ReportContext {
  const data = smallOffice();
  const activities = change([...data.activity.values()]);
  return smallOfficeContext({
    data: { ...data, activity: new Map(activities.map((one) => [one.id, one])) },
  });
}

describe('the sums of the work diary', () => {
  test('are what a second count over the raw records gives', () => {
    const { kinds, entered, worked, occasions, charged, distances } = figures();
    const hours = new Map<string, number>();
    const often = new Map<string, number>();
    const everyMinute = new Set<string>();
    let tenths = 0;
    for (const one of workOfMarch('mentor-szucs')) {
      often.set(one.kind, (often.get(one.kind) ?? 0) + 1);
      hours.set(one.kind, (hours.get(one.kind) ?? 0) + minutesTaken(one).length);
      for (const minute of minutesTaken(one)) everyMinute.add(minute);
      tenths += Math.round(10 * (one.kilometres ?? 0));
    }
    expect(new Map(kinds.map((one) => [one.kind, one.occasions.value]))).toEqual(often);
    expect(new Map(kinds.map((one) => [one.kind, one.minutes.value]))).toEqual(hours);
    expect(entered.value).toBe([...hours.values()].reduce((sum, value) => sum + value));
    expect(occasions.value).toBe([...often.values()].reduce((sum, value) => sum + value));
    expect(worked.value).toBe(everyMinute.size);
    expect(charged.value).toBe(Math.round((everyMinute.size * 32) / 40));
    expect(distances.entered.value * 10).toBeCloseTo(tenths, 6);
  });

  test('agree with each other: weeks with the month, shares with one', () => {
    const { weeks, worked, kinds, doubled, entered } = figures();
    expect(weeks.reduce((sum, week) => sum + week.minutes.value, 0)).toBe(worked.value);
    expect(kinds.reduce((sum, one) => sum + one.share.value, 0)).toBeCloseTo(1, 12);
    expect(doubled.value).toBe(entered.value - worked.value);
  });

  test('give a joint visit to each of its mentors', () => {
    const joint = 'tevekenyseg-07';
    const has = (mentor: string) =>
      figures(smallOfficeContext(), mentor).entries.some((entry) => entry.activity.id === joint);
    expect([has('mentor-szucs'), has('mentor-voros'), has('mentor-ori')]).toEqual([true, true, false]);
  });
});

describe('the distances', () => {
  test('are explained by own journeys and by those of a colleague', () => {
    const { distances } = figures();
    expect(distances.journeys.value).toBe(335);
    expect(distances.carried.value).toBe(61.2);
    expect(distances.difference.value).toBe(101);
    expect(distances.gap.value).toBe(162.2);
  });

  test('name the vehicles as soon as one is not the own car, so that the papers of the journeys add up', () => {
    const { byVehicle, journeys } = figures(smallOfficeContext(), 'mentor-voros').distances;
    expect(byVehicle.map((one) => one.vehicle)).toEqual(['own', 'office']);
    const tenths = byVehicle.map((one) => Math.round(one.way.value * 10));
    expect(tenths.reduce((sum, one) => sum + one, 0)).toBe(Math.round(journeys.value * 10));
    const text = (mentor: string) => writeText(composeWorkDiary(figures(smallOfficeContext(), mentor)));
    expect(text('mentor-voros')).toMatch(
      /megtett út: saját gépkocsival [\d,]+\u00A0km, intézményi gépkocsival [\d,]+\u00A0km\./,
    );
    expect(text('mentor-szucs')).not.toContain('saját gépkocsival');
  });

  test('say nothing where diary and journeys agree', () => {
    const context = withActivities((all) =>
      all.map((one) => {
        const { kilometres: _, ...rest } = one;
        return one.id === 'tevekenyseg-19' || one.id === 'tevekenyseg-07' ? rest : one;
      }),
    );
    const text = writeText(composeWorkDiary(figures(context)));
    expect(text).not.toContain('mentortárs gépkocsijával');
    expect(text).not.toContain('nem tartozik rögzített kiküldetés');
  });
});

describe('the diary says', () => {
  test('which entries overlap, which have no time, and what was decided by nobody', () => {
    const context = smallOfficeContext({
      conflicts: new Set(['activity/tevekenyseg-02', 'activity/tevekenyseg-voros-1', 'mentor/mentor-szucs']),
    });
    const collected = figures(context);
    expect(collected.overlaps.map((pair) => pair.map((one) => one.id))).toEqual([
      ['tevekenyseg-07', 'tevekenyseg-08'],
    ]);
    expect(collected.untimed.map((one) => one.id)).toEqual(['tevekenyseg-24']);
    expect(collected.undecided.map((one) => one.reference.id).sort()).toEqual([
      'mentor-szucs',
      'tevekenyseg-02',
    ]);
    expect(writeText(composeWorkDiary(collected))).toContain(
      'Tevékenység, 2018. március\u00A01., A konzorcium tavaszi ütemterve',
    );
  });

  test('in which county a settlement of another county lies, under the name of that day', () => {
    const text = writeText(composeWorkDiary(figures()));
    expect(text).toContain('Füzesgyarmat (Békés megye)');
    expect(text).not.toContain('Földes (');
  });

  test('that there is nothing, in sentences, where there is nothing', () => {
    const text = writeText(composeWorkDiary(figures(withActivities(() => []))));
    expect(text).toContain('A tárgyhónapban nincs rögzített bejegyzés.');
    expect(text).toContain('A tárgyhónapban nem volt távollét.');
    expect(text).not.toContain('NaN');
  });

  test('who approves: the employer where the mentor is the head of the office', () => {
    const own = writeText(composeWorkDiary(figures(smallOfficeContext(), 'mentor-ori')));
    expect(own).toContain('Dr. Csűrös Ödön, a munkáltatói jogkör gyakorlója');
    expect(own).not.toContain('irodavezető');
  });
});

describe('the diary is refused', () => {
  const reasonOf = (context: ReportContext, parameters: Parameters<typeof collectWorkDiary>[1]) => {
    const outcome = collectWorkDiary(context, parameters);
    return outcome.ok ? undefined : outcome.reason;
  };

  test('without a mentor, a month, or an office', () => {
    const context = smallOfficeContext();
    expect(reasonOf(context, { period: MARCH })).toBe('noMentor');
    expect(reasonOf(context, { period: MARCH, mentor: 'senki' })).toBe('unknownMentor');
    expect(reasonOf(context, { mentor: 'mentor-szucs' })).toBe('noPeriod');
    const quarter = periodAround('2018-03-01', 'quarter');
    expect(reasonOf(context, { mentor: 'mentor-szucs', period: quarter })).toBe('notAMonth');
    const empty = { ...context, data: dataSetOf({}) };
    expect(reasonOf(empty, { mentor: 'mentor-szucs', period: MARCH })).toBe('noOffice');
  });
});

test('the standpoint of places is the office of the document', () => {
  const data = smallOffice();
  const office = data.office.get(OFFICE);
  if (!office) throw new Error('no office');
  const moved = new Map([[OFFICE, { ...office, county: '04', seat: PLACES.fuzesgyarmat }]]);
  const text = writeText(composeWorkDiary(figures(smallOfficeContext({ data: { ...data, office: moved } }))));
  expect(text).toContain('Földes (Hajdú-Bihar megye)');
  expect(text).toContain('Füzesgyarmat, 2018. április\u00A03.');
});
