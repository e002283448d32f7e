import type { TopicText } from './template.ts';
import {
  collections,
  communityRun,
  funding,
  goodPractice,
  publicity,
  tradition,
  values,
  venues,
} from './topics-culture.ts';
import { elderly, nationality, partnership, volunteering, youth } from './topics-people.ts';
import { actionPlan, monitoring, planning, progress, surveying } from './topics-planning.ts';

/** Topics that fit anywhere, at any time. */
export const generalTopics: readonly TopicText[] = [
  planning,
  values,
  volunteering,
  partnership,
  youth,
  elderly,
  publicity,
  communityRun,
  tradition,
  collections,
  venues,
  goodPractice,
  funding,
];

/** Topics of a running consortium. */
export const projectTopics: readonly TopicText[] = [actionPlan, progress, monitoring, surveying];

/** Only where a nationality has its own self-government. */
export const nationalityTopic: TopicText = nationality;

/** Topics for professionals of several places. */
export const professionalTopics: readonly TopicText[] = [
  planning,
  volunteering,
  communityRun,
  collections,
  goodPractice,
  publicity,
  values,
  surveying,
];
