import type { Activity } from '../domain/activity.ts';
import type { DataSet, KindName } from '../domain/dataset.ts';
import type { CalendarDate } from '../lib/dates.ts';
import { isProfessional } from './activity-groups.ts';

/** Names a record behind a value. */
export interface CountedRecord {
  readonly kind: KindName;
  readonly id: string;
}

/** A value with what was counted. */
export interface Measured {
  readonly value: number;
  /** The records counted or summed; for settlements, which are no records of their own, the activities that name them. */
  readonly records: readonly CountedRecord[];
  /** The things counted once each: KSH codes, ids, project numbers. Empty where occasions, persons or hours are summed. */
  readonly distinct: readonly string[];
}

/** What a rule looks at: one office (or all of the data), one span of days. */
export interface Scope {
  readonly data: DataSet;
  /** Absent: every office in the data, as the centre counts. */
  readonly office: string | undefined;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** True from the programme's start to the period's end; records without a day count only here. */
  readonly cumulative: boolean;
  /** Professional activities of the span. */
  readonly activities: readonly Activity[];
  /** Professional activities of the span and of all the days before it. */
  readonly history: readonly Activity[];
}

export type IndicatorUnit = 'db' | 'fő' | 'óra' | 'alkalom';

/** One indicator of the programme: its words and its rule. */
export interface Indicator {
  /** Permanent: target records are found by it. */
  readonly code: string;
  readonly name: string;
  readonly unit: IndicatorUnit;
  readonly type: 'output' | 'result';
  /** Számítási szabály, one or two sentences. */
  readonly definition: string;
  readonly frequency: 'monthly' | 'quarterly';
  /** Registers and papers that prove it. */
  readonly source: string;
  /** Target of the whole network, where the programme set one. */
  readonly networkTarget?: number;
  measure(scope: Scope): Measured;
}

export const INDICATOR_TYPES = { output: 'kimeneti', result: 'eredmény' } as const;
export const FREQUENCIES = { monthly: 'havonta', quarterly: 'negyedévente' } as const;

interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly cumulative: boolean;
}

/** Does the record belong to the office asked for? */
export function isOf(office: string | undefined, record: { readonly office: string }): boolean {
  return office === undefined || record.office === office;
}

/** Gathers once what every rule of a span needs. */
export function scopeOf(data: DataSet, office: string | undefined, span: Span): Scope {
  const history: Activity[] = [];
  const activities: Activity[] = [];
  for (const one of data.activity.values()) {
    if (one.date > span.to || !isOf(office, one) || !isProfessional(one)) continue;
    history.push(one);
    if (one.date >= span.from) activities.push(one);
  }
  return { data, office, ...span, activities, history };
}
