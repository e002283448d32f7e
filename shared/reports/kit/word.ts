import { Packer } from 'docx';
import { unzipSync } from 'fflate';
import type { DocumentModel } from './model.ts';
import { type PartContent, packParts } from './word/package.ts';
import { settledParts } from './word/settle.ts';
import { skeleton } from './word/skeleton.ts';
import { createSplices, spliced } from './word/splice.ts';

/**
 * Writes a Word document (.docx). The frame (styles, headers, headings, paragraphs, pictures, charts) is made by docx; every
 * table is put into its place as text while the file is packed. The same model makes the same bytes.
 */
export async function writeWord(model: DocumentModel): Promise<Uint8Array> {
  const splices = createSplices();
  const frame = unzipSync(new Uint8Array(await Packer.toArrayBuffer(skeleton(model, splices))));
  const parts = new Map<string, PartContent>();
  for (const [name, content] of settledParts(frame, model)) {
    parts.set(name, typeof content === 'string' ? spliced(content, splices) : content);
  }
  return packParts(parts);
}
