import type { Mentor } from '../domain/mentor.ts';
import { type Outcome, success } from '../lib/outcome.ts';
import type { Period } from '../lib/periods.ts';
import { collectLetterhead, type Letterhead } from './letterhead.ts';
import type { ReportContext, ReportParameters } from './report.ts';
import { mentorOf, monthOf } from './request.ts';

/** What every monthly paper of one mentor begins with. */
export interface MentorMonth {
  readonly letterhead: Letterhead;
  readonly mentor: Mentor;
  readonly period: Period;
}

/** Fails where office, mentor or month is missing. */
export function mentorMonthOf(context: ReportContext, parameters: ReportParameters): Outcome<MentorMonth> {
  const letterhead = collectLetterhead(context, parameters);
  if (!letterhead.ok) return letterhead;
  const mentor = mentorOf(context, parameters);
  if (!mentor.ok) return mentor;
  const period = monthOf(parameters);
  if (!period.ok) return period;
  return success({ letterhead: letterhead.value, mentor: mentor.value, period: period.value });
}
