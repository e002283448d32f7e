import type { Settlement } from '../gazetteer/gazetteer.ts';
import type { CalendarDate } from '../lib/dates.ts';
import type { Random } from '../lib/random.ts';
import type { SampleMentor } from './mentors.ts';
import { atClock, type Minutes, type Occurrence, toFive } from './occurrence.ts';
import { pickWeighted } from './seeds.ts';

/** A day in the office of one mentor. */
export interface OfficeDay {
  readonly day: CalendarDate;
  readonly mentor: SampleMentor;
  /** The settlements the mentor answers for: people there are called and written to. */
  readonly round: readonly Settlement[];
  /** From when on the mentor is free: after the weekly meeting, or from the morning. */
  readonly from: Minutes;
}

type Mode = NonNullable<Occurrence['mode']>;

const lengths: Readonly<Record<'phone' | 'online' | 'email', readonly [number, number]>> = {
  phone: [15, 40],
  online: [40, 75],
  email: [20, 50],
};

function remote(random: Random, one: OfficeDay, start: Minutes): Occurrence {
  const mode = pickWeighted<Mode & keyof typeof lengths>(random, [
    { item: 'phone', weight: 60 },
    { item: 'email', weight: 24 },
    { item: 'online', weight: 16 },
  ]);
  const end = start + Math.round(random.integer(...lengths[mode]) / 5) * 5;
  const { day, mentor } = one;
  return {
    day,
    start,
    end,
    kind: 'remoteConsultation',
    mode,
    mentors: [mentor],
    settlements: [random.pick(one.round)],
  };
}

function desk(random: Random, one: OfficeDay, start: Minutes): Occurrence {
  const end = Math.min(start + random.integer(30, 48) * 5, Math.max(END_OF_DAY, start + 30));
  return { day: one.day, start, end, kind: 'administration', mentors: [one.mentor], settlements: [] };
}

const END_OF_DAY = atClock(16, 30);

/** Paper work and calls in turn, with a break at noon. */
export function officeDay(random: Random, one: OfficeDay): readonly Occurrence[] {
  const done: Occurrence[] = [];
  for (let clock = one.from; clock < END_OF_DAY - 40; ) {
    const calls = one.round.length > 0 && random.chance(0.42);
    const next = calls ? remote(random, one, clock) : desk(random, one, clock);
    done.push(next);
    clock = toFive((next.end ?? clock) + random.integer(1, 10));
    if (clock > atClock(11, 40) && clock < atClock(12, 30)) clock = atClock(12, 30);
  }
  return done;
}

/** What is written up after coming home from a day out, if there is still time; `from` is the arrival. */
export function writingUp(random: Random, one: OfficeDay): readonly Occurrence[] {
  const isEarly = one.from < END_OF_DAY - 60;
  return isEarly && random.chance(0.2) ? [desk(random, one, toFive(one.from + 10))] : [];
}

/** The weekly meeting of everybody present. */
export function weeklyMeeting(
  random: Random,
  day: CalendarDate,
  mentors: readonly SampleMentor[],
): Occurrence {
  const start = atClock(9);
  const end = start + random.integer(12, 20) * 5;
  return { day, start, end, kind: 'officeMeeting', mode: 'inPerson', mentors, settlements: [] };
}

/** Handing the villages of one mentor over to others. */
export function handoverMeeting(day: CalendarDate, mentors: readonly SampleMentor[]): Occurrence {
  return {
    day,
    start: atClock(9),
    end: atClock(12),
    kind: 'officeMeeting',
    mode: 'inPerson',
    mentors,
    settlements: [],
    handover: true,
  };
}
