import { type Excess, joined, type Packed, portionsOf } from '../../shared/exchange/line-gzip.ts';

/** Compresses lines with the browser's own gzip, which works beside us on another thread. */
export async function gzipNatively(lines: Iterable<string>): Promise<Packed | Excess> {
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const collecting = collect(stream.readable);
  const portions = portionsOf(lines);
  for (let step = portions.next(); ; step = portions.next()) {
    if (!step.done) await writer.write(step.value as Uint8Array<ArrayBuffer>);
    else if ('excess' in step.value) {
      await writer.abort().catch(() => undefined);
      await collecting.catch(() => undefined);
      return step.value;
    } else {
      await writer.close();
      return { bytes: await collecting, ...step.value };
    }
  }
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return joined(parts);
}
