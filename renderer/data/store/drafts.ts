import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
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

/**
 * The transaction begins and ends within the call: what is written while the page goes away is written, and a draft forgotten after
 * it was kept stays forgotten, because transactions over one table are done in the order in which they began.
 */
function write(database: Database, work: (table: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction('drafts', 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('nothing was written')),
    );
    work(transaction.objectStore('drafts'));
    transaction.commit();
  });
}

function keepDraft(database: Database, draft: Draft): Promise<void> {
  return write(database, (table) => void table.put(draft));
}

function forgetDraft(database: Database, place: string): Promise<void> {
  return write(database, (table) => void table.delete(place));
}

async function readDraft(database: Database, place: string): Promise<Draft | undefined> {
  return database.drafts.get(place);
}

async function listDrafts(database: Database): Promise<readonly Draft[]> {
  const all = await database.drafts.toArray();
  return all.sort((one, other) => (one.typedAt < other.typedAt ? 1 : one.typedAt > other.typedAt ? -1 : 0));
}

/** Outside the line of commits: no save waits for a draft. */
export function draftsOf(database: Database): Drafts {
  return {
    list: () => listDrafts(database),
    read: (place) => readDraft(database, place),
    keep: (draft) =>
      keepDraft(database, draft).then(
        () => success(draft.place),
        () => failure('notKept', 'A félbemaradt munka megőrzése nem sikerült.'),
      ),
    forget: (place) => forgetDraft(database, place),
  };
}
