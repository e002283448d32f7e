import type { DocumentModel } from '../../../shared/reports/kit/model.ts';

type Answer = { readonly bytes: Uint8Array } | { readonly problem: string };

/** The Word file of a model, made in a worker; aborting ends the worker. Rejects with what went wrong. */
export function writeDocument(model: DocumentModel, signal: AbortSignal): Promise<Uint8Array> {
  const worker = new Worker(new URL('./word-worker.ts', import.meta.url), { type: 'module' });
  const made = new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) =>
      'bytes' in data ? resolve(data.bytes) : reject(new Error(data.problem)),
    );
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
  });
  worker.postMessage(model, { transfer: [] });
  return made.finally(() => worker.terminate());
}
