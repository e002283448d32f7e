import type { Change } from '../../../shared/merge/commit.ts';
import type { Row } from '../../../shared/merge/versions.ts';

/** A row and the kind it is of. */
export interface KindRow {
  readonly kind: string;
  readonly row: Row;
}

/** A row that takes the place of the one before; or, when `exact` is 'gone', the last row of a record that is not here any more. */
export interface RowChange extends KindRow {
  readonly exact?: Change['exact'];
}
