import type { CalendarDate } from '../../lib/dates.ts';
import { type Outcome, success } from '../../lib/outcome.ts';
import type { Period } from '../../lib/periods.ts';
import { efop131 } from '../../programme/efop-131.ts';
import { type IndicatorRow, indicatorTable } from '../../programme/indicator-table.ts';
import { collectLetterhead, type Letterhead, letterheadReferences } from '../letterhead.ts';
import type { ReportContext, ReportParameters } from '../report.ts';
import { periodOf } from '../request.ts';
import { type Undecided, undecidedAmong } from '../undecided.ts';

export interface IndicatorTableFigures {
  readonly letterhead: Letterhead;
  readonly period: Period;
  /** From this day the cumulative values are counted. */
  readonly programmeStart: CalendarDate;
  readonly rows: readonly IndicatorRow[];
  readonly undecided: readonly Undecided[];
}

/** The records behind the rows, the targets included. */
function indicatorReferences(rows: readonly IndicatorRow[]) {
  return rows.flatMap((row) => [
    ...row.period.records,
    ...row.cumulative.records,
    ...(row.targetRecord === undefined ? [] : [{ kind: 'indicatorTarget', id: row.targetRecord }]),
  ]);
}

export function collect(
  context: ReportContext,
  parameters: ReportParameters,
): Outcome<IndicatorTableFigures> {
  const period = periodOf(parameters);
  if (!period.ok) return period;
  const letterhead = collectLetterhead(context, parameters);
  if (!letterhead.ok) return letterhead;
  const rows = indicatorTable(context.data, context.office, period.value);
  return success({
    letterhead: letterhead.value,
    period: period.value,
    programmeStart: letterhead.value.programme.start ?? efop131.start,
    rows,
    undecided: undecidedAmong(context, [
      ...letterheadReferences(letterhead.value),
      ...indicatorReferences(rows),
    ]),
  });
}
