import type { Mentor } from '../../domain/mentor.ts';
import type { Task } from '../../domain/task.ts';
import { daysBetween } from '../../lib/dates.ts';
import { nextPeriod } from '../../lib/periods.ts';
import type { Amount } from '../figures.ts';
import { concerns, isOpen } from '../responsibility.ts';
import { tasksDue, tasksLate } from '../work-month.ts';
import type { MonthlyRequest } from './monthly-request.ts';

export interface PlannedTask {
  readonly task: Task;
  readonly assignee: Mentor | undefined;
  /** Days since the deadline on the day the records were read. */
  readonly daysLate: Amount;
}

/** Open tasks whose deadline passed by the end of the period, the oldest first. */
export function tasksBehind(request: MonthlyRequest): readonly PlannedTask[] {
  const { data, period, today } = request;
  return tasksLate(data, today)
    .filter((task) => task.due <= period.to)
    .filter((task) => concerns(task, request.mentor.id, request.responsible))
    .map((task) => planned(task, request));
}

/** Open tasks due in the next period of the same kind. */
export function tasksAhead(request: MonthlyRequest): readonly PlannedTask[] {
  return tasksDue(request.data, { period: nextPeriod(request.period) })
    .filter(isOpen)
    .filter((task) => concerns(task, request.mentor.id, request.responsible))
    .map((task) => planned(task, request));
}

function planned(task: Task, { data, today }: MonthlyRequest): PlannedTask {
  return {
    task,
    assignee: task.assignee === undefined ? undefined : data.mentor.get(task.assignee),
    daysLate: { value: daysBetween(task.due, today), records: [{ kind: 'task', id: task.id }] },
  };
}
