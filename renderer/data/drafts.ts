import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Database, Draft } from './database.ts';

/*
[Note: Drafts]

What stands half typed in a form lies in a table of its own, beside the records: it is no commit, takes no counter, and is neither
exchanged nor part of a snapshot. One row is one opening of a form, so that nothing typed ever takes the place of something else that
was typed. A draft goes when what it holds was saved, or when a person says that it shall go; no other way out of a form forgets it.
*/

/** The drafts of one database. */
export interface Drafts {
  /** All of them, the newest first. */
  list(): Promise<readonly Draft[]>;
  read(place: string): Promise<Draft | undefined>;
  /** A failure is no fault of the form: the person goes on typing. */
  keep(draft: Draft): Promise<Outcome<string>>;
  forget(place: string): Promise<void>;
}

export async function keepDraft(database: Database, draft: Draft): Promise<void> {
  await database.drafts.put(draft);
}

export async function forgetDraft(database: Database, place: string): Promise<void> {
  await database.drafts.delete(place);
}

export async function readDraft(database: Database, place: string): Promise<Draft | undefined> {
  return database.drafts.get(place);
}

export async function listDrafts(database: Database): Promise<readonly Draft[]> {
  const all = await database.drafts.toArray();
  return all.sort((one, other) => (one.typedAt < other.typedAt ? 1 : one.typedAt > other.typedAt ? -1 : 0));
}

/** Writes stand in a line of their own: a draft forgotten after it was kept stays forgotten, and no save waits for either. */
export function draftsOf(database: Database): Drafts {
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  }
  return {
    list: () => inTurn(() => listDrafts(database)),
    read: (place) => inTurn(() => readDraft(database, place)),
    keep: (draft) =>
      inTurn(() => keepDraft(database, draft)).then(
        () => success(draft.place),
        () => failure('notKept', 'A félbemaradt munka megőrzése nem sikerült.'),
      ),
    forget: (place) => inTurn(() => forgetDraft(database, place)),
  };
}
