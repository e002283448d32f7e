import type { Mentor } from '../domain/mentor.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { Period } from '../lib/periods.ts';
import type { ReportContext, ReportParameters } from './report.ts';

/** The period asked for; fails with 'noPeriod'. */
export function periodOf(parameters: ReportParameters): Outcome<Period, 'noPeriod'> {
  return parameters.period
    ? success(parameters.period)
    : failure('noPeriod', 'Kérjük, válassza ki a tárgyidőszakot.');
}

/** The month asked for; fails with 'noPeriod' or 'notAMonth'. */
export function monthOf(parameters: ReportParameters): Outcome<Period, 'noPeriod' | 'notAMonth'> {
  const period = periodOf(parameters);
  if (!period.ok || period.value.kind === 'month') return period;
  return failure('notAMonth', 'Ez a dokumentum egyetlen naptári hónapról készül. Kérjük, válasszon hónapot.');
}

/** The mentor asked for; fails with 'noMentor' or 'unknownMentor'. */
export function mentorOf(
  context: ReportContext,
  parameters: ReportParameters,
): Outcome<Mentor, 'noMentor' | 'unknownMentor'> {
  if (parameters.mentor === undefined) return failure('noMentor', 'Kérjük, válassza ki a mentort.');
  const found = context.data.mentor.get(parameters.mentor);
  return found
    ? success(found)
    : failure(
        'unknownMentor',
        `A kiválasztott mentor nem található a nyilvántartásban: ${parameters.mentor}.`,
      );
}
