import { failure, type Outcome } from '../../../shared/lib/outcome.ts';
import { askWorker } from '../../platform/ask-worker.ts';
import type { FileSummary } from './file-summary.ts';
import type { SealedQuestion } from './sealed-worker.ts';

/** Encrypts with a passphrase, in a worker: it takes seconds on purpose. Aborting ends it at once. */
export function seal(bytes: Uint8Array, passphrase: string, signal: AbortSignal): Promise<Uint8Array> {
  return ask<Uint8Array>({ do: 'seal', bytes, passphrase }, signal);
}

/** The file inside an encrypted one, or a sentence why it does not open. */
export function unseal(bytes: Uint8Array, passphrase: string): Promise<Outcome<Uint8Array>> {
  return askCalmly<Uint8Array>({ do: 'unseal', bytes, passphrase });
}

/** Reads a file from its first byte to its last and says what is in it; an encrypted one needs its passphrase. */
export function describeFile(bytes: Uint8Array, passphrase?: string): Promise<Outcome<FileSummary>> {
  return askCalmly<FileSummary>({ do: 'describe', bytes, passphrase });
}

async function askCalmly<Value>(question: SealedQuestion): Promise<Outcome<Value>> {
  try {
    return await ask<Outcome<Value>>(question);
  } catch {
    return failure('failed', 'A fájlt nem sikerült megnyitni. Kérjük, próbálja újra.');
  }
}

function ask<Value>(question: SealedQuestion, signal = new AbortController().signal): Promise<Value> {
  const worker = new Worker(new URL('./sealed-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<Value>(worker, question, signal);
}
