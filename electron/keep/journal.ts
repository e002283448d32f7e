import type { Input, Output, SaveReason } from '../../shared/contract/contract.ts';
import type { Kept } from '../../shared/contract/kept.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import type { State } from './state-form.ts';

/** A moment in the life of a database: how far which PC had come. */
export interface Point {
  readonly replica: string;
  readonly counter: number;
}

export type OfficeBegin = Omit<Input<'beginOffice'>, 'damaged'>;
export type Entry = Omit<Input<'appendJournal'>, 'erased'>;

/** What the files of the journal say after all of their hashes have been checked. */
export interface JournalLook {
  readonly journal: Kept['journal'];
  /** What the newest file goes on from; tells which database is expected if the state is lost. */
  readonly office: OfficeBegin | null;
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
  read(after: Point | null): Promise<Output<'readJournal'>>;
}
