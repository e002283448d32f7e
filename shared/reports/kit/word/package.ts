import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A part's text in pieces, so that a long one never stands in memory as a whole, or its bytes. */
export type PartContent = Iterable<string> | Uint8Array;

/** The same model makes the same file: no clock is asked. The oldest day a zip can name. */
const packedOn = new Date(1980, 0, 1);

/** Level 6 is fflate's usual; see `tests/bench/document-bench.ts` for what the levels cost. */
const level = 6;

const pieceLength = 1 << 16;

function* largePieces(pieces: Iterable<string>): Generator<string> {
  let gathered = '';
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length >= pieceLength) {
      yield gathered;
      gathered = '';
    }
  }
  yield gathered;
}

function writePart(file: ZipDeflate, content: PartContent): void {
  if (content instanceof Uint8Array) {
    file.push(content, true);
    return;
  }
  for (const piece of largePieces(content)) file.push(strToU8(piece));
  file.push(new Uint8Array(0), true);
}

/** Packs parts in the given order. */
export function packParts(parts: ReadonlyMap<string, PartContent>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of parts) {
    const file = new ZipDeflate(name, { level });
    file.mtime = packedOn;
    zip.add(file);
    writePart(file, content);
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
