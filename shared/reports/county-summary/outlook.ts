import type { Activity } from '../../domain/activity.ts';
import type { Mentor } from '../../domain/mentor.ts';
import type { Task } from '../../domain/task.ts';
import { daysBetween } from '../../lib/dates.ts';
import { nextPeriod, type Period } from '../../lib/periods.ts';
import { isMeeting } from '../../programme/activity-groups.ts';
import { type Evidence, evidenceOf } from '../evidence.ts';
import { type Amount, countOf } from '../figures.ts';
import { isOpen } from '../responsibility.ts';
import { kindsAmong, tasksDue, tasksLate } from '../work-month.ts';
import type { CountyRequest } from './request.ts';

export interface PlannedTask {
  readonly task: Task;
  readonly assignee: Mentor | undefined;
  /** Days since the deadline on the day the records were read. */
  readonly daysLate: Amount;
}

export interface Outlook {
  readonly next: Period;
  /** Open tasks whose deadline passed by the end of the period, the oldest first. */
  readonly late: readonly PlannedTask[];
  readonly lateCount: Amount;
  /** Open tasks due in the next period of the same kind. */
  readonly ahead: readonly PlannedTask[];
  readonly aheadCount: Amount;
  readonly evidence: readonly Evidence[];
  /** Meetings, in person or online, by kind: with and without an attached document. */
  readonly proof: readonly ProofFigures[];
  readonly proofTotal: ProofFigures;
}

export interface ProofFigures {
  readonly kind: string;
  readonly occasions: Amount;
  readonly proved: Amount;
  readonly unproved: Amount;
}

export function outlookOf(request: CountyRequest): Outlook {
  const { data, period, today } = request;
  const next = nextPeriod(period);
  const planned = (task: Task): PlannedTask => ({
    task,
    assignee: task.assignee === undefined ? undefined : data.mentor.get(task.assignee),
    daysLate: { value: daysBetween(task.due, today), records: [{ kind: 'task', id: task.id }] },
  });
  const late = tasksLate(data, today).filter((task) => task.due <= period.to);
  const ahead = tasksDue(data, { period: next }).filter(isOpen);
  const meetings = request.professional.filter(isMeeting);
  return {
    next,
    late: late.map(planned),
    lateCount: countOf('task', late),
    ahead: ahead.map(planned),
    aheadCount: countOf('task', ahead),
    evidence: evidenceOf(request.work),
    proof: kindsAmong(meetings).map((kind) =>
      proofOf(
        kind,
        meetings.filter((one) => one.kind === kind),
      ),
    ),
    proofTotal: proofOf('', meetings),
  };
}

function proofOf(kind: string, meetings: readonly Activity[]): ProofFigures {
  const isProved = (one: Activity) => (one.attachments ?? []).length > 0;
  return {
    kind,
    occasions: countOf('activity', meetings),
    proved: countOf('activity', meetings.filter(isProved)),
    unproved: countOf(
      'activity',
      meetings.filter((one) => !isProved(one)),
    ),
  };
}
