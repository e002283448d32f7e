import { KIND_NAMES } from './dataset.ts';

const places: ReadonlyMap<string, number> = new Map(KIND_NAMES.map((name, place) => [name, place]));

/** What is said of several kinds, in the program's own order of registers; kinds only a newer program knows come last, as they came. */
export function inKindOrder<One>(
  byKind: Iterable<readonly [string, One]>,
): readonly (readonly [string, One])[] {
  const place = (kind: string) => places.get(kind) ?? places.size;
  return [...byKind].sort(([one], [other]) => place(one) - place(other));
}
