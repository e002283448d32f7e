import type { Receipt } from '../../../shared/domain/receipt.ts';
import type { Transfer } from '../../../shared/domain/transfer.ts';
import { type FindByHash, type MissingRecord, statusOfTransfer } from '../../../shared/exchange/receipts.ts';
import type { Commit } from '../../../shared/merge/commit.ts';

/** What one receipt says about a file of ours. */
export interface ReceiptNews {
  readonly id: string;
  readonly receiver: string;
  /** Name of the file; nothing if this PC does not know that it was given out. */
  readonly file: string | undefined;
  readonly isWhole: boolean;
  readonly missing: readonly MissingRecord[];
  /** Records that did not arrive, named or not. */
  readonly lacking: number;
}

/** What the receipts among the changes of an import say. */
export function receiptNews(
  { changes }: Pick<Commit, 'changes'>,
  transfers: Iterable<Transfer>,
  find: FindByHash,
): readonly ReceiptNews[] {
  const known = new Map([...transfers].map((transfer) => [transfer.fileId, transfer]));
  return changes.flatMap(({ kind, row }) => {
    const isThere = kind === 'receipt' && row.record.deleted === undefined && row.record.erased !== true;
    return isThere ? [newsOf(row.record as unknown as Receipt, known, find)] : [];
  });
}

function newsOf(receipt: Receipt, known: ReadonlyMap<string, Transfer>, find: FindByHash): ReceiptNews {
  const transfer = known.get(receipt.fileId);
  const { id, receiver } = receipt;
  const named = receipt.missing ?? [];
  if (transfer === undefined) {
    return {
      id,
      receiver,
      file: undefined,
      isWhole: named.length === 0,
      missing: named,
      lacking: named.length,
    };
  }
  const status = statusOfTransfer(transfer, [receipt], find);
  const file = transfer.fileName ?? transfer.recipient;
  const [lack] = status.state === 'partly' ? status.lacks : [];
  if (lack === undefined) return { id, receiver, file, isWhole: true, missing: [], lacking: 0 };
  const short = lack.shortfalls.reduce((sum, { sent, arrived }) => sum + Math.max(0, sent - arrived), 0);
  const lacking = Math.max(short, lack.missing.length);
  return { id, receiver, file, isWhole: false, missing: lack.missing, lacking };
}
