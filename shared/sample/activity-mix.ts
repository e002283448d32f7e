import type { ActivityKind } from '../domain/activity-kinds.ts';
import type { CalendarDate } from '../lib/dates.ts';
import { isCommunityWeek } from './calendar.ts';
import { atClock, type Minutes } from './occurrence.ts';
import type { Weighted } from './seeds.ts';

/** What a kind of day-trip activity is like. */
export interface Habit {
  /** Shortest and longest, in minutes. */
  readonly minutes: readonly [number, number];
  /** Not before: people come to gatherings after work. */
  readonly earliest?: Minutes;
  /** Fewest and most people, where heads are counted. */
  readonly people?: readonly [number, number];
  /** Nothing else fits into the day. */
  readonly wholeDay?: true;
  /** People of several settlements come together. */
  readonly regional?: true;
}

export const habits: Readonly<Partial<Record<ActivityKind, Habit>>> = {
  visit: { minutes: [105, 240] },
  consultation: { minutes: [75, 165] },
  interview: { minutes: [50, 100] },
  conversation: { minutes: [100, 180], earliest: atClock(16), people: [9, 34] },
  survey: { minutes: [180, 300], people: [8, 46] },
  forum: { minutes: [90, 150], earliest: atClock(17), people: [16, 74] },
  action: { minutes: [150, 300], earliest: atClock(14), people: [18, 140] },
  programme: { minutes: [120, 210], earliest: atClock(15), people: [14, 90] },
  training: { minutes: [330, 450], people: [8, 24], wholeDay: true, regional: true },
  professionalDay: { minutes: [300, 390], people: [22, 85], wholeDay: true, regional: true },
  workshop: { minutes: [180, 270], people: [9, 26], regional: true },
  studyTrip: { minutes: [420, 510], people: [16, 45], wholeDay: true, regional: true },
  informationDay: { minutes: [150, 210], people: [14, 60], regional: true },
  communityWeek: { minutes: [120, 210], earliest: atClock(13), people: [25, 180] },
};

type Mix = readonly Weighted<ActivityKind>[];

function mix(weights: Readonly<Partial<Record<ActivityKind, number>>>): Mix {
  return Object.entries(weights).map(([item, weight]) => ({ item: item as ActivityKind, weight }));
}

/** First the mentors make acquaintances; then come the applications, the planning, and in the end the actions. */
const phases: readonly (readonly [CalendarDate, Mix])[] = [
  [
    '2019-01-01',
    mix({
      visit: 31,
      consultation: 17,
      interview: 5,
      conversation: 6,
      survey: 2,
      forum: 8,
      action: 13,
      programme: 4,
      workshop: 3,
      training: 3,
      professionalDay: 1.5,
      studyTrip: 0.8,
      informationDay: 0.7,
    }),
  ],
  [
    '2018-01-01',
    mix({
      visit: 32,
      consultation: 16,
      interview: 15,
      conversation: 9,
      survey: 5,
      forum: 6,
      action: 7,
      programme: 2,
      workshop: 3,
      training: 3,
      professionalDay: 1,
      studyTrip: 0.4,
      informationDay: 1.2,
    }),
  ],
  [
    '2017-05-01',
    mix({
      visit: 41,
      consultation: 22,
      interview: 16,
      conversation: 6,
      survey: 2,
      forum: 1,
      workshop: 3,
      training: 2,
      professionalDay: 0.8,
      informationDay: 4,
    }),
  ],
  [
    '0001-01-01',
    mix({
      visit: 56,
      consultation: 22,
      interview: 8,
      conversation: 4,
      workshop: 2,
      training: 1,
      informationDay: 5,
    }),
  ],
];

const duringCommunityWeek = mix({ visit: 20, consultation: 10, conversation: 10, communityWeek: 60 });
const onSaturdays = mix({ action: 60, programme: 25, forum: 3, training: 4, conversation: 8 });

/** The kinds of field work on a day, with their shares. */
export function fieldMix(day: CalendarDate): Mix {
  if (isCommunityWeek(day)) return duringCommunityWeek;
  return phases.find(([from]) => from <= day)?.[1] ?? [];
}

export function saturdayMix(day: CalendarDate): Mix {
  return isCommunityWeek(day) ? duringCommunityWeek : onSaturdays;
}
