import type { Task } from '../domain/task.ts';
import { addDays, addMonths, type CalendarDate } from '../lib/dates.ts';
import type { Random } from '../lib/random.ts';
import type { SampleActivity } from './activities.ts';
import { workdayFrom } from './calendar.ts';
import type { SampleMentor } from './mentors.ts';
import { pickWeighted, sampleId } from './seeds.ts';
import type { Draft } from './sink.ts';

export interface SampleTask {
  readonly record: Draft<'task'>;
  /** The day it was written down. */
  readonly day: CalendarDate;
}

type State = Pick<Task, 'status' | 'statusDate'>;

interface Moment {
  readonly made: CalendarDate;
  readonly due: CalendarDate;
  /** The last day of the sample: what is due later is still to be done. */
  readonly today: CalendarDate;
}

/** Past tasks are done, some of them late; a few were forgotten or lost their sense. */
function stateOf(random: Random, { made, due, today }: Moment): State {
  const past = due < today;
  const status = pickWeighted<Task['status']>(random, [
    { item: 'done', weight: past ? 93 : 14 },
    { item: 'open', weight: past ? 3.2 : 62 },
    { item: 'inProgress', weight: past ? 1.8 : 24 },
    { item: 'withdrawn', weight: past ? 2 : 0 },
  ]);
  if (status === 'open') return { status, statusDate: made };
  const late = random.chance(0.16) ? random.integer(1, 14) : -random.integer(0, 4);
  const done = addDays(due, late);
  const latest = done > today ? today : done;
  return { status, statusDate: latest < made ? made : latest };
}

/** Who does it: whoever took part, or the successor if that mentor left before the end of the sample. */
function assigneeOf(state: State, mentor: string, staff: Succession): string {
  const isOver = state.status === 'done' || state.status === 'withdrawn';
  const left = staff.leaver.record.id === mentor && staff.today > staff.leaver.last;
  return !isOver && left ? staff.newcomer.record.id : mentor;
}

export interface Succession {
  readonly leaver: SampleMentor;
  readonly newcomer: SampleMentor;
  readonly today: CalendarDate;
}

const SHARE_WRITTEN_AS_TASK = 0.61;

/** The next step of an activity as a task, unless nobody made one of it. */
export function taskOf(random: Random, activity: SampleActivity, staff: Succession): SampleTask | undefined {
  const { nextStep, date, project } = activity;
  const mentor = activity.mentors[0];
  if (nextStep === undefined || mentor === undefined || !random.chance(SHARE_WRITTEN_AS_TASK))
    return undefined;
  const due = workdayFrom(addDays(date, random.integer(3, 32)));
  const state = stateOf(random, { made: date, due, today: staff.today });
  const settlement = activity.settlements?.[0];
  return {
    day: date,
    record: {
      id: sampleId(random, date),
      title: nextStep,
      due,
      assignee: assigneeOf(state, mentor, staff),
      ...(settlement && { settlement }),
      ...(project && { project }),
      activity: activity.id,
      source: 'activity',
      ...state,
    },
  };
}

const monthly = ['Munkanapló és útnyilvántartás leadása', 'Havi szakmai beszámoló leadása'] as const;

/** What every mentor owes for every month: due on the fifth day of the next one. */
export function monthlyTasks(
  random: Random,
  mentor: SampleMentor,
  on: { readonly month: string; readonly staff: Succession },
): readonly SampleTask[] {
  const made = `${on.month}-20`;
  const due = workdayFrom(addDays(addMonths(`${on.month}-01`, 1), 4));
  if (mentor.first > made || mentor.last < made) return [];
  return monthly.map((title) => {
    const state = stateOf(random, { made, due, today: on.staff.today });
    return {
      day: made,
      record: { id: sampleId(random, made), title, due, assignee: mentor.record.id, source: 'own', ...state },
    };
  });
}

/** What a consortium owes: the dates of its contract, requests for missing papers, entries in the monitoring system. */
const owed = [
  ['contract', 'Az időközi szakmai beszámoló szakmai mellékleteinek áttekintése'],
  ['completion', 'A hiánypótlási felhívásban kért jelenléti ívek összegyűjtése'],
  ['monitoring', 'A negyedév eseményeinek rögzítése az OVIMOR-ban'],
  ['contract', 'A projekt ütemtervének egyeztetése a konzorciumvezetővel'],
] as const;

export interface Owing {
  readonly project: string;
  readonly settlement: string;
  readonly mentor: string;
  readonly start: CalendarDate;
}

export function projectTasks(random: Random, owing: Owing, staff: Succession): readonly SampleTask[] {
  return owed.flatMap(([source, title], index) => {
    const due = workdayFrom(addDays(addMonths(owing.start, 5 + index * 4), random.integer(0, 20)));
    const made = addDays(due, -random.integer(12, 30));
    if (made > staff.today) return [];
    const { project, settlement, mentor } = owing;
    const state = stateOf(random, { made, due, today: staff.today });
    const assignee = assigneeOf(state, mentor, staff);
    return [
      {
        day: made,
        record: { id: sampleId(random, made), title, due, assignee, settlement, project, source, ...state },
      },
    ];
  });
}
