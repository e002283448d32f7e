import { isCalendarDate } from '../../../shared/lib/dates.ts';
import { withArticle } from '../../../shared/lib/grammar.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { parsePeriod, type PeriodKind } from '../../../shared/lib/periods.ts';
import type { ParameterName, Report, ReportParameters } from '../../../shared/reports/report.ts';
import { type Call, type Option, textOf } from '../command.ts';

/** How each parameter of a document is written on the command line. */
export const optionNames: Readonly<Record<ParameterName, string>> = {
  period: 'period',
  mentor: 'mentor',
  travel: 'travel',
  fileNumber: 'file-number',
  referenceNumber: 'reference-number',
  place: 'place',
  date: 'date',
};

/** The first word is the document, those after it are the extracts it is made of. */
export const FIRST_FILE = 1;

export const periodHelp = '2018-03, 2018-Q1, 2018-H1, 2018 vagy 2018-01-05..2018-02-01';

export const parameterOptions: Readonly<Record<string, Option>> = {
  period: { type: 'string', value: 'IDŐSZAK', help: `Tárgyidőszak: ${periodHelp}.` },
  mentor: { type: 'string', value: 'MENTOR', help: 'A mentor azonosítója vagy neve.' },
  travel: {
    type: 'string',
    value: 'AZONOSÍTÓ',
    help: 'Egyetlen kiküldetés; nélküle az időszak minden kiküldetése.',
  },
  'file-number': { type: 'string', value: 'SZÁM', help: 'Iktatószám.' },
  'reference-number': { type: 'string', value: 'SZÁM', help: 'Hivatkozási szám.' },
  place: { type: 'string', value: 'HELY', help: 'A keltezés helye; nélküle az iroda székhelye.' },
  date: { type: 'string', value: 'NAP', help: 'A keltezés napja (2018-04-05); nélküle a mai nap.' },
};

export const periodNames: Readonly<Record<PeriodKind, string>> = {
  month: 'hónap',
  quarter: 'negyedév',
  halfYear: 'félév',
  year: 'év',
  custom: 'szabad időszak',
};

/** The parameters of the document, except the mentor, who can only be looked up in the data. */
export function parametersOf(report: Report, call: Call): Outcome<ReportParameters> {
  const wrong = unfitting(report, call);
  if (wrong !== undefined) return failure('use', wrong);
  const period = periodIn(report, textOf(call, 'period'));
  if (!period.ok) return period;
  const date = textOf(call, 'date');
  if (date !== undefined && !isCalendarDate(date)) {
    return failure('use', `Nincs ilyen nap a naptárban: ${date}. A --date alakja: 2018-04-05.`);
  }
  const texts = (['travel', 'fileNumber', 'referenceNumber', 'place'] as const).map((name) => [
    name,
    textOf(call, optionNames[name]),
  ]);
  const given = [...texts, ['date', date]].filter(([, value]) => value !== undefined);
  return success({ ...period.value, ...(Object.fromEntries(given) as ReportParameters) });
}

/** Parameters the document does not take, or needs and does not get. */
function unfitting({ id, required, optional }: Report, call: Call): string | undefined {
  const isGiven = (name: ParameterName) =>
    textOf(call, optionNames[name]) !== undefined ||
    (name === 'mentor' && call.values['all-mentors'] === true);
  const names = Object.keys(optionNames) as ParameterName[];
  const extra = names.find((name) => isGiven(name) && !required.includes(name) && !optional.includes(name));
  if (extra !== undefined)
    return `${withArticle(id, { capital: true })} dokumentumhoz nem adható meg: --${optionNames[extra]}.`;
  const missing = required.filter((name) => !isGiven(name)).map((name) => `--${optionNames[name]}`);
  return missing.length === 0
    ? undefined
    : `${withArticle(id, { capital: true })} dokumentumhoz szükséges még: ${missing.join(', ')}.`;
}

function periodIn(report: Report, code: string | undefined): Outcome<Pick<ReportParameters, 'period'>> {
  if (code === undefined) return success({});
  const period = parsePeriod(code);
  if (!period.ok) return period;
  if (report.periods.includes(period.value.kind)) return success({ period: period.value });
  const allowed = report.periods.map((kind) => periodNames[kind]).join(', ');
  return failure(
    'use',
    `${withArticle(report.id, { capital: true })} dokumentum időszaka: ${allowed}; a megadott: ${periodNames[period.value.kind]}.`,
  );
}
