import type { CalendarDate } from '../../../shared/lib/dates.ts';
import type { RegisterName } from './shapes.ts';

interface Now {
  /** Id of the mentor who sits at the PC. */
  readonly person: string | undefined;
  readonly today: CalendarDate;
}

/** What a new record begins with because of who makes it and when. */
export function suggestionsFor(
  name: RegisterName,
  { person, today }: Now,
): Readonly<Record<string, unknown>> {
  if (name === 'task') return person === undefined ? {} : { assignee: person };
  return name === 'assignment' ? { from: today } : {};
}
