import { isEncrypted } from '../../../shared/exchange/recognise-encrypted.ts';
import { failure, type Outcome } from '../../../shared/lib/outcome.ts';
import type { ExtractQuestion, ExtractReason, ReadExtract } from './arriving-extract.ts';
import type { ExtractWord } from './extract-worker.ts';

export type { ReadExtract } from './arriving-extract.ts';

export interface ExtractReading {
  /** Told which part (0–1) has been read. */
  readonly onProgress?: ((part: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

type Refused = ExtractReason | 'encrypted' | 'cancelled' | 'failed';

/** Reads a county's extract in a worker of its own; nothing is written. 'encrypted': it needs its passphrase. */
export async function readExtract(
  question: ExtractQuestion,
  { onProgress, signal }: ExtractReading = {},
): Promise<Outcome<ReadExtract, Refused>> {
  if (question.passphrase === undefined && isEncrypted(question.bytes)) return needsPassphrase;
  try {
    signal?.throwIfAborted();
    return await ask(question, { onProgress, signal });
  } catch (error) {
    return signal?.aborted === true ? cancelled : failure('failed', brokenOff(error));
  }
}

const needsPassphrase = failure('encrypted', 'A fájl jelszóval védett. Kérjük, adja meg a jelszavát.');
const cancelled = failure('cancelled', 'A beolvasás megszakadt: a fájlból semmi sem került be.');

function brokenOff(error: unknown): string {
  return `A fájlt nem sikerült beolvasni. Kérjük, próbálja újra. (${String(error)})`;
}

function ask(
  question: ExtractQuestion,
  { onProgress, signal }: ExtractReading,
): Promise<Outcome<ReadExtract, ExtractReason>> {
  const worker = new Worker(new URL('./extract-worker.ts', import.meta.url), { type: 'module' });
  const answered = new Promise<Outcome<ReadExtract, ExtractReason>>((resolve, reject) => {
    worker.addEventListener('message', ({ data: word }: MessageEvent<ExtractWord>) => {
      if ('progress' in word) onProgress?.(word.progress);
      else if ('read' in word) resolve(word.read);
      else reject(new Error(word.problem));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
  });
  worker.postMessage(question, { transfer: [] });
  return answered.finally(() => worker.terminate());
}
