import { KIND_NAMES } from '../domain/dataset.ts';
import type { Random } from '../lib/random.ts';
import { addDays, daysOfMonth } from '../lib/dates.ts';
import { activityOf, type SampleActivity, type Telling } from './activities.ts';
import { type Area, chooseArea } from './area.ts';
import { addAssignments, assignmentsOf, type SampleAssignment } from './assignments.ts';
import { monthsFrom } from './calendar.ts';
import { addLocalLife, localLifeOf } from './local-life.ts';
import { addMentoredSettlements } from './mentored-settlements.ts';
import { PROGRAMME_END, type Staff, staffOf } from './mentors.ts';
import type { Occurrence } from './occurrence.ts';
import { addFrame, EMPLOYER_SIGNER, filingPrefixOf, replicaOfMentor } from './office-frame.ts';
import { countyOrganisations, densityOf } from './organisations.ts';
import { type Lives, projectsOf, type SampleProject } from './projects.ts';
import { rowsByKind } from './rows.ts';
import type { SampleOffice, SampleRequest } from './sample-office.ts';
import { branch, sampleId } from './seeds.ts';
import { makeSink, type Sink } from './sink.ts';
import { monthlyTasks, projectTasks, type SampleTask, type Succession, taskOf } from './tasks.ts';
import { type Logbook, travelOf } from './travels.ts';
import { workOf } from './work-plan.ts';

const DEFAULTS = { county: '16', firstMonth: '2016-10', months: 36, settlementsPerMentor: 15 } as const;
const MENTORS = 4;

interface Scene {
  readonly seed: string;
  readonly sink: Sink;
  readonly area: Area;
  readonly staff: Staff;
  readonly assignments: readonly SampleAssignment[];
  readonly lives: Lives;
  readonly projects: readonly SampleProject[];
  /** Consortia by settlement; of several projects of a settlement the first. */
  readonly projectOf: ReadonlyMap<string, SampleProject>;
  readonly months: readonly string[];
  readonly succession: Succession;
}

function livesOf(seed: string, area: Area): Lives {
  const settlements = area.rounds.flat();
  const frame = { seed, density: densityOf(settlements), county: countyOrganisations(seed, area) };
  return new Map(settlements.map((settlement) => [settlement.ksh, localLifeOf(frame, settlement)]));
}

function lastDayOf(months: readonly string[]): string {
  const last = daysOfMonth(months.at(-1) ?? DEFAULTS.firstMonth).at(-1) ?? PROGRAMME_END;
  return last < PROGRAMME_END ? last : PROGRAMME_END;
}

function setScene(request: SampleRequest): Scene {
  const {
    seed: number,
    county,
    firstMonth,
    months: count,
    settlementsPerMentor,
  } = { ...DEFAULTS, ...request };
  const seed = `${number}/${county}`;
  const sink = makeSink(sampleId(branch(seed, 'office id'), '2016-10-03'));
  const area = chooseArea(branch(seed, 'area'), { county, mentors: MENTORS, settlementsPerMentor });
  const staff = staffOf(seed, area);
  const lives = livesOf(seed, area);
  const projects = projectsOf(seed, area, lives);
  const months = monthsFrom(firstMonth, count);
  const { leaver, newcomer } = staff;
  return {
    seed,
    sink,
    area,
    staff,
    assignments: assignmentsOf(seed, area, staff),
    lives,
    projects,
    projectOf: new Map(
      projects.toReversed().flatMap((project) => project.settlements.map((ksh) => [ksh, project])),
    ),
    months,
    succession: { leaver, newcomer, today: lastDayOf(months) },
  };
}

/** Organisations, people and communities become known one settlement after another, as the mentors get there. */
function addRegisters(scene: Scene): void {
  const { sink, seed, area, lives, staff, assignments } = scene;
  const lead = staff.lead.record.id;
  const random = branch(seed, 'registers');
  for (const [ksh, life] of lives) {
    const first = assignments.find((one) => one.settlement === ksh && one.role === 'responsible');
    const day = addDays('2016-10-10', random.integer(0, 40));
    addLocalLife(sink, life, { person: first?.mentor ?? lead, day });
  }
  addAssignments(sink, assignments, lead);
  addMentoredSettlements(sink, seed, { area, lives, projects: scene.projectOf, lead });
  for (const { record, members, areas } of scene.projects) {
    const writing = { person: lead, day: '2017-11-06' };
    sink.add('project', record, writing);
    for (const member of members) sink.add('projectMember', member, writing);
    for (const one of areas) sink.add('targetArea', one, writing);
  }
}

function addTask(scene: Scene, task: SampleTask | undefined): void {
  const { staff, sink } = scene;
  if (task)
    sink.add('task', task.record, { person: task.record.assignee ?? staff.lead.record.id, day: task.day });
}

interface Pen {
  readonly scene: Scene;
  readonly random: Random;
  readonly telling: Telling;
}

function addActivity({ scene, random, telling }: Pen, occurrence: Occurrence): SampleActivity {
  const activity = activityOf(random, occurrence, telling);
  scene.sink.add('activity', activity, {
    person: activity.mentors[0] ?? scene.staff.lead.record.id,
    day: activity.date,
  });
  addTask(scene, taskOf(random, activity, scene.succession));
  return activity;
}

/** Activities, the journeys to them, and what was to be done after them. */
function addWork(scene: Scene): void {
  const { sink, seed, area, staff, assignments } = scene;
  const random = branch(seed, 'wording');
  const telling: Telling = { lives: scene.lives, projects: scene.projectOf, used: new Set() };
  const pen = { scene, random, telling };
  const logbook: Logbook = {
    orderedBy: EMPLOYER_SIGNER,
    prefix: filingPrefixOf(area),
    orders: new Map(),
    milometers: new Map(),
  };
  const { trips, others } = workOf(
    { seed, area, staff, assignments, until: scene.succession.today },
    scene.months,
  );
  for (const trip of trips) {
    const activities = trip.occurrences.map((occurrence) => addActivity(pen, occurrence));
    const travel = travelOf(random, trip, { logbook, activities });
    if (travel) sink.add('travel', travel, { person: travel.mentor, day: travel.date });
  }
  for (const occurrence of others) addActivity(pen, occurrence);
}

function addDuties(scene: Scene): void {
  const { staff, assignments, succession, seed } = scene;
  const random = branch(seed, 'duties');
  for (const month of scene.months) {
    const tasks = staff.mentors.flatMap((mentor) =>
      monthlyTasks(random, mentor, { month, staff: succession }),
    );
    for (const task of tasks) addTask(scene, task);
  }
  for (const { record, settlements } of scene.projects) {
    const settlement = settlements[0] ?? scene.area.seat.ksh;
    const mentor =
      assignments.find((one) => one.settlement === settlement && one.to === undefined)?.mentor ??
      staff.lead.record.id;
    const owing = { project: record.id, settlement, mentor, start: record.start ?? '2018-01-01' };
    for (const task of projectTasks(random, owing, succession)) addTask(scene, task);
  }
}

/**
 * An office like in reality, invented from a seed: its people, its real settlements, invented organisations and everything recorded
 * in the given months. Throws if the county has no mentor office.
 */
export function sampleCounty(request: SampleRequest): SampleOffice {
  const scene = setScene(request);
  const { sink, seed, staff } = scene;
  addFrame(sink, seed, scene);
  addRegisters(scene);
  addWork(scene);
  addDuties(scene);
  const entries = sink.entries.toSorted((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  );
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const records = Object.fromEntries(
    KIND_NAMES.map((kind) => [kind, (byKind.get(kind) ?? []).map(({ record }) => record)]),
  );
  const replicas = new Map(staff.mentors.map(({ record }) => [record.id, replicaOfMentor(seed, record.id)]));
  const written = { entries, replicas };
  let rows: SampleOffice['rows'] | undefined;
  return {
    office: sink.office,
    records,
    ...written,
    get rows() {
      rows ??= rowsByKind(written);
      return rows;
    },
  };
}

/** A quarter of a year of an office with five settlements for each mentor: about 500 activities, 20 settlements. */
export function sampleOfficeQuarter(request: {
  readonly seed: number;
  readonly county?: string;
  readonly firstMonth?: string;
}): SampleOffice {
  return sampleCounty({ firstMonth: '2018-01', ...request, months: 3, settlementsPerMentor: 5 });
}
