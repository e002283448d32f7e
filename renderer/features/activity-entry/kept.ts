import { z } from 'zod';
import { ACTIVITY_KINDS, type ActivityKind, MODES } from '../../../shared/domain/activity-kinds.ts';
import type { CalendarDate } from '../../../shared/lib/dates.ts';
import { readPreference, writePreference } from '../../platform/preferences.ts';
import { keptOf } from './entry.ts';
import type { Entry, Kept } from './entry-shape.ts';

/** What is kept between two entries, and on which day it was kept. */
const keptForm = z.object({
  savedOn: z.string(),
  person: z.string(),
  date: z.string().optional(),
  settlements: z.array(z.string()).optional(),
  mentors: z.array(z.string()).optional(),
  project: z.string().optional(),
  kind: z.enum(Object.keys(ACTIVITY_KINDS) as [ActivityKind, ...ActivityKind[]]).optional(),
  mode: z.enum(Object.keys(MODES) as [keyof typeof MODES, ...(keyof typeof MODES)[]]).optional(),
});

const KEPT = 'activity-entry.kept';
const TRAVEL = 'activity-entry.travel';

interface Who {
  readonly person: string | undefined;
  readonly today: CalendarDate;
}

/** What stayed of the last entry of this person, if it was made today: tomorrow starts afresh. */
export function readKept({ person, today }: Who): Kept {
  const kept = readPreference(KEPT, keptForm);
  if (kept === undefined || kept.savedOn !== today || kept.person !== (person ?? '')) return {};
  const { savedOn: _, person: _person, ...context } = kept;
  return context;
}

export function keep(entry: Entry, { person, today }: Who): void {
  writePreference(KEPT, { ...keptOf(entry), savedOn: today, person: person ?? '' });
}

/** Does this person usually want a travel order with the kilometres? */
export function readWantsTravel(): boolean {
  return readPreference(TRAVEL, z.boolean()) ?? false;
}

export function keepWantsTravel(wants: boolean): void {
  writePreference(TRAVEL, wants);
}
