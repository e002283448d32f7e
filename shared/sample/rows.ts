import { kindOf, type KindName } from '../domain/dataset.ts';
import { freshRow } from '../merge/write.ts';
import { dotOf, type Row, type Stamp } from '../merge/versions.ts';
import { atClock, clockOf } from './occurrence.ts';
import type { SampleOffice } from './sample-office.ts';

export interface SampleRow {
  readonly kind: KindName;
  readonly row: Row;
}

const LAST_MINUTE = atClock(23, 50);

/** The records as rows with merge state, each written by its mentor's PC in the afternoon or evening of its day. */
export function* rowsOfSample(
  sample: Pick<SampleOffice, 'entries' | 'replicas'>,
): Generator<SampleRow, void, undefined> {
  const counters = new Map<string, number>();
  let day = '';
  let writtenToday = 0;
  for (const entry of sample.entries) {
    writtenToday = entry.day === day ? writtenToday + 1 : 0;
    day = entry.day;
    const replica = sample.replicas.get(entry.person) ?? '';
    const counter = (counters.get(replica) ?? 0) + 1;
    counters.set(replica, counter);
    const minutes = Math.min(LAST_MINUTE, atClock(16) + writtenToday * 2);
    const stamp: Stamp = {
      dot: dotOf(replica, counter),
      time: `${day}T${clockOf(minutes)}:00`,
      person: entry.person,
    };
    yield { kind: entry.kind, row: freshRow(kindOf(entry.kind), entry.record, stamp) };
  }
}

/** The rows of a sample by kind. */
export function rowsByKind(sample: Pick<SampleOffice, 'entries' | 'replicas'>): SampleOffice['rows'] {
  const grouped = Map.groupBy(rowsOfSample(sample), ({ kind }) => kind);
  return new Map([...grouped].map(([kind, list]) => [kind, list.map(({ row }) => row)]));
}
