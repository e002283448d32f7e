import type { IsErased } from '../domain/erased-records.ts';
import type { FileHead } from './file-head.ts';
import type { Rows } from './file-content.ts';
import { isReceiptFile } from './receipts.ts';

/**
 * What of a file may be referred to without being in it: an erased record, because nobody can mend that, and of a file that holds only a
 * part of the data, or a receipt, everything.
 */
export function mayBeMissing({ scope }: Pick<FileHead, 'scope'>, rows: Rows): IsErased {
  if (scope.type !== 'all' || isReceiptFile(rows.keys())) return () => true;
  const erased = new Set<string>();
  for (const [kind, ones] of rows)
    for (const { id, record } of ones) if (record.erased === true) erased.add(`${kind}/${id}`);
  return (kind, id) => erased.has(`${kind}/${id}`);
}
