import { type Excess, joined, type Packed, portionsOf } from '../../../shared/exchange/line-gzip.ts';

/** Lines packed by the browser's own gzip; and what was packed, to be compared with. */
export interface NativelyPacked {
  readonly packed: Packed | Excess;
  readonly portions: readonly Uint8Array[];
}

export async function gzipNatively(lines: Iterable<string>): Promise<NativelyPacked> {
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const collecting = collect(stream.readable);
  const portions: Uint8Array[] = [];
  const packing = portionsOf(lines);
  for (let step = packing.next(); ; step = packing.next()) {
    if (!step.done) {
      portions.push(step.value);
      await writer.write(step.value as Uint8Array<ArrayBuffer>);
    } else if ('excess' in step.value) {
      await writer.abort().catch(() => undefined);
      await collecting.catch(() => undefined);
      return { packed: step.value, portions };
    } else {
      await writer.close();
      return { packed: { bytes: joined(await collecting), ...step.value }, portions };
    }
  }
}

/** Bytes collected before they are packed. */
const PORTION = 128 * 1024;

/** Packs a text that comes in parts; Chromium does it on the thread that asks. */
export interface Packing {
  take(part: string): Promise<void>;
  end(): Promise<Uint8Array>;
}

/** `onBytes`: told of all that is packed. */
export function beginPacking(onBytes?: (bytes: Uint8Array) => void): Packing {
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const collecting = collect(stream.readable);
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  async function write(): Promise<void> {
    const bytes = encoder.encode(waiting.join(''));
    [waiting, length] = [[], 0];
    onBytes?.(bytes);
    await writer.write(bytes);
  }
  return {
    async take(part) {
      waiting.push(part);
      length += part.length;
      if (length >= PORTION) await write();
    },
    async end() {
      await write();
      await writer.close();
      return joined(await collecting);
    },
  };
}

/** Unpacks to exactly these portions, one after the other? */
export async function unpacksTo(bytes: Uint8Array, portions: readonly Uint8Array[]): Promise<boolean> {
  const found = await gunzipNatively(bytes).catch(() => new Uint8Array());
  return isSame(found, joined(portions));
}

/** A loop of its own: asking a function for every byte of an office takes longer than unpacking it. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}

/** Unpacks by the browser's own code. */
async function gunzipNatively(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return joined(await collect(packed.pipeThrough(new DecompressionStream('gzip'))));
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return parts;
}
