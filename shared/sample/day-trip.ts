import type { ActivityKind } from '../domain/activity-kinds.ts';
import type { Settlement } from '../gazetteer/gazetteer.ts';
import type { CalendarDate } from '../lib/dates.ts';
import type { Random } from '../lib/random.ts';
import { type Habit, habits } from './activity-mix.ts';
import { roadKilometres } from './area.ts';
import type { SampleMentor } from './mentors.ts';
import { atClock, type Leg, type Minutes, type Occurrence, toFive, type Trip } from './occurrence.ts';
import { pickWeighted, type Weighted } from './seeds.ts';

/** What a day out begins with. */
export interface Outing {
  readonly day: CalendarDate;
  /** The first drives. */
  readonly mentors: readonly SampleMentor[];
  readonly home: Settlement;
  /** Where to go, in order. */
  readonly stops: readonly Settlement[];
  /** Settlements of the round, some of which come to regional gatherings. */
  readonly round: readonly Settlement[];
  readonly kinds: readonly Weighted<ActivityKind>[];
  readonly departure: Minutes;
}

interface Planned {
  readonly kind: ActivityKind;
  readonly habit: Habit;
  readonly at: Settlement;
}

const LATEST_END = atClock(20, 30);
const MINUTES_A_KILOMETRE = 1.15;
const LUNCH = 30;

function planned(kind: ActivityKind, at: Settlement): Planned {
  const habit = habits[kind] ?? { minutes: [60, 90] };
  return { kind, habit, at };
}

/** What will be done at each stop; a whole-day event leaves no room for others, and evening events come last. */
function planStops(random: Random, outing: Outing): readonly Planned[] {
  const all = outing.stops.flatMap((at) => {
    const first = planned(pickWeighted(random, outing.kinds), at);
    const again = (first.kind === 'visit' || first.kind === 'consultation') && random.chance(0.14);
    return again ? [first, planned(random.pick(['interview', 'consultation'] as const), at)] : [first];
  });
  const whole = all.find((one) => one.habit.wholeDay);
  if (whole) return [whole];
  const evening = all.filter((one) => one.habit.earliest !== undefined);
  const daytime = all.filter((one) => one.habit.earliest === undefined);
  return [...daytime, ...evening.slice(0, 1)];
}

function participantsFrom(random: Random, outing: Outing, one: Planned): readonly Settlement[] {
  if (!one.habit.regional) return [one.at];
  const others = outing.round.filter((settlement) => settlement !== one.at);
  return [one.at, ...random.shuffle(others).slice(0, random.integer(2, 6))];
}

function legBetween(from: Settlement, to: Settlement, departure: Minutes): Leg | undefined {
  if (from === to) return undefined;
  const kilometres = Math.max(1, roadKilometres(from, to));
  return {
    from: from.name,
    to: to.name,
    kilometres,
    departure,
    arrival: toFive(departure + kilometres * MINUTES_A_KILOMETRE),
  };
}

interface Progress {
  readonly at: Settlement;
  readonly clock: Minutes;
  readonly legs: readonly Leg[];
  readonly occurrences: readonly Occurrence[];
}

function startAt(one: Planned, arrival: Minutes): Minutes {
  const lunch = arrival >= atClock(11, 45) && arrival <= atClock(13) ? LUNCH : 0;
  const start = toFive(arrival + lunch + 5);
  return Math.max(start, one.habit.earliest ?? start);
}

/** Nobody leaves home in the morning for a single event of the evening. */
function leavingAt(
  { home }: Outing,
  { far, next }: { readonly far: Progress; readonly next: Planned },
): Minutes {
  const { earliest } = next.habit;
  const early = legBetween(far.at, next.at, far.clock);
  if (earliest === undefined || !early || far.at !== home || far.legs.length > 0) return far.clock;
  return Math.max(far.clock, earliest - (early.arrival - early.departure) - 15);
}

/** Goes to the next stop and does what was planned there; skips it if the day is over. */
function step(
  random: Random,
  outing: Outing,
  so: { readonly far: Progress; readonly next: Planned },
): Progress {
  const { far, next } = so;
  const leg = legBetween(far.at, next.at, leavingAt(outing, so));
  const start = startAt(next, leg?.arrival ?? far.clock);
  const end = start + Math.round(random.integer(...next.habit.minutes) / 5) * 5;
  if (end > LATEST_END) return far;
  const occurrence: Occurrence = {
    day: outing.day,
    start,
    end,
    kind: next.kind,
    mode: 'inPerson',
    mentors: outing.mentors,
    settlements: participantsFrom(random, outing, next),
    ...(leg && { kilometres: leg.kilometres }),
  };
  return {
    at: next.at,
    clock: end + 5,
    legs: leg ? [...far.legs, leg] : far.legs,
    occurrences: [...far.occurrences, occurrence],
  };
}

/** The way home is written to the last activity, so that the kilometres of the activities are those of the trip. */
function withReturn(far: Progress, home: Settlement): Pick<Trip, 'legs' | 'occurrences'> {
  const leg = legBetween(far.at, home, far.clock);
  const last = far.occurrences.at(-1);
  if (!leg || !last) return far;
  const kilometres = Math.round(((last.kilometres ?? 0) + leg.kilometres) * 10) / 10;
  return {
    legs: [...far.legs, leg],
    occurrences: [...far.occurrences.slice(0, -1), { ...last, kilometres }],
  };
}

/** A day out from the county seat and back, in the order in which it happened. */
export function dayTrip(random: Random, outing: Outing): Trip | undefined {
  const { home, mentors, day, departure } = outing;
  const driver = mentors[0];
  let far: Progress = { at: home, clock: departure, legs: [], occurrences: [] };
  for (const next of planStops(random, outing)) far = step(random, outing, { far, next });
  if (!driver || far.occurrences.length === 0) return undefined;
  return { day, driver, ...withReturn(far, home) };
}

const NEAR = 22;

/** Settlements not seen for long, and their neighbours: a day's round of one to three, or a day at the county seat. */
export function chooseStops(
  random: Random,
  round: readonly Settlement[],
  lastSeen: ReadonlyMap<string, CalendarDate>,
): readonly Settlement[] {
  if (round.length === 0) return [];
  const seen = (one: Settlement) => lastSeen.get(one.ksh) ?? '';
  const longest = round.toSorted((one, other) => (seen(one) < seen(other) ? -1 : 1)).slice(0, 6);
  const first = random.pick(longest);
  const near = round
    .filter((one) => one !== first && !first.isCountySeat && !one.isCountySeat)
    .filter((one) => roadKilometres(one, first) <= NEAR)
    .sort((one, other) => roadKilometres(one, first) - roadKilometres(other, first));
  const further = random.shuffle(near.slice(0, 5)).slice(
    0,
    pickWeighted(random, [
      { item: 0, weight: 30 },
      { item: 1, weight: 50 },
      { item: 2, weight: 20 },
    ]),
  );
  return [first, ...further];
}
