import { type Activity, minutesOf } from '../../../shared/domain/activity.ts';
import type { Assignment } from '../../../shared/domain/assignment.ts';
import type { Community } from '../../../shared/domain/community.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { DataSet } from '../../../shared/domain/dataset.ts';
import type { MentoredSettlement } from '../../../shared/domain/mentored-settlement.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Project } from '../../../shared/domain/project.ts';
import type { TargetArea } from '../../../shared/domain/target-area.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { compareCodeUnits, compareHungarian } from '../../../shared/lib/order.ts';
import { isWork } from '../../../shared/reports/work-month.ts';

/** A project that touches the settlement, and by which of its areas. */
export interface LocalProject {
  readonly project: Project;
  readonly areas: readonly TargetArea[];
}

/** Everything the office knows of one settlement. */
export interface SettlementFile {
  /** The own office's record; nothing where the settlement is not mentored. */
  readonly mentored: MentoredSettlement | undefined;
  /** Latest first. */
  readonly assignments: readonly Assignment[];
  readonly projects: readonly LocalProject[];
  readonly organisations: readonly Organisation[];
  readonly communities: readonly Community[];
  readonly contacts: readonly Contact[];
  /** Work only, latest first. */
  readonly activities: readonly Activity[];
  /** By deadline. */
  readonly openTasks: readonly Task[];
  /** Activities whose next step has not become a task, latest first. */
  readonly nextSteps: readonly Activity[];
}

export function collectSettlement(data: DataSet, ksh: string, office: string): SettlementFile {
  const here = <One extends { readonly settlement?: string }>(all: ReadonlyMap<string, One>) =>
    [...all.values()].filter((one) => one.settlement === ksh);
  const organisations = here(data.organisation).sort(byName);
  const communities = here(data.community).sort(byName);
  const activities = activitiesAt(data, ksh);
  return {
    mentored: data.mentoredSettlement.get(`${office}/${ksh}`) ?? here(data.mentoredSettlement)[0],
    assignments: here(data.assignment).sort((one, other) => compareCodeUnits(other.from, one.from)),
    projects: projectsAt(data, ksh, new Set(organisations.map(({ id }) => id))),
    organisations,
    communities,
    contacts: contactsAt(data, ksh, { organisations, communities }),
    activities,
    openTasks: here(data.task)
      .filter(({ status }) => status === 'open' || status === 'inProgress')
      .sort((one, other) => compareCodeUnits(one.due, other.due)),
    nextSteps: withoutTask(activities, data),
  };
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return compareHungarian(one.name, other.name);
}

function activitiesAt(data: DataSet, ksh: string): readonly Activity[] {
  const key = (one: Activity) => `${one.date} ${one.start ?? ''} ${one.id}`;
  return [...data.activity.values()]
    .filter((one) => isWork(one) && one.settlements?.includes(ksh))
    .sort((one, other) => compareCodeUnits(key(other), key(one)));
}

/** Projects with an area here, or whose leader or member sits here. */
function projectsAt(data: DataSet, ksh: string, local: ReadonlySet<string>): readonly LocalProject[] {
  const areas = [...data.targetArea.values()].filter((area) => area.settlements.includes(ksh));
  const members = [...data.projectMember.values()].filter(({ organisation }) => local.has(organisation));
  const ids = new Set([...areas, ...members].map(({ project }) => project));
  return [...data.project.values()]
    .filter((project) => ids.has(project.id) || local.has(project.leader ?? ''))
    .map((project) => ({ project, areas: areas.filter((area) => area.project === project.id) }))
    .sort((one, other) => compareHungarian(one.project.title, other.project.title));
}

type Local = Pick<SettlementFile, 'organisations' | 'communities'>;

/** Contacts who live or work here: by their own settlement, else by their organisation's or community's. */
function contactsAt(data: DataSet, ksh: string, local: Local): readonly Contact[] {
  const hosts = new Set([...local.organisations, ...local.communities].map(({ id }) => id));
  const isHere = ({ settlement, organisation, community }: Contact) =>
    settlement === undefined
      ? hosts.has(organisation ?? '') || hosts.has(community ?? '')
      : settlement === ksh;
  const name = ({ familyName, givenName }: Contact) => `${familyName} ${givenName}`;
  return [...data.contact.values()]
    .filter(isHere)
    .sort((one, other) => compareHungarian(name(one), name(other)));
}

function withoutTask(activities: readonly Activity[], data: DataSet): readonly Activity[] {
  const followed = new Set([...data.task.values()].map((task) => task.activity));
  return activities.filter((one) => one.nextStep !== undefined && !followed.has(one.id));
}

/** Sums over activities of one settlement. */
export interface Sums {
  readonly occasions: number;
  /** Minutes of everybody who took part: a joint visit counts for each mentor. */
  readonly minutes: number;
  readonly kilometres: number;
  readonly participants: number;
}

export function sumsOf(activities: readonly Activity[]): Sums {
  const sum = (valueOf: (one: Activity) => number) =>
    activities.reduce((total, one) => total + valueOf(one), 0);
  return {
    occasions: activities.length,
    minutes: sum((one) => minutesOf(one) * one.mentors.length),
    kilometres: sum((one) => Math.round((one.kilometres ?? 0) * 10)) / 10,
    participants: sum((one) => one.participants ?? 0),
  };
}

/** How many of each kind in each year. */
export interface YearTable {
  /** Latest first. */
  readonly years: readonly string[];
  /** Kinds by their number, most first. */
  readonly rows: readonly {
    readonly kind: string;
    readonly counts: readonly number[];
    readonly all: number;
  }[];
  readonly totals: readonly number[];
}

export function yearTable(activities: readonly Activity[]): YearTable {
  const yearOf = (one: Activity) => one.date.slice(0, 4);
  const years = [...new Set(activities.map(yearOf))].sort().reverse();
  const counts = (some: readonly Activity[]) =>
    years.map((year) => some.filter((one) => yearOf(one) === year).length);
  const rows = [...Map.groupBy(activities, (one) => one.kind)]
    .map(([kind, some]) => ({ kind, counts: counts(some), all: some.length }))
    .sort((one, other) => other.all - one.all || compareCodeUnits(one.kind, other.kind));
  return { years, rows, totals: counts(activities) };
}
