import { broughtDots } from '../../../shared/merge/brought.ts';
import {
  fieldsAfter,
  isErased,
  type RecordEntry,
  type RecordHistory,
  type RecordReturn,
  returnTo,
} from '../../../shared/merge/history.ts';
import { DELETED, type Dot, fieldsOf, type StoredVersion } from '../../../shared/merge/versions.ts';

/** What brings the record back to how it was after the entry at this place; nothing for an erased one. */
export function returnAfter(history: RecordHistory, place: number): RecordReturn | undefined {
  const earlier = fieldsAfter(history, place);
  return earlier && returnTo(history, earlier);
}

/** What brings a deleted record back as it was when it was deleted. */
export function returnOfDeleted(history: RecordHistory): RecordReturn | undefined {
  const now = fieldsAfter(history, history.entries.length - 1);
  if (isErased(history) || now?.[DELETED] === undefined) return undefined;
  return returnTo(history, Object.fromEntries(Object.entries(now).filter(([name]) => name !== DELETED)));
}

/** Fields the log has never seen written, nor brought by a file: who wrote them when, before the log began. */
export interface EarlierWriting extends Pick<StoredVersion, 'dot' | 'origin' | 'time' | 'person'> {
  readonly fields: readonly string[];
}

export function earlierWritings(history: RecordHistory): readonly EarlierWriting[] {
  const { row, entries } = history;
  const dots = new Set<Dot>(entries.map(({ dot }) => dot)).union(broughtDots(history));
  const unlogged = Object.entries(row?.merge.registers ?? {}).flatMap(([register, [version]]) =>
    version === undefined || dots.has(version.dot) ? [] : [{ ...version, fields: fieldsOf(register) }],
  );
  const together = Map.groupBy(unlogged, ({ time, person }) => `${time} ${person}`);
  return [...together.values()]
    .flatMap((ones) => {
      const [first] = ones;
      const fields = ones.flatMap((one) => one.fields).filter((name) => row?.record[name] !== undefined);
      return first ? [{ ...first, fields }] : [];
    })
    .filter(({ fields }) => fields.length > 0)
    .sort((one, other) => (one.time < other.time ? 1 : -1));
}

/** The record began with this entry, or it was there before. */
export function isFirst(history: RecordHistory, entry: RecordEntry): boolean {
  return history.entries[0]?.dot === entry.dot && Object.keys(fieldsAfter(history, -1) ?? {}).length === 0;
}

/** Entries that did again what was taken back: they take a taking back back. */
export function redoneIn(
  entries: readonly { readonly dot: Dot; readonly undoes?: Dot | undefined }[],
): ReadonlySet<Dot> {
  const undoing = new Set(entries.flatMap(({ dot, undoes }) => (undoes === undefined ? [] : [dot])));
  return new Set(
    entries.flatMap(({ dot, undoes }) => (undoes !== undefined && undoing.has(undoes) ? [dot] : [])),
  );
}
