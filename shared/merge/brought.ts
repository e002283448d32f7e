import type { RecordEntry, RecordHistory } from './history.ts';
import { isErased } from './history.ts';
import type { Dot, Replica, Row, Stamp, StoredVersion } from './versions.ts';

/** What one person had written elsewhere before an import brought it here. */
export interface Brought extends Stamp {
  /** The PC it was written on, where the dot does not tell it. */
  readonly origin?: Replica | undefined;
  readonly registers: readonly string[];
}

/**
 * Who had written what the import at this place brought: whoever takes a file in has not written what is in it. Told by the versions the
 * record holds, or held before a later import; of what was written over in between nobody is named.
 */
export function broughtBy(history: RecordHistory, place: number): readonly Brought[] {
  const entry = history.entries[place];
  if (entry?.cause !== 'import' || isErased(history)) return [];
  const found = newVersions(entry, rowAfter(history, place), ownDots(history));
  const byStamp = Map.groupBy(found, ([, { dot, time, person }]) => `${dot} ${time} ${person}`);
  return [...byStamp.values()].flatMap((ones) => {
    const [first] = ones;
    if (first === undefined) return [];
    const [, { dot, time, person, origin }] = first;
    return [{ dot, time, person, origin, registers: ones.map(([register]) => register) }];
  });
}

/** Every version an import is known to have brought. */
export function broughtDots(history: RecordHistory): ReadonlySet<Dot> {
  return new Set(history.entries.flatMap((_, place) => broughtBy(history, place).map(({ dot }) => dot)));
}

function ownDots({ entries }: RecordHistory): ReadonlySet<Dot> {
  return new Set(entries.map(({ dot }) => dot));
}

/** The record soon after this entry: as the next one found it that kept it, else as it is now. */
function rowAfter({ entries, row }: RecordHistory, place: number): Row | undefined {
  return entries.slice(place + 1).find(({ earlier }) => earlier !== undefined)?.earlier ?? row;
}

type Found = readonly [register: string, version: StoredVersion];

function newVersions(
  { earlier }: RecordEntry,
  after: Row | undefined,
  own: ReadonlySet<Dot>,
): readonly Found[] {
  return Object.entries(after?.merge.registers ?? {}).flatMap(([register, versions]) => {
    const before = new Set(earlier?.merge.registers[register]?.map(({ dot }) => dot));
    return versions
      .filter(({ dot }) => !own.has(dot) && !before.has(dot))
      .map((version): Found => [register, version]);
  });
}
