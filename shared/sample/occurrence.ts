import type { Activity } from '../domain/activity.ts';
import type { ActivityKind } from '../domain/activity-kinds.ts';
import type { Settlement } from '../gazetteer/gazetteer.ts';
import type { CalendarDate, ClockTime } from '../lib/dates.ts';
import type { AbsenceReason } from './calendar.ts';
import type { SampleMentor } from './mentors.ts';

/** Minutes after midnight. */
export type Minutes = number;

export function clockOf(minutes: Minutes): ClockTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function atClock(hour: number, minute = 0): Minutes {
  return hour * 60 + minute;
}

/** Up to the next five minutes, as people write times down. */
export function toFive(minutes: Minutes): Minutes {
  return Math.ceil(minutes / 5) * 5;
}

/** Something that happened, before it has words. */
export interface Occurrence {
  readonly day: CalendarDate;
  /** Absent for a day off. */
  readonly start?: Minutes;
  readonly end?: Minutes;
  readonly kind: ActivityKind;
  readonly mode?: NonNullable<Activity['mode']>;
  readonly absence?: AbsenceReason;
  readonly mentors: readonly SampleMentor[];
  /** The first is where it happened; a gathering may name others that took part. */
  readonly settlements: readonly Settlement[];
  readonly place?: string;
  readonly kilometres?: number;
  /** A change of mentor is told in its own words. */
  readonly handover?: true;
}

/** One way between two places. */
export interface Leg {
  readonly from: string;
  readonly to: string;
  readonly kilometres: number;
  readonly departure: Minutes;
  readonly arrival: Minutes;
}

/** A day out: what happened and how the mentors got there. */
export interface Trip {
  readonly day: CalendarDate;
  readonly driver: SampleMentor;
  readonly legs: readonly Leg[];
  readonly occurrences: readonly Occurrence[];
}
