/** What a data file may be at most; beyond it a file is an attack or an accident. Sizes in bytes. */
export const LARGEST_FILE = 256 * 1024 * 1024;
export const MOST_RAW_BYTES = 256 * 1024 * 1024;
export const LONGEST_HEAD = 64 * 1024;
/** Above anything the form of a record allows in practice (three long texts, before and after, with conflicts). */
export const LONGEST_LINE = 8 * 1024 * 1024;
export const LARGEST_ATTACHMENT = 20 * 1024 * 1024;
export const MOST_LINES = 500_000;
/**
 * Of nested lists and objects, the line itself being the first. A row with an undecided list of rows needs eight; one that the history
 * keeps, because a file changed it, stands four deeper.
 */
export const DEEPEST = 12;
