import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { runCommandLine } from '../../electron/cli/main.ts';
import { addDays } from '../../shared/lib/dates.ts';
import { monthsOfPeriod, type Period, periodAround, periodCode } from '../../shared/lib/periods.ts';
import { ALL_REPORTS } from '../../shared/reports/all-reports.ts';

/** One document as the command line wrote it. */
export interface Paper {
  readonly id: string;
  readonly period: string;
  /** The mentor it is about; empty for a paper of the office. */
  readonly about: string;
  readonly file: string;
  /** The same document as plain text. */
  readonly text: string;
}

/** What one call of the command line is asked for. */
export interface Call {
  readonly id: string;
  readonly period: Period;
  /** Further words: `--all-mentors`, or `--mentor` and a name. */
  readonly words: readonly string[];
}

/** Runs the command line in this process; gives what it printed, or throws what it complained of. */
export async function command(...words: readonly string[]): Promise<string> {
  let [printed, complaint] = ['', ''];
  const code = await runCommandLine(words, {
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complaint += text;
    },
  });
  if (code !== 0) throw new Error(`${words.join(' ')}: ${complaint || printed}`);
  return printed;
}

/** The papers of mentors for one month: diary, report, timesheet and whatever journeys need. */
export function mentorCalls(month: Period, words: readonly string[]): readonly Call[] {
  return ['D1', 'D2', 'D9', 'D10'].map((id) => ({ id, period: month, words }));
}

/** Everything an office makes for a quarter, with the county's papers for each length of period. */
export function quarterCalls(quarter: Period): readonly Call[] {
  const months = monthsOfPeriod(quarter);
  const longer = [quarter, periodAround(quarter.from, 'halfYear'), periodAround(quarter.from, 'year')];
  const county = ['D3', 'D4'].flatMap((id) =>
    [...months, ...longer].map((period) => ({ id, period, words: [] })),
  );
  return [...months.flatMap((month) => mentorCalls(month, ['--all-mentors'])), ...county];
}

/** The document's own id, which the common id of several papers does not tell. */
function idOf(name: string, asked: string): string {
  return ALL_REPORTS.find((report) => name.startsWith(`${report.name}, `))?.id ?? asked;
}

/** Makes the papers of one call as of four days after the period, at five past nine. */
export async function makePapers(call: Call, data: string, out: string): Promise<readonly Paper[]> {
  const { id, period, words } = call;
  const code = periodCode(period);
  const now = `${addDays(period.to, 4)}T09:05:00`;
  const asked = ['--data', data, '--period', code, '--out', out, '--now', now, '--text', '--json'];
  const { files } = JSON.parse(await command('report', id, ...words, ...asked)) as { files: string[] };
  return files
    .filter((file) => file.endsWith('.docx'))
    .map((file) => {
      const parts = basename(file, '.docx').split(', ');
      return {
        id: idOf(basename(file), id),
        period: code,
        about: parts.length > 2 ? parts.slice(1, -1).join(', ') : '',
        file,
        text: readFileSync(file.replace(/docx$/, 'txt'), 'utf8'),
      };
    });
}
