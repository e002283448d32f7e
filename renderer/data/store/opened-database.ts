import type { Database, Meta } from './database.ts';
import type { WorkingSet } from './working-set.ts';

export interface OpenedDatabase {
  readonly database: Database;
  readonly workingSet: WorkingSet;
  /** Identity, counter and extents; `commit` replaces it. */
  meta: Meta;
}
