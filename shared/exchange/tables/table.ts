import type { CalendarDate } from '../../lib/dates.ts';

/*
[Note: Tables]

Every register can be written as a table and read back to the same records. A row is a record: its id, its office, its fields under their
Hungarian labels; what is a list of small rows itself (the legs of a journey) is a table of its own, tied by the id. What a record
refers to is written so that people read it and the program finds it again: „Földes [03258]”. Every cell is read back before it is
written; whatever would come back otherwise (a text that looks like something else, a value no field describes) stands as `JSON:` and
its JSON. Deleted records and versions are not in tables: for those there is the data file.
*/

/** What stands in a cell; nothing at all is an absent field. */
export type Cell = string | number | DateCell | undefined;

/** A calendar date, which spreadsheets know how to sort. */
export interface DateCell {
  readonly date: CalendarDate;
}

export interface Table {
  /** Name of the sheet or file: „Kiküldetések”, „Kiküldetések – Útvonal”. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === 'object';
}

/** The longest name a sheet may have. */
const LONGEST_NAME = 31;

/** The name a table has as a sheet. */
export function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_NAME);
}

/** A header or name as it is compared: composed, without spaces around it. */
export function textOfHeader(text: string): string {
  return text.normalize('NFC').trim();
}
