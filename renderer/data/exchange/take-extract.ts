import {
  type ArrivedExtract,
  judgeExtract,
  packageWrites,
  type Verdict,
} from '../../../shared/centre/intake.ts';
import type { Shell } from '../../../shared/contract/contract.ts';
import { receiptOfTotals, receiptWrite } from '../../../shared/exchange/receipts.ts';
import { type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import type { ReadExtract } from './arriving-extract.ts';
import type { OfficeData } from '../office-data.ts';

/** Who takes an extract in, when, from which file. */
export interface Taking {
  readonly shell: Pick<Shell, 'putAttachment'>;
  readonly person: string;
  /** `YYYY-MM-DDTHH:mm:ss` */
  readonly time: string;
  readonly fileName: string;
  /** Who received it, in the words of the receipt. */
  readonly receiver: string;
}

/**
 * Keeps an extract that was read: its bytes first, safe on the disk, then the record that names them, its receipt, and what it
 * supersedes, in one commit. A repeated or older one only leaves a line on the record that counts.
 */
export async function takeExtract(
  data: OfficeData,
  read: ReadExtract,
  taking: Taking,
): Promise<Outcome<Verdict>> {
  const arrived: ArrivedExtract = {
    ...read.extract,
    date: taking.time.slice(0, 10),
    time: taking.time.slice(11, 16),
    fileName: taking.fileName,
  };
  const verdict = judgeExtract(arrived, data.workingSet.records('countyPackage').values());
  if (verdict.verdict === 'taken') {
    for (const { hash } of arrived.attachments ?? []) {
      const kept = await taking.shell.putAttachment({ hash, bytes: read.bytes });
      if (!kept.ok) return kept;
    }
  }
  const { office, replica } = data.identity;
  const operations: Operation[] = packageWrites(arrived, verdict, office).map(({ id, fields }) => ({
    do: 'put',
    kind: 'countyPackage',
    id,
    fields,
  }));
  if (verdict.verdict === 'taken') {
    const { fileId, totals = [], date, time = '' } = arrived;
    const receiver = { office, replica, label: taking.receiver, date, time };
    operations.push(receiptWrite(receiptOfTotals({ fileId, totals, receiver })));
  }
  const { person, time } = taking;
  const done = await data.commit({ operations, cause: 'entry', person, time });
  return done.ok ? success(verdict) : done;
}
