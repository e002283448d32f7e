import { dataSetOf } from '../../shared/domain/dataset.ts';
import { parsePeriod } from '../../shared/lib/periods.ts';
import { indicatorTable } from '../../shared/programme/indicator-table.ts';
import { manyRecords } from '../support/many-records.ts';
import { ms, verdict } from './words.ts';
import { median } from './yardstick.ts';

/** All indicators of an office's quarter, with the records behind them. */
export interface IndicatorBench {
  readonly records: number;
  /** Median of five, ms. */
  readonly tableMs: number;
  /** The lower limit: one look at the date of every activity, ms. */
  readonly passMs: number;
  readonly passed: boolean;
}

const INDICATOR_LIMIT_MS = 200;

export function benchIndicators(): IndicatorBench {
  const records = manyRecords(7);
  const data = dataSetOf(records);
  const period = parsePeriod('2018-Q2');
  if (!period.ok) throw new Error(period.message);
  const tableMs = medianOfFive(() => indicatorTable(data, undefined, period.value).length);
  const passMs = medianOfFive(
    () => [...data.activity.values()].filter(({ date }) => date >= '2018-04-01').length,
  );
  return {
    records: Object.values(records).flat().length,
    tableMs,
    passMs,
    passed: tableMs <= INDICATOR_LIMIT_MS,
  };
}

/** The lines of the printed report. */
export function describeIndicatorBench(bench: IndicatorBench): readonly string[] {
  return [
    `all indicators over ${bench.records} records: ${ms(bench.tableMs)} of ${INDICATOR_LIMIT_MS}; one pass over the activities ${ms(bench.passMs)} – ${verdict(bench.passed)}`,
  ];
}

function medianOfFive(work: () => number): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    if (work() === 0) throw new Error('nothing was counted');
    return performance.now() - start;
  });
  return median(times);
}
