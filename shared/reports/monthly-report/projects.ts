import type { Project } from '../../domain/project.ts';
import { type CalendarDate, daysBetween } from '../../lib/dates.ts';
import { compareCodeUnits, compareHungarian } from '../../lib/order.ts';
import { type Amount, countOf } from '../figures.ts';
import { isOpen } from '../responsibility.ts';
import type { MonthlyRequest } from './monthly-request.ts';

export interface MilestoneState {
  readonly label: string;
  readonly due: CalendarDate;
  /** Days from the deadline to its fulfilment, or to the day the records were read; 0 or less if it has not passed. */
  readonly daysLate: Amount;
}

export interface ProjectProgress {
  readonly project: Project;
  readonly occasions: Amount;
  readonly openTasks: Amount;
  /** Milestones whose deadline passed by the end of the period without fulfilment, the oldest first. */
  readonly late: readonly MilestoneState[];
  readonly next: MilestoneState | undefined;
}

/** Projects the mentor worked for in the period, and those of the settlements the mentor answers for. */
export function projectsOf(request: MonthlyRequest): readonly ProjectProgress[] {
  const { data, work, responsible } = request;
  const worked = new Set(work.flatMap((one) => one.project ?? []));
  const areas = [...data.targetArea.values()].filter((one) =>
    one.settlements.some((code) => responsible.has(code)),
  );
  const ongoing = new Set(areas.map((one) => one.project));
  return [...data.project.values()]
    .filter((one) => worked.has(one.id) || (ongoing.has(one.id) && isOngoing(one)))
    .sort((one, other) => compareHungarian(titleOf(one), titleOf(other)))
    .map((project) => progressOf(project, request));
}

function isOngoing({ status }: Project): boolean {
  return status !== 'finished' && status !== 'withdrawn';
}

function titleOf(project: Project): string {
  return project.projectNumber ?? project.title;
}

function progressOf(project: Project, { data, period, work, today }: MonthlyRequest): ProjectProgress {
  const milestones = (project.milestones ?? [])
    .filter((one) => one.done === undefined || one.done > period.to)
    .map(({ label, due, done }) => ({ label, due, daysLate: daysLate(project, due, done ?? today) }))
    .sort((one, other) => compareCodeUnits(one.due, other.due));
  const isLate = ({ due }: MilestoneState) => due <= period.to && due < today;
  const tasks = [...data.task.values()].filter((one) => one.project === project.id && isOpen(one));
  return {
    project,
    occasions: countOf(
      'activity',
      work.filter((one) => one.project === project.id),
    ),
    openTasks: countOf('task', tasks),
    late: milestones.filter(isLate),
    next: milestones.find((one) => !isLate(one)),
  };
}

function daysLate(project: Project, due: CalendarDate, end: CalendarDate): Amount {
  return { value: daysBetween(due, end), records: [{ kind: 'project', id: project.id }] };
}
