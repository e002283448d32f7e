import { type Settlement, settlementByKsh } from '../gazetteer/gazetteer.ts';
import { type CalendarDate, daysOfMonth, weekday } from '../lib/dates.ts';
import type { Random } from '../lib/random.ts';
import { fieldMix, saturdayMix } from './activity-mix.ts';
import { type Area, roadKilometres } from './area.ts';
import { type SampleAssignment, settlementsOn } from './assignments.ts';
import {
  absencesOfYear,
  type AbsenceReason,
  isCommunityWeek,
  isMeetingDay,
  isWorkday,
  workdayFrom,
} from './calendar.ts';
import { chooseStops, dayTrip, type Outing } from './day-trip.ts';
import { type SampleMentor, type Staff, worksOn } from './mentors.ts';
import { atClock, type Occurrence, toFive, type Trip } from './occurrence.ts';
import { handoverMeeting, officeDay, weeklyMeeting, writingUp } from './office-day.ts';
import { branch } from './seeds.ts';

/** What an office does: days out, and what happens at the office or nowhere. */
export interface Work {
  readonly trips: readonly Trip[];
  readonly others: readonly Occurrence[];
}

export interface WorkFrame {
  readonly seed: string;
  readonly area: Area;
  readonly staff: Staff;
  readonly assignments: readonly SampleAssignment[];
  /** Nothing happens after this day. */
  readonly until: CalendarDate;
}

interface Diary {
  readonly frame: WorkFrame;
  readonly lastSeen: Map<string, CalendarDate>;
  /** By mentor and year. */
  readonly absences: Map<string, ReadonlyMap<CalendarDate, AbsenceReason>>;
  readonly trips: Trip[];
  readonly others: Occurrence[];
}

const SHARE_OF_FIELD_DAYS = 0.95;
const SHARE_OF_JOINT_TRIPS = 0.075;

function absenceOn(diary: Diary, mentor: SampleMentor, day: CalendarDate): AbsenceReason | undefined {
  const year = day.slice(0, 4);
  const key = `${mentor.record.id}/${year}`;
  const known =
    diary.absences.get(key) ?? absencesOfYear(branch(diary.frame.seed, 'absences', key), Number(year));
  diary.absences.set(key, known);
  return known.get(day);
}

/** The days somebody hands over: nobody is away, the mentors named stay in the office. */
function handoversOn(staff: Staff, day: CalendarDate): readonly SampleMentor[] {
  if (day === staff.leaver.last) return [staff.lead, staff.leaver];
  return day === workdayFrom(nextDay(staff.newcomer.first)) ? [staff.lead, staff.newcomer] : [];
}

function nextDay(day: CalendarDate): CalendarDate {
  return daysOfMonth(day).find((other) => other > day) ?? day;
}

function roundOn(frame: WorkFrame, mentor: SampleMentor, day: CalendarDate): readonly Settlement[] {
  return settlementsOn(frame.assignments, mentor, day).flatMap((ksh) => settlementByKsh(ksh) ?? []);
}

function outing(
  random: Random,
  diary: Diary,
  on: { readonly day: CalendarDate; readonly mentors: readonly SampleMentor[] },
): Outing | undefined {
  const { day, mentors } = on;
  const driver = mentors[0];
  if (!driver) return undefined;
  const round = roundOn(diary.frame, driver, day);
  const stops = chooseStops(random, round, diary.lastSeen);
  const saturday = weekday(day) > 5;
  return {
    day,
    mentors,
    home: diary.frame.area.seat,
    round,
    stops: saturday ? stops.slice(0, 1) : stops,
    kinds: saturday ? saturdayMix(day) : fieldMix(day),
    departure: saturday ? atClock(9) : atClock(7, 30) + random.integer(0, 15) * 5,
  };
}

/** Whoever comes home early writes up the day. */
function writeUp(random: Random, diary: Diary, trip: Trip): void {
  const last = trip.occurrences.at(-1);
  const from = trip.legs.at(-1)?.arrival ?? last?.end ?? 0;
  for (const mentor of last?.mentors ?? []) {
    diary.others.push(...writingUp(random, { day: trip.day, mentor, round: [], from }));
  }
}

function addTrip(
  random: Random,
  diary: Diary,
  on: { readonly day: CalendarDate; readonly mentors: readonly SampleMentor[] },
): void {
  const plan = outing(random, diary, on);
  const trip = plan && dayTrip(random, plan);
  if (!trip) return;
  diary.trips.push(trip);
  for (const { settlements } of trip.occurrences) diary.lastSeen.set(settlements[0]?.ksh ?? '', on.day);
  if (weekday(on.day) <= 5) writeUp(random, diary, trip);
}

const SZENTENDRE = '15440';

/** Two of the mentors go to the centre of the network, in Szentendre. */
function networkTrip(
  random: Random,
  diary: Diary,
  on: { readonly day: CalendarDate; readonly mentors: readonly SampleMentor[] },
): void {
  const centre = settlementByKsh(SZENTENDRE);
  const { seat } = diary.frame.area;
  const driver = on.mentors[0];
  if (!centre || !driver) return;
  const kilometres = roadKilometres(seat, centre);
  const ride = toFive(kilometres * 0.85);
  const [start, end] = [atClock(10), atClock(10) + random.integer(48, 66) * 5];
  const kind = random.chance(0.82) ? 'networkMeeting' : 'conference';
  const occurrence: Occurrence = {
    ...on,
    start,
    end,
    kind,
    mode: 'inPerson',
    settlements: [],
    place: centre.name,
    kilometres: Math.round(kilometres * 20) / 10,
  };
  const legs = [
    { from: seat.name, to: centre.name, kilometres, departure: start - ride - 15, arrival: start - 15 },
    { from: centre.name, to: seat.name, kilometres, departure: end + 10, arrival: end + 10 + ride },
  ];
  diary.trips.push({ day: on.day, driver, legs, occurrences: [occurrence] });
}

function addOfficeDay(
  random: Random,
  diary: Diary,
  on: { readonly day: CalendarDate; readonly mentor: SampleMentor; readonly from: number },
): void {
  diary.others.push(...officeDay(random, { ...on, round: roundOn(diary.frame, on.mentor, on.day) }));
}

/** The mentors at work on a day; days off of the others are written down. */
function presentOn(diary: Diary, day: CalendarDate): readonly SampleMentor[] {
  const busy = handoversOn(diary.frame.staff, day);
  return diary.frame.staff.mentors.filter((mentor) => {
    if (!worksOn(mentor, day)) return false;
    const absence = busy.includes(mentor) ? undefined : absenceOn(diary, mentor, day);
    if (absence) diary.others.push({ day, kind: 'absence', absence, mentors: [mentor], settlements: [] });
    return absence === undefined;
  });
}

function meetingDay(
  random: Random,
  diary: Diary,
  on: { readonly day: CalendarDate; readonly present: readonly SampleMentor[] },
): void {
  const { day, present } = on;
  if (present.length < 2) return ordinaryDay(random, diary, on);
  const meeting = weeklyMeeting(random, day, present);
  diary.others.push(meeting);
  for (const mentor of present) addOfficeDay(random, diary, { day, mentor, from: (meeting.end ?? 0) + 15 });
}

/** Some go out, alone or two together; the others stay in. */
function ordinaryDay(
  random: Random,
  diary: Diary,
  on: { readonly day: CalendarDate; readonly present: readonly SampleMentor[] },
): void {
  const { day } = on;
  const out = on.present.filter((mentor) => {
    if (random.chance(SHARE_OF_FIELD_DAYS)) return true;
    addOfficeDay(random, diary, { day, mentor, from: atClock(8) + random.integer(0, 6) * 5 });
    return false;
  });
  for (let waiting = random.shuffle(out); waiting.length > 0; ) {
    const together = waiting.length > 1 && random.chance(SHARE_OF_JOINT_TRIPS * 1.6);
    addTrip(random, diary, { day, mentors: waiting.slice(0, together ? 2 : 1) });
    waiting = waiting.slice(together ? 2 : 1);
  }
}

function workday(random: Random, diary: Diary, day: CalendarDate): void {
  const present = presentOn(diary, day);
  const handing = handoversOn(diary.frame.staff, day);
  if (handing.length > 0) {
    diary.others.push(handoverMeeting(day, handing));
    for (const mentor of handing) addOfficeDay(random, diary, { day, mentor, from: atClock(13) });
  }
  const free = present.filter((mentor) => !handing.includes(mentor));
  if (isMeetingDay(day) && handing.length === 0) return meetingDay(random, diary, { day, present });
  ordinaryDay(random, diary, { day, present: free });
}

/** Now and then a Saturday event; more of them in the week of communities. */
function freeDay(random: Random, diary: Diary, day: CalendarDate): void {
  const likely = isCommunityWeek(day) ? 0.5 : day >= '2018-03-01' && weekday(day) === 6 ? 0.09 : 0;
  for (const mentor of diary.frame.staff.mentors) {
    if (!worksOn(mentor, day) || !random.chance(likely)) continue;
    if (absenceOn(diary, mentor, day) === undefined) addTrip(random, diary, { day, mentors: [mentor] });
  }
}

/** What happened in a month, day by day. */
function month(diary: Diary, name: string): void {
  const random = branch(diary.frame.seed, 'work', name);
  const days = daysOfMonth(name).filter((day) => day <= diary.frame.until);
  const candidates = days.filter(
    (day) => isWorkday(day) && !isMeetingDay(day) && handoversOn(diary.frame.staff, day).length === 0,
  );
  const network = random.pick(candidates);
  for (const day of days) {
    if (!isWorkday(day)) freeDay(random, diary, day);
    else if (day === network) {
      const present = random.shuffle(presentOn(diary, day));
      networkTrip(random, diary, { day, mentors: present.slice(0, 2) });
      ordinaryDay(random, diary, { day, present: present.slice(2) });
    } else workday(random, diary, day);
  }
}

/** The work of an office in the given months ('YYYY-MM'). */
export function workOf(frame: WorkFrame, months: readonly string[]): Work {
  const diary: Diary = { frame, lastSeen: new Map(), absences: new Map(), trips: [], others: [] };
  for (const name of months) month(diary, name);
  return diary;
}
