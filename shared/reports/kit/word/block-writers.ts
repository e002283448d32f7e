import { type FileChild, PageBreak, Paragraph } from 'docx';
import type { Block, ChartBlock, KeyValueBlock, TableBlock } from '../blocks.ts';
import { chartTable } from '../chart-table.ts';
import type { DocumentModel } from '../model.ts';
import type { OutlineEntry } from '../outline.ts';
import { chartParagraph, type NextId, pictureParagraphs } from './drawings.ts';
import { labelledXml, signaturesXml } from './layout.ts';
import {
  bodyParagraph,
  closingParagraphs,
  contents,
  headingParagraph,
  listParagraphs,
  styled,
} from './paragraphs.ts';
import type { Splices } from './splice.ts';
import { tablePiece } from './table.ts';

/** What the blocks of one document share while they are written. */
export interface Writing {
  readonly model: DocumentModel;
  readonly splices: Splices;
  /** Numbers drawings, lists and bookmarks. */
  readonly nextId: NextId;
  readonly outline: readonly OutlineEntry[];
}

interface Place {
  readonly writing: Writing;
  readonly widthMm: number;
}

type Writers = {
  readonly [Type in Block['type']]: (
    block: Extract<Block, { readonly type: Type }>,
    place: Place,
  ) => readonly FileChild[];
};

const writers: Writers = {
  heading: (block, { writing }) => {
    const entry = writing.outline.find((candidate) => candidate.heading === block);
    return entry ? [headingParagraph(entry, writing.nextId())] : [];
  },
  paragraph: (block) => [bodyParagraph(block)],
  list: (block, { writing }) => listParagraphs(block, writing.nextId()),
  keyValue: keyValueTable,
  table: dataTable,
  chart: chartWithNumbers,
  picture: (block, { writing, widthMm }) => pictureParagraphs(block, widthMm, writing.nextId),
  contents: (block, { writing }) => contents(block, writing.outline),
  signatures: (block, { writing, widthMm }) => [writing.splices.inBody(signaturesXml(block, widthMm))],
  placeAndDate: (block) => [styled('KitPlaceAndDate', block.text)],
  closing: (block) => closingParagraphs(block),
  pageBreak: () => [new Paragraph({ style: 'KitAfterTable', children: [new PageBreak()] })],
  orientation: () => [],
};

/** A block as children of a section whose text is `widthMm` wide. */
export function writeBlock(block: Block, writing: Writing, widthMm: number): readonly FileChild[] {
  const write = writers[block.type] as (block: Block, place: Place) => readonly FileChild[];
  return write(block, { writing, widthMm });
}

/** Closes a table: without a paragraph between them two tables would become one. */
export function afterTable(): Paragraph {
  return styled('KitAfterTable', '');
}

function captioned(caption: string | undefined): readonly Paragraph[] {
  return caption ? [styled('KitCaption', caption)] : [];
}

function keyValueTable(block: KeyValueBlock, { writing, widthMm }: Place): readonly FileChild[] {
  if (block.rows.length === 0) return [];
  const xml = labelledXml(block.rows, { widthMm, ruled: true, description: block.caption });
  return [...captioned(block.caption), writing.splices.inBody(xml), afterTable()];
}

function dataTable(block: TableBlock, { writing, widthMm }: Place): readonly FileChild[] {
  return [...captioned(block.caption), writing.splices.inBody(tablePiece(block, widthMm)), afterTable()];
}

function chartWithNumbers(block: ChartBlock, place: Place): readonly FileChild[] {
  const drawable = block.categories.length > 0 && block.series.length > 0;
  const drawing = drawable ? [chartParagraph(block, place.widthMm, place.writing.nextId)] : [];
  return [...drawing, ...dataTable(chartTable(block), place)];
}
