import type { Claim, OnRow } from '../../shared/exchange/content-builder.ts';
import { PIECE } from '../../shared/exchange/gunzipping.ts';
import { PayloadReader, type ReadOutcome } from '../../shared/exchange/read-file.ts';
import type { ReadHead } from '../../shared/exchange/read-head.ts';
import type { Refusal } from '../../shared/exchange/refusal.ts';
import { hash16Of } from './sha256.ts';

export interface NativeReading {
  readonly onRow?: OnRow | undefined;
  /** Told from time to time which part (0–1) has been read. */
  readonly onProgress: (part: number) => void;
}

/** Progress is told after so much more of the file: every word costs. */
const STEP = 0.005;

/**
 * `readFile` behind a head that was read, inflated and hashed by the browser's own code, which is several times faster than ours and
 * inflates nothing that is not exactly one whole member. For a worker: between the pieces nobody gets a turn.
 */
export async function readNatively(
  { head, payload }: ReadHead,
  { onRow, onProgress }: NativeReading,
): Promise<ReadOutcome> {
  const claims = claimsToCheck();
  const reader = new PayloadReader(head, { onRow, onClaim: claims.add });
  const inflated = piecesOf(payload).pipeThrough(new DecompressionStream('gzip')).getReader();
  // Nothing comes out of what is not one whole member.
  const next = () => inflated.read().catch(() => ({ done: false, value: undefined }));
  let [taken, told] = [0, 0];
  for (let part = await next(); !part.done; part = await next()) {
    const refusal = reader.take(part.value);
    // The first wrong line is told, whichever way it is found.
    const wrong = (await claims.check()) ?? refusal;
    if (wrong) return wrong;
    taken += part.value?.length ?? 0;
    if (taken - told < STEP * head.payload.rawBytes) continue;
    told = taken;
    onProgress(taken / head.payload.rawBytes);
  }
  return reader.end(true);
}

/** The hashes that the rows of a file state, and have not been compared yet. */
function claimsToCheck() {
  const encoder = new TextEncoder();
  let waiting: Claim[] = [];
  return {
    add: (claim: Claim) => void waiting.push(claim),
    /** The refusal of the first one that is wrong. */
    async check(): Promise<Refusal | undefined> {
      const claims = waiting;
      waiting = [];
      const found = await Promise.all(claims.map(({ text }) => hash16Of(encoder.encode(text))));
      return claims.find(({ hash }, index) => found[index] !== hash)?.wrong();
    },
  };
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
