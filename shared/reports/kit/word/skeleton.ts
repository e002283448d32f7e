import { Document, type FileChild, type ISectionOptions, PageOrientation } from 'docx';
import type { Block, Orientation } from '../blocks.ts';
import { cleanText } from '../clean-text.ts';
import { factLines, firstBlockLines } from '../front-matter.ts';
import type { DocumentModel } from '../model.ts';
import { outlineOf } from '../outline.ts';
import { page } from '../styles.ts';
import { afterTable, type Writing, writeBlock } from './block-writers.ts';
import { labelledXml } from './layout.ts';
import { numbering, styled } from './paragraphs.ts';
import { pageFooter, pageHeader } from './running.ts';
import type { Splices } from './splice.ts';
import { styleSheet } from './style-sheet.ts';
import { textWidthMm, twips } from './units.ts';

interface Stretch {
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}

/** The blocks parted where the page turns; a turn with nothing after it makes no page. */
function stretches(model: DocumentModel): readonly Stretch[] {
  const all: { orientation: Orientation; blocks: Block[] }[] = [
    { orientation: model.orientation ?? 'portrait', blocks: [] },
  ];
  for (const block of model.blocks) {
    if (block.type === 'orientation') all.push({ orientation: block.orientation, blocks: [] });
    else all.at(-1)?.blocks.push(block);
  }
  return all.filter((stretch, index) => index === 0 || stretch.blocks.length > 0);
}

/** First block, title, period and facts: what comes before the first block of the body. */
function frontMatter(writing: Writing, widthMm: number): readonly FileChild[] {
  const { model, splices } = writing;
  const first = model.firstBlock ? firstBlockLines(model.firstBlock) : [];
  const facts = model.facts ? factLines(model.facts) : [];
  const titles = model.titleLines.map((line) => styled('KitTitle', line));
  const period = model.periodLine ? [styled('KitPeriod', model.periodLine)] : [];
  return [
    ...(first.length > 0
      ? [splices.inBody(labelledXml(first, { widthMm, ruled: false })), afterTable()]
      : []),
    ...titles,
    ...period,
    afterTable(),
    ...(facts.length > 0 ? [splices.inBody(labelledXml(facts, { widthMm, ruled: true })), afterTable()] : []),
  ];
}

function pageProperties(orientation: Orientation, first: boolean): ISectionOptions['properties'] {
  return {
    titlePage: first,
    page: {
      size: {
        width: twips(page.widthMm),
        height: twips(page.heightMm),
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(page.topMm),
        bottom: twips(page.bottomMm),
        left: twips(page.leftMm),
        right: twips(page.rightMm),
        header: twips(page.headerMm),
        footer: twips(page.footerMm),
      },
    },
  };
}

function section(stretch: Stretch, writing: Writing, first: boolean): ISectionOptions {
  const { orientation } = stretch;
  const widthMm = textWidthMm(orientation);
  const footer = pageFooter(writing.model, orientation);
  return {
    properties: pageProperties(orientation, first),
    headers: {
      default: pageHeader(writing, orientation, false),
      ...(first ? { first: pageHeader(writing, orientation, true) } : {}),
    },
    footers: { default: footer, ...(first ? { first: pageFooter(writing.model, orientation) } : {}) },
    children: [
      ...(first ? frontMatter(writing, widthMm) : []),
      ...stretch.blocks.flatMap((block) => writeBlock(block, writing, widthMm)),
    ],
  };
}

/** The docx document with a marker in place of every table. */
export function skeleton(model: DocumentModel, splices: Splices): Document {
  let last = 0;
  const nextId = (): number => (last += 1);
  const writing: Writing = { model, splices, nextId, outline: outlineOf(model.blocks) };
  return new Document({
    title: cleanText(model.title),
    subject: model.subject && cleanText(model.subject),
    creator: cleanText(model.author),
    lastModifiedBy: cleanText(model.author),
    styles: styleSheet,
    numbering,
    defaultTabStop: twips(12.5),
    sections: stretches(model).map((stretch, index) => section(stretch, writing, index === 0)),
  });
}
