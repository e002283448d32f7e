import { receiptId } from '../../../shared/exchange/receipts.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import type { Row } from '../../../shared/merge/versions.ts';
import { newId } from '../../platform/random.ts';
import type { OfficeData } from '../office-data.ts';

/** Which receipt is to be sent back, and what the file says of its making. */
export interface ReceiptAsked {
  /** The file the receipt is for. */
  readonly fileId: string;
  /** Version of the program. */
  readonly version: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly time: string;
  /** The file came from the own office. A receipt goes back unlocked, and a PC may be called after a person: elsewhere only the office is named. */
  readonly isOwnOffice: boolean;
}

/**
 * A data file that holds this PC's receipt for another file, and the record of its office and, within that, of the PC, so that the receiver
 * sees who sent it; nothing if there is no such receipt.
 */
export function receiptFile(
  data: OfficeData,
  { fileId, version, time, isOwnOffice }: ReceiptAsked,
): Uint8Array | undefined {
  const { replica, office, sample } = data.identity;
  const row = data.workingSet.row('receipt', receiptId(fileId, replica));
  if (row === undefined) return undefined;
  const ownOffice = data.workingSet.row('office', office);
  const ownPc = isOwnOffice ? data.workingSet.row('workplace', replica) : undefined;
  const label = isOwnOffice ? ownPc?.record['label'] : ownOffice?.record['name'];
  const frame = {
    app: version,
    fileId: newId(),
    madeAt: time,
    sender: { replica, office, label: typeof label === 'string' ? label : '' },
    scope: { type: 'all' as const },
    ...(sample && { sample: true as const }),
  };
  const senders: readonly (readonly [string, Row | undefined])[] = [
    ['office', ownOffice],
    ['workplace', ownPc],
  ];
  const named = senders.flatMap(([kind, one]): [string, readonly Row[]][] =>
    one === undefined ? [] : [[kind, [one]]],
  );
  const written = writeFile(frame, { kind: 'exchange', rows: new Map([...named, ['receipt', [row]]]) });
  return written.ok ? written.value : undefined;
}
