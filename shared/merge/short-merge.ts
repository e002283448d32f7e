import type { MergeState, Row, Stamp, StoredVersion } from './versions.ts';

/*
[Note: Merge states written short]

Nearly every record was written by one commit or two, and the same stamp beside each of its registers would be two thirds of a file. Where
rows are written down — in data files and in the journal — a stamp therefore stands once, with the names of the registers that are its: of
each of them the record shows the one version there is. A merge state that is more than that (a conflict, a value that is not shown, a
version put side by side again, what only a newer program knows) is written as it is. The hash of a row always covers the whole state.
*/

/** A stamp, and the registers whose one version it is. */
export interface StampOf extends Stamp {
  readonly of: readonly string[];
}

/** A merge state as it is written down. See [Note: Merge states written short]. */
export type WrittenMerge = MergeState | ShortMerge;

export interface ShortMerge extends Pick<MergeState, 'seen'> {
  readonly stamps: readonly StampOf[];
}

/** A row as it is written down. */
export type WrittenRow = Omit<Row, 'merge'> & { readonly merge: WrittenMerge };

/** The same state always gives the same short one, whatever the order of its registers. */
export function shortMerge(merge: MergeState): WrittenMerge {
  const { registers, seen, ...unknown } = merge;
  if (Object.keys(unknown).length > 0) return merge;
  const stamps = new Map<string, Stamp & { readonly of: string[] }>();
  // Registers of one commit share one stamp object, so its text is hardly ever made twice.
  const texts = new Map<StoredVersion, string>();
  for (const name of Object.keys(registers).sort()) {
    const [version, ...others] = registers[name] ?? [];
    if (version === undefined || others.length > 0 || !isPlainStamp(version)) return merge;
    const { dot, person, time } = version;
    const text = texts.get(version) ?? JSON.stringify([dot, person, time]);
    texts.set(version, text);
    const known = stamps.get(text);
    if (known) known.of.push(name);
    else stamps.set(text, { dot, of: [name], person, time });
  }
  return { seen, stamps: [...stamps.values()] };
}

/** Nothing but dot, person and time: who wrote the value that the record shows. */
export function isPlainStamp(version: StoredVersion): boolean {
  return Object.keys(version).length === 3 && version.value === undefined && version.origin === undefined;
}

/** What a stamp takes beside a register, besides its texts: names of members, quotes, commas. */
const AROUND_STAMP = 60;
/** Bytes of a UTF-16 code unit, at most. */
const WIDEST = 3;

/** Bytes that the state may take when it is written out, at most. */
export function longestWritten({ stamps }: ShortMerge): number {
  return stamps.reduce((sum, { dot, of, person, time }) => {
    const stamp = WIDEST * (dot.length + person.length + time.length) + AROUND_STAMP;
    return sum + of.reduce((length, name) => length + name.length + stamp, 0);
  }, 0);
}

export function isShort(merge: WrittenMerge): merge is ShortMerge {
  return !('registers' in merge);
}

/** The whole state again; registers written by one commit share one stamp object. */
export function wholeMerge(merge: WrittenMerge): MergeState {
  if (!isShort(merge)) return merge;
  const { stamps, ...others } = merge;
  const registers = stamps.flatMap(({ dot, of, person, time }) => {
    const versions = [{ dot, person, time }];
    return of.map((name): [string, readonly StoredVersion[]] => [name, versions]);
  });
  if (stamps.length > 1) registers.sort(([one], [other]) => (one < other ? -1 : 1));
  return { registers: Object.fromEntries(registers), ...others };
}

export function shortRow(row: Row): WrittenRow {
  return { ...row, merge: shortMerge(row.merge) };
}

export function wholeRow(row: WrittenRow): Row {
  return { ...row, merge: wholeMerge(row.merge) };
}
