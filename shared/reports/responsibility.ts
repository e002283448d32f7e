import type { DataSet } from '../domain/dataset.ts';
import type { Task } from '../domain/task.ts';
import { overlaps, type Period } from '../lib/periods.ts';

/** KSH codes of the settlements the mentor answers for on at least one day of the period. */
export function responsibleFor(
  data: DataSet,
  mentor: string,
  period: Pick<Period, 'from' | 'to'>,
): ReadonlySet<string> {
  const own = [...data.assignment.values()].filter(
    (one) =>
      one.mentor === mentor &&
      one.role === 'responsible' &&
      overlaps({ from: one.from, to: one.to ?? period.to }, period),
  );
  return new Set(own.map((one) => one.settlement));
}

/** Not done and not withdrawn. */
export function isOpen(task: Pick<Task, 'status'>): boolean {
  return task.status === 'open' || task.status === 'inProgress';
}

/** Is it the mentor's own task, or one about a settlement the mentor answers for? */
export function concerns(task: Task, mentor: string, settlements: ReadonlySet<string>): boolean {
  return task.assignee === mentor || (task.settlement !== undefined && settlements.has(task.settlement));
}
