import { type DataSet, type KindName, kindOf } from '../../shared/domain/dataset.ts';
import { erasedBeside } from '../../shared/domain/erased-records.ts';
import type { AnyRecord } from '../../shared/domain/record.ts';
import type { SenseContext } from '../../shared/domain/finding.ts';
import type { CalendarDate } from '../../shared/lib/dates.ts';
import { type Place, placeOf, searchPlaces } from './places.ts';

/** What inputs and displays may look up besides the record in hand. */
export interface Lookup {
  readonly today: CalendarDate;
  find(kind: string, id: string): AnyRecord | undefined;
  /** Was this record erased, so that nobody can find or mend what refers to it? */
  isErased?(kind: string, id: string): boolean;
  all(kind: string): Iterable<AnyRecord>;
  place(ksh: string): Place | undefined;
  /** Best first; the settlements of the office before all others. */
  searchPlaces(text: string): readonly Place[];
}

const made = new WeakMap<DataSet, Lookup>();
const nothing: ReadonlyMap<string, AnyRecord> = new Map();

/** A look-up over the records in memory; the same data set gives the same look-up. */
export function lookupOf(data: DataSet, today: CalendarDate): Lookup {
  const known = made.get(data);
  if (known?.today === today) return known;
  const lookup: Lookup = {
    today,
    find: (kind, id) => recordsOf(data, kind).get(id),
    all: (kind) => recordsOf(data, kind).values(),
    isErased: erasedBeside(data),
    place: placeOf,
    searchPlaces: (text) => searchPlaces(text, familiarPlaces(data)),
  };
  made.set(data, lookup);
  return lookup;
}

function recordsOf(data: DataSet, kind: string): ReadonlyMap<string, AnyRecord> {
  if (!kindOf(kind)) return nothing;
  return data[kind as KindName] as ReadonlyMap<string, unknown> as ReadonlyMap<string, AnyRecord>;
}

function familiarPlaces(data: DataSet): ReadonlySet<string> {
  return new Set([...data.mentoredSettlement.values()].map((record) => record.settlement));
}

/** What the rules of sense look at. */
export function senseContextOf(lookup: Lookup): SenseContext {
  return {
    today: lookup.today,
    find: (kind, id) => lookup.find(kind, id),
    mayBeMissing: (kind, id) => lookup.isErased?.(kind, id) === true,
    all: (kind) => lookup.all(kind),
    knowsSettlement: (ksh) => lookup.place(ksh) !== undefined,
  };
}
