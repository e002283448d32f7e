import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { colours, fonts, lines, points, space } from '../styles.ts';
import { halfPoints, twips } from './units.ts';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

interface StyleLook {
  readonly id: string;
  readonly name: string;
  readonly points?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly capitals?: boolean;
  readonly colour?: string;
  readonly font?: string;
  readonly align?: Alignment;
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly leftMm?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
}

/** Always with its rule: without one LibreOffice takes the line height as exact and cuts pictures off. */
function spacing(look: StyleLook): IParagraphStyleOptions['paragraph'] {
  return {
    alignment: look.align,
    keepNext: look.keepNext,
    keepLines: look.keepLines,
    indent: look.leftMm === undefined ? undefined : { left: twips(look.leftMm) },
    spacing: {
      before: (look.before ?? 0) * 20,
      after: (look.after ?? 0) * 20,
      line: Math.round((look.line ?? lines.body) * 240),
      lineRule: LineRuleType.AUTO,
    },
  };
}

function letters(look: StyleLook): IParagraphStyleOptions['run'] {
  return {
    size: look.points === undefined ? undefined : halfPoints(look.points),
    bold: look.bold,
    italics: look.italics,
    allCaps: look.capitals,
    color: look.colour,
    font: look.font,
  };
}

function paragraphStyle(look: StyleLook): IParagraphStyleOptions {
  return {
    id: look.id,
    name: look.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: letters(look),
    paragraph: spacing(look),
  };
}

const { JUSTIFIED, CENTER, LEFT, RIGHT } = AlignmentType;
const table = { font: fonts.table, line: lines.table, before: space.cell, after: space.cell } as const;
const running = { points: points.running, colour: colours.quiet, line: lines.table } as const;

const looks: readonly StyleLook[] = [
  { id: 'KitBody', name: 'Szövegtörzs', align: JUSTIFIED, after: space.paragraph },
  {
    id: 'KitNote',
    name: 'Megjegyzés',
    points: points.note,
    colour: colours.quiet,
    after: 4,
    line: lines.table,
  },
  {
    id: 'KitDeclaration',
    name: 'Nyilatkozat',
    align: JUSTIFIED,
    before: 12,
    after: 8,
    keepNext: true,
    keepLines: true,
  },
  { id: 'KitList', name: 'Felsorolás', after: 3 },
  {
    id: 'KitTitle',
    name: 'Iratcím',
    points: points.title,
    bold: true,
    capitals: true,
    align: CENTER,
    keepNext: true,
  },
  {
    id: 'KitPeriod',
    name: 'Időszak',
    points: points.period,
    align: CENTER,
    before: 4,
    after: 4,
    keepNext: true,
  },
  {
    id: 'KitCaption',
    name: 'Táblázatcím',
    points: 10,
    bold: true,
    before: 6,
    after: 4,
    keepNext: true,
    line: lines.table,
  },
  {
    id: 'KitPictureCaption',
    name: 'Képaláírás',
    points: points.note,
    align: CENTER,
    colour: colours.quiet,
    after: 10,
  },
  { id: 'KitPicture', name: 'Kép', align: CENTER, before: 6, after: 4, keepNext: true, line: 1 },
  { id: 'KitChart', name: 'Diagram', align: CENTER, before: 6, after: 8, keepNext: true, line: 1 },
  {
    id: 'KitMissingPicture',
    name: 'Hiányzó kép',
    points: points.note,
    italics: true,
    align: CENTER,
    before: 6,
    after: 6,
  },
  { id: 'KitAfterTable', name: 'Táblázat után', points: 4, after: space.afterTable - 4, line: lines.table },
  { id: 'KitPlaceAndDate', name: 'Keltezés', before: 14, after: 12, keepNext: true },
  {
    id: 'KitClosingTitle',
    name: 'Záró rész címe',
    points: 10,
    bold: true,
    before: 14,
    after: 2,
    keepNext: true,
  },
  { id: 'KitClosing', name: 'Záró rész', points: 10, line: lines.table, after: 1 },
  {
    id: 'KitContentsTitle',
    name: 'Tartalom címe',
    points: 12,
    bold: true,
    before: 14,
    after: 4,
    keepNext: true,
  },
  { id: 'TOC1', name: 'toc 1', after: 2, line: lines.table },
  { id: 'TOC2', name: 'toc 2', after: 2, leftMm: 6, line: lines.table },
  { id: 'TOC3', name: 'toc 3', after: 2, leftMm: 12, line: lines.table },
  { id: 'Cell', name: 'Táblázat szövege', points: points.table, align: LEFT, ...table },
  {
    id: 'CellDense',
    name: 'Sűrű táblázat szövege',
    points: points.dense,
    align: LEFT,
    ...table,
    before: 1,
    after: 1,
  },
  { id: 'CellNumber', name: 'Táblázat száma', points: points.table, align: RIGHT, ...table },
  {
    id: 'CellNumberDense',
    name: 'Sűrű táblázat száma',
    points: points.dense,
    align: RIGHT,
    ...table,
    before: 1,
    after: 1,
  },
  { id: 'CellHead', name: 'Táblázat feje', points: points.table, bold: true, keepNext: true, ...table },
  {
    id: 'CellHeadDense',
    name: 'Sűrű táblázat feje',
    points: points.dense,
    bold: true,
    keepNext: true,
    ...table,
  },
  { id: 'SignatureText', name: 'Aláírás', points: 10.5, line: lines.table },
  { id: 'RunningHead', name: 'Futó fej', ...running },
  { id: 'KitFooter', name: 'Futó láb', ...running },
  {
    id: 'KitNotice',
    name: 'Tájékoztató',
    points: points.slogan,
    colour: colours.accent,
    before: 2,
    line: lines.table,
  },
  {
    id: 'KitSample',
    name: 'Minta',
    points: points.slogan,
    bold: true,
    colour: colours.sample,
    align: CENTER,
    before: 3,
  },
];

function headingStyle(level: 0 | 1 | 2): IParagraphStyleOptions {
  const look: StyleLook = {
    id: '',
    name: '',
    points: points.heading[level],
    bold: true,
    italics: level === 2,
    colour: level === 0 ? colours.accent : colours.text,
    before: space.beforeHeading[level],
    after: space.afterHeading[level],
    line: lines.table,
    keepNext: true,
    keepLines: true,
  };
  return { run: letters(look), paragraph: spacing(look) } as IParagraphStyleOptions;
}

/** Built once: the look doesn't depend on what a document says. */
export const styleSheet: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fonts.text,
        size: halfPoints(points.body),
        color: colours.text,
        language: { value: 'hu-HU', eastAsia: 'hu-HU', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { line: Math.round(lines.body * 240), lineRule: LineRuleType.AUTO } },
    },
    heading1: headingStyle(0),
    heading2: headingStyle(1),
    heading3: headingStyle(2),
    hyperlink: { run: { color: colours.text, underline: { type: 'none' } } },
  },
  paragraphStyles: looks.map(paragraphStyle),
  characterStyles: [{ id: 'IndexLink', name: 'Index Link', basedOn: 'DefaultParagraphFont' }],
};
