import type { Shell } from '../../../shared/contract/contract.ts';
import type { Receipt } from '../../../shared/domain/receipt.ts';
import { kindOf } from '../../../shared/domain/dataset.ts';
import { type MissingRecord, receiptOf } from '../../../shared/exchange/receipts.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { failure, type Outcome } from '../../../shared/lib/outcome.ts';
import type { Arrival } from '../../../shared/merge/arrivals.ts';
import { type ArrivalKey, arrivalKey, canBeRefused } from '../../../shared/merge/take-in.ts';
import type { OfficeData } from '../../data/office-data.ts';
import type { ArrivedFile } from '../../data/read-arrivals.ts';
import { newId } from '../../platform/random.ts';
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
  const missing = [...refused.values()].map(missingOf);
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

/** A receipt may go by an open letter: a person in it has no name, and the sender finds it by the id. */
function missingOf({ kind, id, arriving }: Arrival): MissingRecord {
  const description = kindOf(kind);
  const isPerson = description === undefined || 'familyName' in description.fields;
  const title = isPerson ? undefined : description.title(arriving.record);
  return { kind, id, ...(title !== undefined && { title }), reason: texts.refusedReason };
}

interface SavingReceipt extends Receiving {
  readonly shell: Pick<Shell, 'saveFile'>;
  /** Version of the program. */
  readonly version: string;
  /** What this PC is called. */
  readonly label: string;
  /** A title for the file. */
  readonly fileTitle: string;
}

/** Keeps the receipt as a record, and saves a file that holds nothing else, to be sent back. `null`: cancelled. */
export async function saveReceipt(saving: SavingReceipt): ReturnType<Shell['saveFile']> {
  const bytes = await receiptFile(saving);
  if (!bytes.ok) return { ...bytes, reason: 'failed', token: 'none' };
  return saving.shell.saveFile({ kind: 'dataFile', name: saving.fileTitle, bytes: bytes.value });
}

async function receiptFile(saving: SavingReceipt): Promise<Outcome<Uint8Array>> {
  const { data, person, time, version, label } = saving;
  const { id, office: _, ...fields } = receiptFor(saving);
  const operations = [{ do: 'put', kind: 'receipt', id, fields }] as const;
  const kept = await data.commit({ operations, cause: 'handOver', person, time });
  // 'nothing': the same receipt was saved before, and is only to be written into a file once more.
  if (!kept.ok && kept.reason !== 'nothing') return kept;
  const row = data.workingSet.row('receipt', id);
  if (row === undefined) return failure('failed', texts.receiptFailed);
  const { replica, office, sample } = data.identity;
  return writeFile(
    {
      app: version,
      fileId: newId(),
      madeAt: time,
      sender: { replica, office, label },
      scope: { type: 'all' },
      ...(sample && { sample: true as const }),
    },
    { kind: 'exchange', rows: new Map([['receipt', [row]]]) },
  );
}
