import type { Block, Orientation } from '../blocks.ts';
import type { DocumentModel } from '../model.ts';
import { page } from '../styles.ts';
import { textWidthMm, twips } from './units.ts';

/** A stretch of pages turned the same way. */
export interface Section {
  readonly orientation: Orientation;
  readonly widthMm: number;
  /** With the place of each among the model's blocks. */
  readonly blocks: readonly { readonly block: Block; readonly index: number }[];
}

/** The blocks parted where the page turns; a turn with nothing after it makes no page. */
export function sectionsOf(model: DocumentModel): readonly Section[] {
  const start = (orientation: Orientation) => ({
    orientation,
    widthMm: textWidthMm(orientation),
    blocks: [] as { block: Block; index: number }[],
  });
  const all = [start(model.orientation ?? 'portrait')];
  for (const [index, block] of model.blocks.entries()) {
    if (block.type === 'orientation') all.push(start(block.orientation));
    else all.at(-1)?.blocks.push({ block, index });
  }
  return all.filter((section, index) => index === 0 || section.blocks.length > 0);
}

const margins =
  `<w:pgMar w:top="${twips(page.topMm)}" w:right="${twips(page.rightMm)}" w:bottom="${twips(page.bottomMm)}" ` +
  `w:left="${twips(page.leftMm)}" w:header="${twips(page.headerMm)}" w:footer="${twips(page.footerMm)}" w:gutter="0"/>`;

function pageSize(orientation: Orientation): string {
  const short = twips(page.widthMm);
  const long = twips(page.heightMm);
  return orientation === 'portrait'
    ? `<w:pgSz w:w="${short}" w:h="${long}" w:orient="portrait"/>`
    : `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`;
}

/** `<w:sectPr>`; the relationships are named after the headers and footers they lead to. */
export function sectionProperties(orientation: Orientation, first: boolean): string {
  const own = `<w:headerReference w:type="default" r:id="header-${orientation}"/><w:footerReference w:type="default" r:id="footer-${orientation}"/>`;
  const firstPage = `<w:headerReference w:type="first" r:id="header-first"/><w:footerReference w:type="first" r:id="footer-${orientation}"/>`;
  const title = first ? '<w:titlePg/>' : '';
  return `<w:sectPr>${own}${first ? firstPage : ''}<w:type w:val="nextPage"/>${pageSize(orientation)}${margins}${title}</w:sectPr>`;
}
