import type { Activity } from '../domain/activity.ts';
import type { KindName } from '../domain/dataset.ts';
import type { CountedRecord, Measured } from './indicator.ts';

type Activities = readonly Activity[];

function references(kind: KindName, ids: Iterable<string>): readonly CountedRecord[] {
  return [...ids].sort().map((id) => ({ kind, id }));
}

/** Records of a kind, each counted once. */
export function countRecords(kind: KindName, ids: Iterable<string>): Measured {
  const distinct = [...new Set(ids)].sort();
  return { value: distinct.length, records: references(kind, distinct), distinct };
}

/** Different settlements named by the activities; a settlement seen twice is one. */
export function countSettlements(activities: Activities): Measured {
  const naming = activities.filter((one) => (one.settlements ?? []).length > 0);
  const distinct = [...new Set(naming.flatMap((one) => one.settlements ?? []))].sort();
  const records = references(
    'activity',
    naming.map((one) => one.id),
  );
  return { value: distinct.length, records, distinct };
}

/** Occasions: an activity is one, however many mentors took part. */
export function countOccasions(activities: Activities): Measured {
  const records = references(
    'activity',
    activities.map((one) => one.id),
  );
  return { value: records.length, records, distinct: [] };
}

/** The sum of a number over the activities that have it. */
export function sumOf(activities: Activities, amount: (one: Activity) => number): Measured {
  const counted = activities.filter((one) => amount(one) > 0);
  const records = references(
    'activity',
    counted.map((one) => one.id),
  );
  return { value: counted.reduce((sum, one) => sum + amount(one), 0), records, distinct: [] };
}
