import type { Input, Output, SaveReason } from '../../shared/contract/contract.ts';
import type { Kept } from '../../shared/contract/kept.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import type { State } from './state-form.ts';

/** A moment in the life of a database: how far which PC had come. */
export interface Point {
  readonly replica: string;
  readonly counter: number;
}

/** An office's database and how far it has come. */
export type Office = NonNullable<State['office']>;
export type OfficeBegin = Omit<Input<'beginOffice'>, 'setAside' | 'erased'>;
export type Entry = Omit<Input<'appendJournal'>, 'erased'>;

/** What the files of the journal say after all of their hashes have been checked. */
export interface JournalLook {
  readonly journal: Kept['journal'];
  /** Of the state; if that is lost, what the newest file goes on from. */
  readonly office: Office | null;
  /** Commits after a snapshot; `null`: there is a gap. */
  operationsAfter(point: Point): number | null;
}

/** The journal on the disk; requests wait for each other. */
export interface Journal {
  /** Reads everything anew. */
  look(): Promise<Outcome<JournalLook, SaveReason>>;
  /** Begins a file for this database and then switches the state to it; if either fails, nothing has changed. */
  begin(office: OfficeBegin, change: (state: State) => State): Promise<Outcome<null, SaveReason>>;
  append(entry: Entry): Promise<Output<'appendJournal'>>;
  /** After a counted snapshot: the next line begins a new file, and the state says that this program has kept everything. */
  rotate(): Promise<Outcome<null, SaveReason>>;
  /** Removes the files that hold only what came before this snapshot. */
  prune(keepFrom: Point): Promise<void>;
  /** What can be read after a point, even where something is missing between; `operationsAfter` says whether nothing is. */
  read(after: Point | null): Promise<Output<'readJournal'>>;
}
