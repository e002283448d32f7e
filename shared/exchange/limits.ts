/** What a data file may be at most; beyond it a file is an attack or an accident. Sizes in bytes. */
export const LARGEST_FILE = 256 * 1024 * 1024;
export const MOST_RAW_BYTES = 256 * 1024 * 1024;
export const LONGEST_HEAD = 64 * 1024;
/** Above anything the form of a record allows in practice. */
export const LONGEST_LINE = 8 * 1024 * 1024;
/**
 * A backup must be able to hold whatever was once taken in: two of the longest rows in conflict with each other, and a change of the
 * history that keeps such values before and after together with the former row or the versions that were decided between.
 */
export const LONGEST_LINE_OF_BACKUP = 5 * LONGEST_LINE;
export const LARGEST_ATTACHMENT = 20 * 1024 * 1024;
export const MOST_LINES = 500_000;
/**
 * Of nested lists and objects, the line itself being the first. The same value stands four levels deeper in a version that is not decided
 * yet, and again four in a row that the history keeps: what a record may hold, these may hold as well. A row with an undecided list of
 * rows needs eight.
 */
export const DEEPEST = 12;
export const DEEPEST_IN: Readonly<Record<'merge' | 'log', number>> = { merge: DEEPEST + 4, log: DEEPEST + 8 };
