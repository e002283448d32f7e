import type { ParameterName, Report } from '../../../shared/reports/report.ts';
import { done, type Result } from '../command.ts';
import { optionNames, periodNames } from './report-parameters.ts';

/** The documents with what they can be asked for and what they leave out. */
export function listResult(reports: readonly Report[]): Result {
  const json = reports.map(({ id, name, purpose, required, optional, periods, absent }) => ({
    id,
    name,
    purpose,
    required: required.map(optionOf),
    optional: optional.map(optionOf),
    periods,
    absent,
  }));
  return done(reports.flatMap(linesOf), { reports: json });
}

function optionOf(name: ParameterName): string {
  return `--${optionNames[name]}`;
}

function linesOf({ id, name, purpose, required, optional, periods, absent }: Report): readonly string[] {
  const facts: (readonly [string, string])[] = [
    ['Kötelező', required.map(optionOf).join(', ')],
    ['Megadható', optional.map(optionOf).join(', ')],
    ['Időszak', periods.map((kind) => periodNames[kind]).join(', ')],
    ['Hiányzó fejezetek', absent.join('; ')],
  ];
  const shown = facts.filter(([, text]) => text !== '').map(([label, text]) => `      ${label}: ${text}`);
  return [`${id}  ${name}`, `      ${purpose}`, ...shown];
}
