import type { Block, ChartBlock, ContentsBlock, KeyValueBlock, ListBlock, TableBlock } from '../blocks.ts';
import { chartTable } from '../chart-table.ts';
import { factLines, firstBlockLines } from '../front-matter.ts';
import { labels } from '../labels.ts';
import type { DocumentModel } from '../model.ts';
import type { OutlineEntry } from '../outline.ts';
import type { ByteSink } from './byte-sink.ts';
import { blockKey, type Drawings } from './drawing-plan.ts';
import { labelledXml, signaturesXml } from './layout.ts';
import { dashes, numbersOf } from './numbering.ts';
import type { Piece } from './package.ts';
import { paragraph, paragraphOf, textRun, textRuns } from './paragraphs.ts';
import { type Section, sectionProperties } from './sections.ts';
import { tablePiece } from './table.ts';
import { isTied } from './ties.ts';

/** What the writers of blocks share. */
export interface Writing {
  readonly model: DocumentModel;
  readonly sections: readonly Section[];
  readonly outline: readonly OutlineEntry[];
  readonly drawings: Drawings;
}

interface Place {
  readonly writing: Writing;
  readonly widthMm: number;
  /** Among the model's blocks. */
  readonly index: number;
  /** The block's end stays on one page with what follows. */
  readonly tied: boolean;
  /** What closes a table here: without a paragraph between them two tables would become one. */
  readonly afterTable: string;
  readonly sink: ByteSink;
}

type Writers = {
  readonly [Type in Block['type']]: (block: Extract<Block, { readonly type: Type }>, place: Place) => void;
};

const roleStyles = { body: 'BodyText', note: 'Note', declaration: 'Declaration' } as const;

const writers: Writers = {
  heading: (_, { writing, index, sink }) => {
    const entry = writing.outline.find((candidate) => candidate.index === index);
    if (entry) sink.xml(headingXml(entry));
  },
  paragraph: ({ text, role = 'body', align }, { tied, sink }) => {
    sink.xml(paragraph(text, { style: roleStyles[role], align, keepNext: tied }));
  },
  list: (block, place) => place.sink.xml(listXml(block, place)),
  keyValue: writeKeyValue,
  table: writeTable,
  chart: writeChart,
  picture: (block, { writing, index, sink }) => {
    const missing = `[${labels.missingPicture}: ${block.picture.alt}]`;
    sink.xml(drawingXml(writing, index) || paragraph(missing, { style: 'MissingPicture' }));
    if (block.caption) sink.xml(paragraph(block.caption, { style: 'PictureCaption' }));
  },
  contents: (block, { writing, sink }) => sink.xml(contentsXml(block, writing.outline)),
  signatures: (block, { widthMm, tied, sink }) => sink.xml(signaturesXml(block, { widthMm, tied })),
  placeAndDate: (block, { sink }) => sink.xml(paragraph(block.text, { style: 'PlaceAndDate' })),
  closing: ({ title, lines }, { tied, sink }) => {
    sink.xml(paragraph(`${title}:`, { style: 'ClosingTitle' }));
    for (const [index, line] of lines.entries()) {
      const keepNext = tied || index < lines.length - 1;
      sink.xml(paragraph(line, { style: 'ClosingText', keepNext }));
    }
  },
  pageBreak: (_, { sink }) =>
    sink.xml(paragraphOf('<w:r><w:br w:type="page"/></w:r>', { style: 'AfterTable' })),
  orientation: () => undefined,
};

const gap = paragraph('', { style: 'AfterTable' });
const tiedGap = paragraph('', { style: 'AfterTable', keepNext: true });

function headingXml(entry: OutlineEntry): string {
  const style = (['Heading1', 'Heading2', 'Heading3'] as const)[entry.heading.level - 1] ?? 'Heading3';
  const start = `<w:bookmarkStart w:id="${entry.index}" w:name="${entry.anchor}"/>`;
  return paragraphOf(`${start}${textRuns(entry.title)}<w:bookmarkEnd w:id="${entry.index}"/>`, { style });
}

function listXml({ items, ordered }: ListBlock, { writing, index, tied }: Place): string {
  const earlier = writing.model.blocks
    .slice(0, index)
    .filter((other) => other.type === 'list' && other.ordered);
  const list = ordered ? numbersOf(earlier.length + 1) : dashes;
  const further = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
  return items
    .map((item, at) => {
      const keepNext = tied && at === items.length - 1;
      return paragraph(item, { style: 'ListParagraph', further, keepNext });
    })
    .join('');
}

function captionXml(caption: string | undefined): string {
  return caption ? paragraph(caption, { style: 'Caption' }) : '';
}

function writeKeyValue({ rows, caption }: KeyValueBlock, place: Place): void {
  const { widthMm, tied, sink } = place;
  if (rows.length === 0) return;
  const table = labelledXml(rows, { widthMm, ruled: true, description: caption, tied });
  sink.xml(captionXml(caption) + table + place.afterTable);
}

function writeTable(block: TableBlock, { widthMm, tied, afterTable, sink }: Place): void {
  sink.xml(captionXml(block.caption));
  tablePiece(block, widthMm, tied)(sink);
  sink.xml(afterTable);
}

function writeChart(block: ChartBlock, place: Place): void {
  place.sink.xml(drawingXml(place.writing, place.index));
  writeTable(chartTable(block), place);
}

function drawingXml(writing: Writing, index: number): string {
  const drawing = writing.drawings.xml.get(blockKey(index));
  return drawing ? paragraphOf(`<w:r>${drawing}</w:r>`, { style: 'Drawing' }) : '';
}

/** A real contents field, filled in and linked; „\\n” leaves page numbers out, and nothing marks it for updating. */
function contentsXml(block: ContentsBlock, outline: readonly OutlineEntry[]): string {
  const depth = block.depth ?? 2;
  const entries = outline.filter((entry) => entry.heading.level <= depth);
  if (entries.length === 0) return '';
  const instruction = `<w:instrText xml:space="preserve"> TOC \\h \\o "1-${depth}" \\n "1-${depth}" </w:instrText>`;
  const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>${instruction}</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const lines = entries.map((entry, index) => {
    const link = `<w:hyperlink w:anchor="${entry.anchor}" w:history="1">${textRun(entry.title)}</w:hyperlink>`;
    const runs = `${index === 0 ? begin : ''}${link}${index === entries.length - 1 ? end : ''}`;
    return paragraphOf(runs, {
      style: (['TOC1', 'TOC2', 'TOC3'] as const)[entry.heading.level - 1] ?? 'TOC3',
    });
  });
  return (
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>` +
    `<w:sdtContent>${paragraph(block.title, { style: 'TOCHeading' })}${lines.join('')}</w:sdtContent></w:sdt>`
  );
}

/** First block, title, period and facts: what comes before the first block. */
function frontXml({ model }: Writing, widthMm: number): string {
  const first = model.firstBlock ? firstBlockLines(model.firstBlock) : [];
  const facts = model.facts ? factLines(model.facts) : [];
  return [
    first.length > 0 ? labelledXml(first, { widthMm, ruled: false }) + gap : '',
    ...model.titleLines.map((line) => paragraph(line, { style: 'Title' })),
    model.periodLine ? paragraph(model.periodLine, { style: 'Subtitle' }) : '',
    gap,
    facts.length > 0 ? labelledXml(facts, { widthMm, ruled: true }) + gap : '',
  ].join('');
}

/** Inside `<w:body>`. */
export function bodyPiece(writing: Writing): Piece {
  return (sink) => {
    const last = writing.sections.length - 1;
    for (const [at, section] of writing.sections.entries()) {
      if (at === 0) sink.xml(frontXml(writing, section.widthMm));
      for (const [nth, { block, index }] of section.blocks.entries()) {
        const write = writers[block.type] as (block: Block, place: Place) => void;
        const tied = isTied(writing.model.blocks, index);
        // The paragraph that ends the section comes next; a second one might stand alone on a page.
        const endsSection = at < last && nth === section.blocks.length - 1;
        const afterTable = endsSection ? '' : tied ? tiedGap : gap;
        write(block, { writing, widthMm: section.widthMm, index, tied, afterTable, sink });
      }
      const properties = sectionProperties(section.orientation, at === 0);
      sink.xml(at === last ? properties : `<w:p><w:pPr><w:pStyle w:val="End"/>${properties}</w:pPr></w:p>`);
    }
  };
}
