import { type Activity, minutesOf } from '../domain/activity.ts';
import type { Organisation } from '../domain/organisation.ts';
import { roundTo } from '../lib/numbers.ts';
import { fold } from '../lib/order.ts';
import {
  ACTION_KINDS,
  CONSORTIUM_CALLS,
  CULTURAL_INSTITUTIONS,
  CIVIL_ORGANISATIONS,
  GATHERING_KINDS,
  isMeeting,
  MENTORING_KINDS,
  NOT_WON,
  PLANNING_KINDS,
  TRAINING_KINDS,
} from './activity-groups.ts';
import { countOccasions, countRecords, countSettlements, sumOf } from './counting.ts';
import { isOf, type Measured, type Scope } from './indicator.ts';

type Group = ReadonlySet<Activity['kind']>;
const ofKind = (scope: Scope, group: Group) => scope.activities.filter((one) => group.has(one.kind));

/** Settlements registered as involved whose day of involvement falls in the span. */
export function involvedSettlements(scope: Scope): Measured {
  const involved = [...scope.data.mentoredSettlement.values()].filter((one) => {
    if (!isOf(scope.office, one) || one.involvement === 'contact') return false;
    return one.since === undefined ? scope.cumulative : scope.from <= one.since && one.since <= scope.to;
  });
  const distinct = [...new Set(involved.map((one) => one.settlement))].sort();
  const records = involved.map((one) => ({ kind: 'mentoredSettlement' as const, id: one.id }));
  return { value: distinct.length, records, distinct };
}

export const reachedSettlements = (scope: Scope) => countSettlements(scope.activities.filter(isMeeting));

export const contactedSettlements = (scope: Scope) => countSettlements(scope.activities);

/** Communities that still stand in the register, named by an activity of the span. */
export function mentoredCommunities(scope: Scope): Measured {
  const named = scope.activities.flatMap((one) => one.communities ?? []);
  return countRecords(
    'community',
    named.filter((id) => scope.data.community.has(id)),
  );
}

/** Communities born in the programme, counted where their first professional activity falls. */
export function newCommunities(scope: Scope): Measured {
  const before = new Set(
    scope.history.filter((one) => one.date < scope.from).flatMap((one) => one.communities ?? []),
  );
  const named = scope.activities.flatMap((one) => one.communities ?? []);
  return countRecords(
    'community',
    named.filter((id) => !before.has(id) && scope.data.community.get(id)?.isNew === true),
  );
}

function organisations(
  scope: Scope,
  activities: readonly Activity[],
  fits: (one: Organisation) => boolean,
): Measured {
  const named = new Set(activities.flatMap((one) => one.organisations ?? []));
  return countRecords(
    'organisation',
    [...named].filter((id) => {
      const found = scope.data.organisation.get(id);
      return found !== undefined && fits(found);
    }),
  );
}

const isCultural = (one: Organisation) => CULTURAL_INSTITUTIONS.has(one.type);

export const trainedInstitutions = (scope: Scope) =>
  organisations(scope, ofKind(scope, TRAINING_KINDS), isCultural);

export const contactedInstitutions = (scope: Scope) => organisations(scope, scope.activities, isCultural);

export const contactedCivilOrganisations = (scope: Scope) =>
  organisations(scope, scope.activities, (one) => CIVIL_ORGANISATIONS.has(one.type));

/** Institutions labelled as run by their community. */
export const communityRunInstitutions = (scope: Scope) =>
  organisations(
    scope,
    scope.activities,
    (one) =>
      isCultural(one) && (one.tags ?? []).some((tag) => fold(tag).startsWith('tarsadalmiasitott mukod')),
  );

/** Winning consortia with a professional activity; two offices' records of one project number are one consortium. */
export function supportedConsortia(scope: Scope): Measured {
  const named = new Set(scope.activities.flatMap((one) => one.project ?? []));
  const projects = [...named].flatMap((id) => scope.data.project.get(id) ?? []);
  const won = projects.filter((one) => CONSORTIUM_CALLS.has(one.call) && !NOT_WON.has(one.status ?? ''));
  const distinct = [...new Set(won.map((one) => one.projectNumber ?? one.id))].sort();
  return {
    ...countRecords(
      'project',
      won.map((one) => one.id),
    ),
    value: distinct.length,
    distinct,
  };
}

export const mentoringOccasions = (scope: Scope) => countOccasions(ofKind(scope, MENTORING_KINDS));
export const planningOccasions = (scope: Scope) => countOccasions(ofKind(scope, PLANNING_KINDS));
export const actions = (scope: Scope) => countOccasions(ofKind(scope, ACTION_KINDS));

export const gatheringParticipants = (scope: Scope) =>
  sumOf(ofKind(scope, GATHERING_KINDS), (one) => one.participants ?? 0);

export const trainingParticipants = (scope: Scope) =>
  sumOf(ofKind(scope, TRAINING_KINDS), (one) => one.participants ?? 0);

/** Hours with one decimal, rounded once, after the minutes are summed. */
export function trainingHours(scope: Scope): Measured {
  const minutes = sumOf(ofKind(scope, TRAINING_KINDS), minutesOf);
  return { ...minutes, value: roundTo(minutes.value / 60, 1) };
}

/** Mentors employed on at least one day of the span. */
export function employedMentors(scope: Scope): Measured {
  const employed = [...scope.data.mentor.values()].filter(
    (one) =>
      isOf(scope.office, one) && one.start <= scope.to && (one.end === undefined || one.end >= scope.from),
  );
  return countRecords(
    'mentor',
    employed.map((one) => one.id),
  );
}
