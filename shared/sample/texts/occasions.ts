import type { ActivityKind } from '../../domain/activity-kinds.ts';
import { action } from './actions.ts';
import { informationDay, professionalDay } from './occasions-days.ts';
import { communityWeek, programme, studyTrip, training } from './occasions-events.ts';
import { deskWork } from './desk-work.ts';
import { conference, networkMeeting, officeMeeting } from './occasions-office.ts';
import { forum, interview, survey } from './occasions-survey.ts';
import { byMail, byPhone, byScreen, consultation, conversation, visit, workshop } from './occasions-talks.ts';
import type { OccasionText } from './template.ts';

/** How a kind of activity is told, except work at the desk, which has several texts; `topics` are those of the programme's list that always belong to it. */
export interface Telling {
  readonly text: OccasionText;
  /** The contents come from a topic: a general one, or one for professionals. */
  readonly about?: 'general' | 'professional';
  /** Before the topic's label in the title. */
  readonly named?: string;
  readonly topics?: readonly string[];
}

const learning = ['képzés, szakmai nap szervezése'] as const;
const doing = ['közösségi akció, program szervezése'] as const;

export const tellings: Readonly<Partial<Record<ActivityKind, Telling>>> = {
  visit: { text: visit, about: 'general' },
  consultation: { text: consultation, about: 'general' },
  conversation: {
    text: conversation,
    about: 'general',
    named: 'Közösségi beszélgetés',
    topics: ['közösségfejlesztés'],
  },
  workshop: { text: workshop, about: 'professional', named: 'Műhelymunka' },
  informationDay: { text: informationDay, topics: ['közösségfejlesztés'] },
  professionalDay: { text: professionalDay, topics: learning },
  interview: { text: interview, topics: ['helyzetfeltárás', 'közösségi interjú'] },
  survey: { text: survey, topics: ['közösségi felmérés'] },
  forum: { text: forum, topics: ['helyi nyilvánosság', 'részvételi fórum'] },
  action: { text: action, topics: doing },
  programme: { text: programme, topics: doing },
  training: { text: training, topics: learning },
  studyTrip: { text: studyTrip, topics: ['jó gyakorlatok megosztása', ...learning] },
  communityWeek: { text: communityWeek, topics: ['közösségfejlesztés', ...doing] },
  officeMeeting: { text: officeMeeting },
  networkMeeting: { text: networkMeeting, topics: ['minőségbiztosítás'] },
  conference: { text: conference, topics: ['közösségfejlesztés'] },
};

export const remoteTellings: Readonly<Record<'phone' | 'online' | 'email', Telling>> = {
  phone: { text: byPhone, about: 'general' },
  online: { text: byScreen, about: 'general' },
  email: { text: byMail, about: 'general' },
};

/** Work at the desk in one of its texts. */
export const deskTellings: readonly Telling[] = deskWork.map((text) => ({ text }));
