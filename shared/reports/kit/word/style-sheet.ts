import { colours, fonts, lines, points, space } from '../styles.ts';
import { halfPoints, twips } from './units.ts';

interface StyleLook {
  /** Word's own name where it has the style, so that it appears in the user's language; else Hungarian. */
  readonly name: string;
  readonly points?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly capitals?: boolean;
  readonly colour?: string;
  readonly font?: string;
  readonly align?: 'left' | 'right' | 'center' | 'both';
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly leftMm?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** 0 for the headings of the first level. */
  readonly outline?: number;
  readonly next?: string;
}

const cell = {
  points: points.table,
  font: fonts.table,
  line: lines.table,
  before: space.cell,
  after: space.cell,
} as const;
const dense = { ...cell, points: points.dense, before: space.denseCell, after: space.denseCell } as const;
const running = { points: points.running, colour: colours.quiet, line: lines.table } as const;
const contents = { after: 2, line: lines.table } as const;

function heading(level: 0 | 1 | 2): StyleLook {
  return {
    name: `heading ${level + 1}`,
    points: points.heading[level],
    bold: true,
    italics: level === 2,
    colour: level === 0 ? colours.accent : undefined,
    before: space.beforeHeading[level],
    after: space.afterHeading[level],
    line: lines.table,
    keepNext: true,
    keepLines: true,
    outline: level,
    next: 'BodyText',
  };
}

const looks = {
  Heading1: heading(0),
  Heading2: heading(1),
  Heading3: heading(2),
  BodyText: { name: 'Body Text', align: 'both', after: space.paragraph },
  Note: { name: 'Megjegyzés', points: points.note, colour: colours.quiet, after: 4, line: lines.table },
  Declaration: { name: 'Nyilatkozat', align: 'both', before: 12, after: 8, keepNext: true, keepLines: true },
  ListParagraph: { name: 'List Paragraph', after: 3 },
  Title: { name: 'Title', points: points.title, bold: true, capitals: true, align: 'center', keepNext: true },
  Subtitle: { name: 'Subtitle', points: points.period, align: 'center', before: 4, after: 4, keepNext: true },
  Caption: {
    name: 'caption',
    points: 10,
    bold: true,
    before: 6,
    after: 4,
    keepNext: true,
    line: lines.table,
  },
  PictureCaption: {
    name: 'Képaláírás',
    points: points.note,
    align: 'center',
    colour: colours.quiet,
    after: 10,
  },
  Drawing: { name: 'Kép és diagram', align: 'center', before: 6, after: 6, keepNext: true, line: 1 },
  MissingPicture: {
    name: 'Hiányzó kép',
    points: points.note,
    italics: true,
    align: 'center',
    before: 6,
    after: 6,
  },
  AfterTable: { name: 'Táblázat után', points: 4, after: space.afterTable - 4, line: lines.table },
  End: { name: 'Irat vége', points: 1, line: lines.table },
  PlaceAndDate: { name: 'Keltezés', before: 14, after: 12, keepNext: true },
  ClosingTitle: { name: 'Záró rész címe', points: 10, bold: true, before: 14, after: 2, keepNext: true },
  ClosingText: { name: 'Záró rész', points: 10, line: lines.table, after: 1 },
  TOCHeading: { name: 'TOC Heading', points: 12, bold: true, before: 14, after: 4, keepNext: true },
  TOC1: { name: 'toc 1', ...contents },
  TOC2: { name: 'toc 2', ...contents, leftMm: 6 },
  TOC3: { name: 'toc 3', ...contents, leftMm: 12 },
  // The two that stand in every cell of a long table are named by one letter: it makes the file a twentieth shorter.
  C: { name: 'Táblázat szövege', ...cell },
  N: { name: 'Táblázat száma', ...cell, align: 'right' },
  CellHead: { name: 'Táblázat feje', ...cell, bold: true, keepNext: true },
  CellDense: { name: 'Sűrű táblázat szövege', ...dense },
  CellNumberDense: { name: 'Sűrű táblázat száma', ...dense, align: 'right' },
  CellHeadDense: { name: 'Sűrű táblázat feje', ...dense, bold: true, keepNext: true },
  SignatureText: { name: 'Aláírás szövege', points: 10.5, line: lines.table },
  Header: { name: 'header', ...running },
  Footer: { name: 'footer', ...running },
  Notice: {
    name: 'Tájékoztató',
    points: points.notice,
    colour: colours.accent,
    before: 2,
    line: lines.table,
  },
  Sample: {
    name: 'Minta',
    points: points.notice,
    bold: true,
    colour: colours.sample,
    align: 'center',
    before: 3,
  },
} as const satisfies Readonly<Record<string, StyleLook>>;

export type StyleId = keyof typeof looks;

function flag(name: string, on: boolean | undefined): string {
  return on ? `<w:${name}/>` : '';
}

/** Always with its rule: without one LibreOffice takes the line height as exact and cuts pictures off. */
function spacing(look: StyleLook): string {
  const line = Math.round((look.line ?? lines.body) * 240);
  const around = `w:before="${(look.before ?? 0) * 20}" w:after="${(look.after ?? 0) * 20}"`;
  return `<w:spacing ${around} w:line="${line}" w:lineRule="auto"/>`;
}

function paragraphLook(look: StyleLook): string {
  const indent = look.leftMm ? `<w:ind w:left="${twips(look.leftMm)}"/>` : '';
  const align = look.align ? `<w:jc w:val="${look.align}"/>` : '';
  const outline = look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`;
  const keep = flag('keepNext', look.keepNext) + flag('keepLines', look.keepLines);
  return `<w:pPr>${keep}${spacing(look)}${indent}${align}${outline}</w:pPr>`;
}

function letterSize(size: number): string {
  return `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`;
}

function font(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

function letters(look: StyleLook): string {
  const shape = flag('b', look.bold) + flag('i', look.italics) + flag('caps', look.capitals);
  const colour = look.colour ? `<w:color w:val="${look.colour}"/>` : '';
  const size = look.points ? letterSize(look.points) : '';
  const all = (look.font ? font(look.font) : '') + shape + colour + size;
  return all === '' ? '' : `<w:rPr>${all}</w:rPr>`;
}

function paragraphStyle([id, look]: readonly [string, StyleLook]): string {
  const next = look.next ? `<w:next w:val="${look.next}"/>` : '';
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${look.name}"/><w:basedOn w:val="Normal"/>${next}` +
    `<w:qFormat/>${paragraphLook(look)}${letters(look)}</w:style>`
  );
}

const defaults =
  `<w:docDefaults><w:rPrDefault><w:rPr>${font(fonts.text)}${letterSize(points.body)}` +
  '<w:lang w:val="hu-HU" w:eastAsia="hu-HU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  `<w:pPrDefault><w:pPr>${spacing({ name: '' })}</w:pPr></w:pPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>';

/** Inside `<w:styles>`: the look doesn't depend on what a document says. */
export const styleSheet: string = defaults + Object.entries(looks).map(paragraphStyle).join('');
