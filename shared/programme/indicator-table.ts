import type { DataSet } from '../domain/dataset.ts';
import type { CalendarDate } from '../lib/dates.ts';
import { roundTo } from '../lib/numbers.ts';
import type { Period } from '../lib/periods.ts';
import { efop131, profileOf } from './efop-131.ts';
import { type Indicator, type Measured, scopeOf } from './indicator.ts';
import { INDICATORS } from './indicators.ts';

/** One line of the indicator table: values with what is behind them, no words but the office's own note. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly baseline?: number;
  readonly baselineDate?: CalendarDate;
  readonly target?: number;
  readonly targetDate?: CalendarDate;
  readonly period: Measured;
  /** From the programme's start to the period's end. */
  readonly cumulative: Measured;
  /** Cumulative value minus target; absent without a target. */
  readonly deviation?: number;
  /** Cumulative value divided by target; absent without a target or with a target of nought. */
  readonly fulfilment?: number;
  readonly note?: string;
  /** Id of the office's target record, if it has one. */
  readonly targetRecord?: string;
}

/** Whose values: an office's, or with `undefined` those of all offices in the data, counted by KSH code and project number. */
export type IndicatorOwner = string | undefined;

type Targets = Pick<
  IndicatorRow,
  'baseline' | 'baselineDate' | 'target' | 'targetDate' | 'note' | 'targetRecord'
>;

/**
 * Every indicator of the programme for one period.
 * The targets are the office's own records; the network has those of the programme.
 */
export function indicatorTable(
  data: DataSet,
  owner: IndicatorOwner,
  period: Period,
): readonly IndicatorRow[] {
  const start = owner === undefined ? efop131.start : profileOf(data.programmeProfile, owner).start;
  const inPeriod = scopeOf(data, owner, { from: period.from, to: period.to, cumulative: false });
  const sinceStart = scopeOf(data, owner, {
    from: start ?? efop131.start,
    to: period.to,
    cumulative: true,
  });
  return INDICATORS.map((indicator) => {
    const cumulative = indicator.measure(sinceStart);
    const targets = targetsOf(data, owner, indicator);
    return {
      indicator,
      ...targets,
      period: indicator.measure(inPeriod),
      cumulative,
      ...compared(cumulative.value, targets.target),
    };
  });
}

function targetsOf(data: DataSet, owner: IndicatorOwner, indicator: Indicator): Targets {
  if (owner === undefined) return networkTargets(indicator);
  const own = data.indicatorTarget.get(`${owner}/${indicator.code}`);
  if (own === undefined) return {};
  const { id, baseline, baselineDate, target, targetDate, note } = own;
  return defined({ baseline, baselineDate, target, targetDate, note, targetRecord: id });
}

function networkTargets(indicator: Indicator): Targets {
  return indicator.networkTarget === undefined
    ? {}
    : { target: indicator.networkTarget, targetDate: efop131.end };
}

type Optional<T> = { readonly [Key in keyof T]: T[Key] | undefined };

/** The same object without the members that have no value. */
function defined(targets: Optional<Required<Targets>>): Targets {
  return Object.fromEntries(Object.entries(targets).filter(([, value]) => value !== undefined));
}

function compared(value: number, target: number | undefined): Pick<IndicatorRow, 'deviation' | 'fulfilment'> {
  if (target === undefined) return {};
  const deviation = roundTo(value - target, 1);
  return target === 0 ? { deviation } : { deviation, fulfilment: value / target };
}
