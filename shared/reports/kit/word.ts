import { strToU8 } from 'fflate';
import type { DocumentModel } from './model.ts';
import { outlineOf } from './outline.ts';
import { bodyPiece } from './word/body.ts';
import { type Drawings, drawingRequests, noDrawings } from './word/drawing-plan.ts';
import { documentEnd, documentStart, frameParts } from './word/frame.ts';
import { type PartContent, packParts } from './word/package.ts';
import { type Section, sectionsOf } from './word/sections.ts';

/**
 * Writes a Word document (.docx). The same model makes the same bytes. Charts and pictures are made by docx, which is loaded only
 * for a document that has some.
 */
export async function writeWord(model: DocumentModel): Promise<Uint8Array> {
  const sections = sectionsOf(model);
  const drawings = await drawn(model, sections);
  const body = bodyPiece({ model, sections, outline: outlineOf(model.blocks), drawings });
  const parts = new Map<string, PartContent>();
  for (const [name, xml] of frameParts(model, drawings)) parts.set(name, strToU8(xml));
  parts.set('word/document.xml', (sink) => {
    sink.xml(documentStart);
    body(sink);
    sink.xml(documentEnd);
  });
  for (const [name, part] of drawings.parts) parts.set(name, typeof part === 'string' ? strToU8(part) : part);
  return packParts(parts);
}

async function drawn(model: DocumentModel, sections: readonly Section[]): Promise<Drawings> {
  const requests = drawingRequests(model, sections);
  if (requests.length === 0) return noDrawings;
  const { drawWithDocx } = await import('./word/drawings.ts');
  return drawWithDocx(requests);
}
