import type { Activity } from '../domain/activity.ts';
import type { ActivityKind } from '../domain/activity-kinds.ts';

type Group = ReadonlySet<ActivityKind>;
const group = (...kinds: readonly ActivityKind[]): Group => new Set(kinds);

/** Work among the mentors themselves, on the road, or no work: it reaches nobody outside. */
const INTERNAL_KINDS = group(
  'officeMeeting',
  'networkMeeting',
  'conference',
  'administration',
  'travel',
  'absence',
);

/** One-to-one mentoring on the spot. */
export const MENTORING_KINDS = group('visit', 'consultation');

/** Steps of community planning in a settlement. */
export const PLANNING_KINDS = group('interview', 'conversation', 'survey', 'forum');

/** New actions and programmes the communities hold. */
export const ACTION_KINDS = group('action', 'programme');

/** Learning: for institutions, communities and local professionals. */
export const TRAINING_KINDS = group('training', 'professionalDay', 'workshop', 'studyTrip');

/** Gatherings whose participants are counted. */
export const GATHERING_KINDS = group(
  ...PLANNING_KINDS,
  ...ACTION_KINDS,
  ...TRAINING_KINDS,
  'informationDay',
  'communityWeek',
);

type WithPartners = Pick<Activity, 'kind'> &
  Partial<Pick<Activity, 'settlements' | 'project' | 'organisations' | 'communities' | 'contacts'>>;

/**
 * Professional work with somebody outside the network, in whatever way. An activity of the kind „Egyéb” is such work only if it
 * names a settlement, a project or a partner: taking stock of the office's furniture does not.
 */
export function isProfessional(one: WithPartners): boolean {
  if (one.kind !== 'other') return !INTERNAL_KINDS.has(one.kind);
  const lists = [one.settlements, one.organisations, one.communities, one.contacts];
  return one.project !== undefined || lists.some((list) => (list ?? []).length > 0);
}

/** Did people meet, on the spot or online? Telephone, e-mail and remote consultation are contact only. */
export function isMeeting(one: WithPartners & Partial<Pick<Activity, 'mode'>>): boolean {
  const remote = one.kind === 'remoteConsultation' || one.mode === 'phone' || one.mode === 'email';
  return isProfessional(one) && !remote;
}

/** Cultural institutions the programme is for. */
export const CULTURAL_INSTITUTIONS: ReadonlySet<string> = new Set(['library', 'museum', 'communityCulture']);

/** Organisations of citizens and churches. */
export const CIVIL_ORGANISATIONS: ReadonlySet<string> = new Set([
  'association',
  'foundation',
  'informal',
  'church',
]);

/** Calls whose consortia the mentors support. */
export const CONSORTIUM_CALLS: ReadonlySet<string> = new Set(['top531', 'top692', 'clld']);

/** States of a project that is not, or no longer, a winner. */
export const NOT_WON: ReadonlySet<string> = new Set(['preparing', 'submitted', 'withdrawn']);
