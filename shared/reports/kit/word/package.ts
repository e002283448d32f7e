import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { ByteSink } from './byte-sink.ts';

/** Writes a piece of a part. */
export type Piece = (sink: ByteSink) => void;

/** A part's bytes, or what writes it: a long one never stands in memory as a whole. */
export type PartContent = Piece | Uint8Array;

/** The same model makes the same file: no clock is asked. The oldest day a zip can name. */
const packedOn = new Date(1980, 0, 1);

/**
 * Measured on 18 MB of table: levels 1 to 6 take the same time within the noise, and 6 makes the smallest file. `mem` sets the size
 * of the search tables; unset it would be 2 MiB for each of the dozen small parts, which cost more to clear than the part to pack.
 */
const longPart = { level: 6, mem: 4 } as const;
const shortPart = { level: 6, mem: 0 } as const;
const worthPacking = 600;

function fileFor(name: string, content: PartContent): ZipDeflate | ZipPassThrough {
  if (!(content instanceof Uint8Array)) return new ZipDeflate(name, longPart);
  return content.length < worthPacking ? new ZipPassThrough(name) : new ZipDeflate(name, shortPart);
}

/** Packs parts in the given order. */
export function packParts(parts: ReadonlyMap<string, PartContent>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  let file: ZipDeflate | ZipPassThrough | undefined;
  const sink = new ByteSink((bytes) => file?.push(bytes));
  for (const [name, content] of parts) {
    file = fileFor(name, content);
    file.mtime = packedOn;
    zip.add(file);
    if (content instanceof Uint8Array) file.push(content, true);
    else {
      content(sink);
      sink.flush();
      file.push(new Uint8Array(0), true);
    }
  }
  zip.end();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
