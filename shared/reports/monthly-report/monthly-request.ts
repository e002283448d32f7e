import type { Activity } from '../../domain/activity.ts';
import type { DataSet } from '../../domain/dataset.ts';
import type { Mentor } from '../../domain/mentor.ts';
import type { CalendarDate } from '../../lib/dates.ts';
import type { Period } from '../../lib/periods.ts';

/** What every part of the report is computed from. */
export interface MonthlyRequest {
  readonly data: DataSet;
  readonly mentor: Mentor;
  readonly period: Period;
  /** The day the records were read. */
  readonly today: CalendarDate;
  /** KSH codes the mentor answers for in the period. */
  readonly responsible: ReadonlySet<string>;
  /** Work of the period, absences left out. */
  readonly work: readonly Activity[];
}
