import { kindOf } from '../domain/dataset.ts';
import type { Stamp } from '../merge/versions.ts';
import { freshRow } from '../merge/write.ts';
import type { Records, Rows } from './file-content.ts';

/** Rows for records that all come into being with one stamp. */
export function freshRows(records: Records, stamp: Stamp): Rows {
  return new Map(
    [...records].map(([name, ones]) => {
      const kind = kindOf(name);
      return [name, ones.map((record) => freshRow(kind, record, stamp))];
    }),
  );
}
