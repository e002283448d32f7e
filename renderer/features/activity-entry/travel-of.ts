import type { Activity } from '../../../shared/domain/activity.ts';
import { ACTIVITY_KINDS } from '../../../shared/domain/activity-kinds.ts';
import type { Travel } from '../../../shared/domain/travel.ts';
import { settlementByKsh } from '../../../shared/gazetteer/gazetteer.ts';
import { profileOf } from '../../../shared/programme/efop-131.ts';
import { entryText } from '../../text/activity-entry.ts';
import type { World } from './entry-shape.ts';

type TravelFields = Omit<Travel, 'id' | 'office' | 'deleted' | 'erased'>;

/** Can a travel order be made with this activity: somebody drove somewhere else than the office's own town? */
export function isJourney(one: Activity, world: World): boolean {
  return (one.kilometres ?? 0) > 0 && stopsOf(one, world).length > 0 && driverOf(one, world) !== undefined;
}

/** The travels that already belong to this activity. */
export function travelsOfActivity(id: string, world: World): readonly Travel[] {
  return [...world.data.travel.values()].filter((travel) => travel.activities?.includes(id));
}

/** Who sits at the PC drives if they took part, else the first mentor. */
function driverOf(one: Activity, { person }: World): string | undefined {
  return person !== undefined && one.mentors?.includes(person) ? person : one.mentors?.[0];
}

function stopsOf(one: Activity, { office }: World): readonly string[] {
  return (one.settlements ?? []).filter((ksh) => ksh !== office.seat);
}

/** A journey in the mentor's own car from the office's seat to the settlements and back. */
export function travelOf(one: Activity, world: World): TravelFields {
  const mentor = driverOf(one, world) ?? '';
  const car = world.data.mentor.get(mentor);
  const stops = stopsOf(one, world);
  return {
    mentor,
    date: one.date,
    purpose: one.title ?? ACTIVITY_KINDS[one.kind],
    vehicle: 'own',
    legs: legsOf([world.office.seat, ...stops, world.office.seat], one.kilometres ?? 0),
    plate: car?.plate,
    carType: car?.carType,
    fuelNorm: car?.fuelNorm,
    allowance: profileOf(world.data.programmeProfile, world.office.id).allowance,
    activities: [one.id],
    notes: stops.length > 1 ? entryText.legsEstimated : undefined,
  };
}

/** The way divided among its legs in tenths of a kilometre, by the distance as the crow flies; there and back are halves. */
function legsOf(route: readonly string[], kilometres: number): Travel['legs'] {
  const pairs = route.slice(1).map((to, index) => [route[index] ?? '', to] as const);
  const lengths = pairs.map(([from, to]) => straightLine(from, to));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const tenths = Math.round(kilometres * 10);
  let passed = 0;
  let given = 0;
  return pairs.map(([from, to], index) => {
    passed += lengths[index] ?? 0;
    const upTo = index === pairs.length - 1 ? tenths : Math.round((tenths * passed) / whole);
    const part = upTo - given;
    given = upTo;
    return { from: nameOf(from), to: nameOf(to), kilometres: part / 10 };
  });
}

function nameOf(ksh: string): string {
  return settlementByKsh(ksh)?.name ?? ksh;
}

/** Relative distance of two settlements; good enough to divide a known way. */
function straightLine(from: string, to: string): number {
  const [one, other] = [settlementByKsh(from), settlementByKsh(to)];
  if (!one || !other) return 1;
  const north = one.latitude - other.latitude;
  const middle = ((one.latitude + other.latitude) / 2) * (Math.PI / 180);
  const east = (one.longitude - other.longitude) * Math.cos(middle);
  return Math.hypot(north, east) || 1;
}
