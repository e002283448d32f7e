import type { DecryptReason } from '../../../shared/exchange/age.ts';
import type { FileHead } from '../../../shared/exchange/file-head.ts';
import type { MentorFile } from '../../../shared/exchange/read-file.ts';
import type { ReadReason } from '../../../shared/exchange/refusal.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { Rebuilt } from '../../../shared/merge/rebuild.ts';
import { askWorker } from '../../platform/ask-worker.ts';
import { recoveryTexts } from '../../text/recovery.ts';

/** What the worker is asked: a file, and the passphrase if it is encrypted. */
export interface OpenQuestion {
  readonly bytes: Uint8Array;
  readonly passphrase: string | undefined;
}

export type OpenAnswer = Outcome<MentorFile, ReadReason | DecryptReason>;

/** A whole office out of a data file. */
export interface OpenedFile extends Rebuilt {
  readonly head: FileHead;
  /** Bytes that came with the file, by their SHA-256. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

const texts = recoveryTexts.file;

/** Opens a data file in a worker, because a passphrase takes seconds and a whole office one more. Stopping it ends the worker. */
export async function openFile(question: OpenQuestion, signal: AbortSignal): Promise<Outcome<OpenedFile>> {
  const worker = new Worker(new URL('./open-file-worker.ts', import.meta.url), { type: 'module' });
  const answer = await askWorker<OpenAnswer>(worker, question, signal);
  return answer.ok ? wholeOffice(answer.value) : answer;
}

/** Only a whole file of a real office can take the place of a database. */
export function wholeOffice({ head, content }: MentorFile): Outcome<OpenedFile> {
  if (head.sample === true) return failure('sample', texts.sample);
  if (content.kind === 'extract') return failure('extract', texts.extract);
  const rows = [...content.rows].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row })));
  const isWhole = rows.some(({ kind, row }) => kind === 'office' && row.id === head.sender.office);
  if (!isWhole || head.scope.type !== 'all') return failure('partial', texts.partial);
  return success({
    head,
    rows,
    log: content.kind === 'backup' ? content.log : [],
    attachments: content.attachments ?? new Map(),
  });
}
