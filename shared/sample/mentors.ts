import type { CalendarDate } from '../lib/dates.ts';
import { addDays } from '../lib/dates.ts';
import type { Random } from '../lib/random.ts';
import type { Area } from './area.ts';
import { personName } from './person-names.ts';
import { branch, sampleId } from './seeds.ts';
import type { Draft } from './sink.ts';
import { sampleEmail, samplePhone, samplePlate } from './written-numbers.ts';
import type { Settlement } from '../gazetteer/gazetteer.ts';

/** A mentor with what the invention of working days needs. */
export interface SampleMentor {
  readonly record: Draft<'mentor'>;
  /** The number of the round of villages this mentor looks after. */
  readonly round: number;
  /** Before the first working day nothing, after the last one nothing. */
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

export interface Staff {
  readonly lead: SampleMentor;
  /** In the order of rounds; the leaver and the newcomer share the last one. */
  readonly mentors: readonly SampleMentor[];
  readonly leaver: SampleMentor;
  readonly newcomer: SampleMentor;
}

/** Day of leaving and of the successor's arrival. */
const changes = [
  ['2017-06-30', '2017-11-06'],
  ['2018-02-28', '2018-04-03'],
  ['2018-08-31', '2018-10-01'],
] as const;

const cars = [
  ['Opel Astra 1.4', 8.6],
  ['Suzuki Swift 1.2', 8.6],
  ['Škoda Fabia 1.2', 8.6],
  ['Ford Focus 1.6', 9.5],
  ['Suzuki Vitara 1.6', 9.5],
  ['Dacia Sandero 0.9', 7.6],
  ['Renault Clio 0.9', 7.6],
  ['Volkswagen Golf 1.6 TDI', 6.7],
] as const;

const backgrounds = [
  'communityDeveloper',
  'communityCulture',
  'library',
  'museum',
  'teacher',
  'ruralDeveloper',
  'civil',
  'social',
] as const;

/** The last day of the programme: nobody works for it later. */
export const PROGRAMME_END = '2019-09-15';
export const OFFICE_START = '2016-10-03';

interface Post {
  readonly round: number;
  readonly start: CalendarDate;
  readonly end?: CalendarDate;
  readonly home: Settlement;
  readonly isLead?: true;
}

function mentorOf(random: Random, post: Post, domain: string): SampleMentor {
  const name = personName(random, { womenShare: 0.62, doctorShare: 0.04 });
  const [carType, fuelNorm] = random.pick(cars);
  const { title, familyName, givenName } = name;
  return {
    round: post.round,
    first: post.start,
    last: post.end ?? PROGRAMME_END,
    record: {
      id: sampleId(random, post.start),
      ...(title && { title }),
      familyName,
      givenName,
      email: sampleEmail(`${familyName} ${givenName}`, domain),
      phone: samplePhone(random),
      ...(post.isLead && { post: 'irodavezető, kulturális közösségfejlesztő mentor', isLead: true }),
      background: random.pick(backgrounds),
      weeklyHours: 40,
      projectShare: 40,
      start: post.start,
      ...(post.end && { end: post.end }),
      home: post.home.ksh,
      plate: samplePlate(random),
      carType,
      fuelNorm,
    },
  };
}

/** The people of an office: one leads it, one leaves in the middle, one comes in the leaver's place. */
export function staffOf(seed: string, area: Area): Staff {
  const random = branch(seed, 'mentors');
  const [left, came] = random.pick(changes);
  const domain = `${area.county.name} mentoriroda`;
  const last = area.rounds.length - 1;
  const homeIn = (round: number) => {
    const villages = area.rounds[round] ?? [];
    return random.chance(0.5) || villages.length === 0 ? area.seat : random.pick(villages);
  };
  const start = (index: number) => (index < 2 ? OFFICE_START : addDays(OFFICE_START, 28));
  const staying = area.rounds
    .slice(0, last)
    .map((_, round) =>
      mentorOf(
        random,
        { round, start: start(round), home: homeIn(round), ...(round === 0 && { isLead: true as const }) },
        domain,
      ),
    );
  const leaver = mentorOf(random, { round: last, start: start(last), end: left, home: homeIn(last) }, domain);
  const newcomer = mentorOf(random, { round: last, start: came, home: homeIn(last) }, domain);
  const lead = staying[0];
  if (!lead) throw new Error('an office has more than one mentor');
  return { lead, mentors: [...staying, leaver, newcomer], leaver, newcomer };
}

/** Is this mentor employed on the day? */
export function worksOn(mentor: SampleMentor, day: CalendarDate): boolean {
  return mentor.first <= day && day <= mentor.last;
}
