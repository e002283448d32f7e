import type { Shell } from '../../../shared/contract/contract.ts';
import type { Receipt } from '../../../shared/domain/receipt.ts';
import { receiptOf, receiptWrite } from '../../../shared/exchange/receipts.ts';
import { failure } from '../../../shared/lib/outcome.ts';
import { type ArrivalKey, arrivalKey, canBeRefused } from '../../../shared/merge/take-in.ts';
import type { OfficeData } from '../../data/office-data.ts';
import type { ArrivedFile } from '../../data/exchange/read-arrivals.ts';
import { receiptFile } from '../../data/exchange/receipt-file.ts';
import { takeInTexts } from '../../text/take-in.ts';

const texts = takeInTexts.result;

interface Receiving {
  readonly arrived: ArrivedFile;
  readonly accepted: ReadonlySet<ArrivalKey>;
  readonly data: OfficeData;
  /** Who received it, in words. */
  readonly receiver: string;
  readonly person: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly time: string;
}

/** What is to be said about a file that was taken in: what of it is here now, and what was refused. */
export function receiptFor({ arrived, accepted, data, receiver, time }: Receiving): Receipt {
  const { head, plan, rows } = arrived;
  const refused = new Map(
    plan.arrivals
      .filter((arrival) => canBeRefused(arrival) && !accepted.has(arrivalKey(arrival)))
      .map((arrival) => [arrivalKey(arrival), arrival]),
  );
  const missing = [...refused.values()].map(({ kind, id }) => ({ kind, id, reason: texts.refusedReason }));
  return receiptOf({
    head,
    taken: rows.filter(({ kind, row }) => !refused.has(arrivalKey({ kind, id: row.id }))),
    missing,
    receiver: {
      office: data.identity.office,
      replica: data.identity.replica,
      label: receiver,
      date: time.slice(0, 10),
      time: time.slice(11, 16),
    },
  });
}

interface SavingFile {
  readonly data: OfficeData;
  readonly shell: Pick<Shell, 'saveFile'>;
  /** Version of the program. */
  readonly version: string;
  readonly isOwnOffice: boolean;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly time: string;
  /** A title for the file. */
  readonly fileTitle: string;
}

/** Keeps the receipt as a record, and saves a file that holds nothing else, to be sent back. `null`: cancelled. */
export async function saveReceipt(saving: Receiving & SavingFile): ReturnType<Shell['saveFile']> {
  const { data, person, time, arrived } = saving;
  const operations = [receiptWrite(receiptFor(saving))];
  const kept = await data.commit({ operations, cause: 'handOver', person, time });
  // 'nothing': the same receipt was saved before, and is only to be written into a file once more.
  if (!kept.ok && kept.reason !== 'nothing') return { ...kept, reason: 'failed', token: 'none' };
  return saveKeptReceipt(arrived.head.fileId, saving);
}

/** Saves a file with the receipt this PC keeps for a file. `null`: cancelled. */
export async function saveKeptReceipt(fileId: string, saving: SavingFile): ReturnType<Shell['saveFile']> {
  const bytes = receiptFile(saving.data, { ...saving, fileId });
  if (bytes === undefined) return { ...failure('failed', texts.receiptFailed), token: 'none' };
  return saving.shell.saveFile({ kind: 'dataFile', name: saving.fileTitle, bytes });
}
