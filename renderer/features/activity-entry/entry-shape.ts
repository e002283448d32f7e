import type { Activity } from '../../../shared/domain/activity.ts';
import type { DataSet } from '../../../shared/domain/dataset.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { RecordBasics } from '../../../shared/domain/record.ts';
import type { CalendarDate } from '../../../shared/lib/dates.ts';

type ActivityFields = Omit<Activity, keyof RecordBasics>;
export type ActivityField = keyof ActivityFields;
export type Values = Partial<ActivityFields>;

/** What an entry may look at besides itself. */
export interface World {
  readonly data: DataSet;
  readonly office: Office;
  /** Id of the mentor who sits at the PC. */
  readonly person: string | undefined;
  readonly today: CalendarDate;
  /** Whether this person usually wants a travel order with the kilometres. */
  readonly wantsTravel: boolean;
}

/** What is planned beside the activity itself. */
export interface Plan {
  /** Deadline of the next step; with it the next step becomes a task. */
  readonly due?: CalendarDate | undefined;
  /** Last day of an absence. */
  readonly until?: CalendarDate | undefined;
  readonly travel?: boolean | undefined;
}

/** An activity while it is being written. */
export interface Entry {
  readonly id: string;
  /** The saved record this entry changes; nothing while it is a new one. */
  readonly original: Activity | undefined;
  readonly values: Values;
  /** Fields the person has set by hand: no suggestion overwrites them. */
  readonly byHand: ReadonlySet<ActivityField>;
  /** Fields filled from the last time at this settlement; they go when the settlement changes. */
  readonly repeated: ReadonlySet<ActivityField>;
  readonly plan: Plan;
}

/** What stays for the next entry. */
export type Kept = Pick<Values, 'date' | 'settlements' | 'mentors' | 'project' | 'kind' | 'mode'>;
