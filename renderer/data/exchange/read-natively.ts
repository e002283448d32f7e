import type { Reading } from '../../../shared/exchange/content-builder.ts';
import { PIECE } from '../../../shared/exchange/gunzipping.ts';
import { PayloadReader, type ReadOutcome } from '../../../shared/exchange/read-file.ts';
import type { ReadHead } from '../../../shared/exchange/read-head.ts';

export interface NativeReading extends Reading {
  /** Told from time to time which part (0–1) has been read. */
  readonly onProgress: (part: number) => void;
}

/** Progress is told after so much more of the file: every word costs. */
const STEP = 0.005;

/**
 * `readFile` behind a head that was read, inflated by the browser's own code, which is several times faster than ours and
 * inflates nothing that is not exactly one whole member. For a worker: between the pieces nobody gets a turn.
 */
export async function readNatively(
  { head, payload }: ReadHead,
  { onProgress, ...reading }: NativeReading,
): Promise<ReadOutcome> {
  const reader = new PayloadReader(head, reading);
  const inflated = piecesOf(payload).pipeThrough(new DecompressionStream('gzip')).getReader();
  // Nothing comes out of what is not one whole member.
  const next = () => inflated.read().catch(() => ({ done: false, value: undefined }));
  let [taken, told] = [0, 0];
  for (let part = await next(); !part.done; part = await next()) {
    const refusal = reader.take(part.value);
    if (refusal) {
      inflated.cancel().catch(() => undefined);
      return refusal;
    }
    taken += part.value?.length ?? 0;
    if (taken - told < STEP * head.payload.rawBytes) continue;
    told = taken;
    onProgress(taken / head.payload.rawBytes);
  }
  return reader.end(true);
}

function piecesOf(payload: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= payload.length) return controller.close();
        controller.enqueue(payload.slice(at, at + PIECE));
        at += PIECE;
      },
    },
    { highWaterMark: 0 },
  );
}
