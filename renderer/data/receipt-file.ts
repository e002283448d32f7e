import { receiptId } from '../../shared/exchange/receipts.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import type { Row } from '../../shared/merge/versions.ts';
import { newId } from '../platform/random.ts';
import type { OfficeData } from './office-data.ts';

/** Which receipt is to be sent back, and what the file says of its making. */
export interface ReceiptAsked {
  /** The file the receipt is for. */
  readonly fileId: string;
  /** Version of the program. */
  readonly version: string;
  /** What this PC is called. */
  readonly label: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly time: string;
}

/**
 * A data file that holds this PC's receipt for another file, and the records of the PC and its office, so that the receiver sees who sent
 * it; nothing if there is no such receipt.
 */
export function receiptFile(
  data: OfficeData,
  { fileId, version, label, time }: ReceiptAsked,
): Uint8Array | undefined {
  const { replica, office, sample } = data.identity;
  const row = data.workingSet.row('receipt', receiptId(fileId, replica));
  if (row === undefined) return undefined;
  const frame = {
    app: version,
    fileId: newId(),
    madeAt: time,
    sender: { replica, office, label },
    scope: { type: 'all' as const },
    ...(sample && { sample: true as const }),
  };
  const senders = (
    [
      ['office', office],
      ['workplace', replica],
    ] as const
  ).flatMap(([kind, id]): [string, readonly Row[]][] => {
    const own = data.workingSet.row(kind, id);
    return own === undefined ? [] : [[kind, [own]]];
  });
  const written = writeFile(frame, { kind: 'exchange', rows: new Map([...senders, ['receipt', [row]]]) });
  return written.ok ? written.value : undefined;
}
