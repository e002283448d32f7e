import type { DocumentModel } from '../shared/reports/kit/model.ts';
import { askWorker } from './platform/ask-worker.ts';

/** The Word file of a model, made in a worker; aborting ends the worker. Rejects with what went wrong. */
export function writeDocument(model: DocumentModel, signal: AbortSignal): Promise<Uint8Array> {
  const worker = new Worker(new URL('./word-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<Uint8Array>(worker, model, signal);
}
