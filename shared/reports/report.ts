import type { CountryFigures } from '../centre/country.ts';
import type { DataSet } from '../domain/dataset.ts';
import type { CalendarDate } from '../lib/dates.ts';
import type { Outcome } from '../lib/outcome.ts';
import type { Period, PeriodKind } from '../lib/periods.ts';
import type { DocumentModel } from './kit/model.ts';

/** What a document can be asked for. The parameter form and the command line read a report's list of these. */
export type ParameterName =
  | 'period'
  | 'mentor'
  | 'travel'
  | 'fileNumber'
  | 'referenceNumber'
  | 'place'
  | 'date';

export interface ReportParameters {
  readonly period?: Period;
  /** Id of a mentor. */
  readonly mentor?: string;
  /** Id of one travel; without it all of the period. */
  readonly travel?: string;
  readonly fileNumber?: string;
  readonly referenceNumber?: string;
  /** Place of the Keltezés; the office's seat if absent. */
  readonly place?: string;
  /** Day of the Keltezés; `today` of the context if absent. */
  readonly date?: CalendarDate;
}

/** What a document may read besides the parameters: plain values, so that the same input makes the same document. */
export interface ReportContext {
  readonly data: DataSet;
  /** Id of the office the document speaks for. */
  readonly office: string;
  /** Local date and time of making, `YYYY-MM-DDTHH:mm:ss`. */
  readonly now: string;
  /** Data of an invented sample county: MINTA on every page. */
  readonly sample: boolean;
  /** Bytes of attachments by hash, for the pictures of the notice. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Records with an undecided conflict, as `kind/id`; documents note them at the end. */
  readonly conflicts: ReadonlySet<string>;
  /** At the national centre: what its extracts come to in the period of the document. */
  readonly country?: CountryFigures | undefined;
}

/** A document: figures first (every sum, no words), then words (no sums). */
export interface Report<Figures = unknown> {
  /** Short id: „D1”. */
  readonly id: string;
  /** Hungarian name of the document. */
  readonly name: string;
  /** One sentence: for whom, how often, from what. */
  readonly purpose: string;
  readonly required: readonly ParameterName[];
  readonly optional: readonly ParameterName[];
  /** The kinds of period it can be made for; the first is the usual. */
  readonly periods: readonly PeriodKind[];
  /** Sections of its outline that are absent because their records are not kept yet; `report --list` names them. */
  readonly absent: readonly string[];
  collect(context: ReportContext, parameters: ReportParameters): Outcome<Figures>;
  compose(figures: Figures): DocumentModel;
}

/** Records and parameters to a finished document model, or a Hungarian sentence saying what is missing. */
export function makeDocument(
  report: Report,
  context: ReportContext,
  parameters: ReportParameters,
): Outcome<DocumentModel> {
  const figures = report.collect(context, parameters);
  return figures.ok ? { ok: true, value: report.compose(figures.value) } : figures;
}
