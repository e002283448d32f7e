import type { CountyPackage } from '../domain/county-package.ts';
import type { CalendarDate } from '../lib/dates.ts';
import { counties, type County, countyByCode } from '../gazetteer/counties.ts';
import { compareHungarian } from '../lib/order.ts';
import type { Period } from '../lib/periods.ts';
import { coverageOf, packagesInForce } from './packages.ts';

/** Who has sent what for one month. */
export interface MonthState {
  readonly month: Period;
  /** `empty`: it came whole, but nothing is recorded in the month; `part`: made before the month was over; `outside` the programme. */
  readonly state: 'arrived' | 'empty' | 'part' | 'missing' | 'outside';
  /** Activities of the month. */
  readonly activities: number;
}

/** Everything the centre has of one county. */
export interface CountyState {
  readonly code: string;
  /** Absent for a code the gazetteer does not know. */
  readonly county: County | undefined;
  /** Is a package expected of it? */
  readonly expected: boolean;
  /** In force, newest first. */
  readonly current: readonly CountyPackage[];
  readonly superseded: readonly CountyPackage[];
  readonly withdrawn: readonly CountyPackage[];
  /** Files that came but were not taken. */
  readonly repeated: number;
  readonly older: number;
  /** More than one office sends for this county: its records would count twice. */
  readonly doubled: boolean;
  readonly months: readonly MonthState[];
}

/** The days in which anything is expected; an open end if the programme has none. */
export interface Expected {
  readonly start?: CalendarDate;
  readonly end?: CalendarDate;
}

/** The programme's days as far as they have come. */
export function expectedUntil({ start, end }: Expected, today: CalendarDate): Expected {
  const last = end === undefined || today < end ? today : end;
  return { ...(start !== undefined && { start }), end: last };
}

/** The 18 counties the programme has an office in, and any other a package came from, in Hungarian order. */
export function matrixOf(
  packages: Iterable<CountyPackage>,
  months: readonly Period[],
  programme: Expected = {},
): readonly CountyState[] {
  const all = [...packages];
  const inForce = new Set([...packagesInForce(all).values()].flat());
  const byCounty = Map.groupBy(all, ({ county }) => county);
  const expected = counties.filter(({ inNetwork }) => inNetwork).map(({ code }) => code);
  const codes = [...new Set([...expected, ...byCounty.keys()])];
  return codes
    .map((code) => stateOf({ code, ofCounty: byCounty.get(code) ?? [], inForce, months, programme }))
    .sort((one, other) => compareHungarian(nameOf(one), nameOf(other)));
}

const nameOf = ({ county, code }: CountyState) => county?.name ?? code;

interface Gathered {
  readonly code: string;
  readonly ofCounty: readonly CountyPackage[];
  readonly inForce: ReadonlySet<CountyPackage>;
  readonly months: readonly Period[];
  readonly programme: Expected;
}

function stateOf({ code, ofCounty, inForce, months, programme }: Gathered): CountyState {
  const county = countyByCode(code);
  const current = ofCounty
    .filter((one) => inForce.has(one))
    .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  const notTaken = ofCounty.flatMap((one) => one.notTaken ?? []);
  return {
    code,
    county,
    expected: county?.inNetwork === true,
    current,
    superseded: ofCounty.filter((one) => !inForce.has(one) && one.status !== 'withdrawn'),
    withdrawn: ofCounty.filter((one) => one.status === 'withdrawn'),
    repeated: notTaken.filter(({ reason }) => reason === 'repeated').length,
    older: notTaken.filter(({ reason }) => reason === 'older').length,
    doubled: new Set(current.map(({ sender }) => sender)).size > 1,
    months: months.map((month) => within(programme, monthState(current, month))),
  };
}

/** What came from outside the programme's days is shown; that nothing came is as it should be. */
function within({ start = '', end = '9999' }: Expected, one: MonthState): MonthState {
  const isOutside = one.month.to < start || one.month.from > end;
  return isOutside && one.activities === 0 ? { ...one, state: 'outside' } : one;
}

function monthState(current: readonly CountyPackage[], month: Period): MonthState {
  const covering = current.filter((one) => coverageOf(one, month) !== 'none');
  const whole = covering.find((one) => coverageOf(one, month) === 'whole');
  const [newest] = covering;
  if (newest === undefined) return { month, state: 'missing', activities: 0 };
  // The newest that reaches over the month counts; where it was made too early, the month is not complete.
  const telling = whole ?? newest;
  const activities = activitiesIn(telling, month.from.slice(0, 7));
  const state = whole === undefined ? 'part' : activities === 0 ? 'empty' : 'arrived';
  return { month, state, activities };
}

function activitiesIn({ totals }: CountyPackage, month: string): number {
  return (totals ?? []).find((one) => one.kind === 'activity' && one.month === month)?.count ?? 0;
}
