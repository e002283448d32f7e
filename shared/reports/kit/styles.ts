/** The look of every document: lengths in millimetres, letters in points, colours as RRGGBB. Nothing else knows any of these. */

export const page = {
  widthMm: 210,
  heightMm: 297,
  leftMm: 25,
  rightMm: 20,
  topMm: 25,
  bottomMm: 22,
  headerMm: 11,
  footerMm: 10,
} as const;

/** On every Windows since 1992, with ő and ű in every style. */
export const fonts = { text: 'Times New Roman', table: 'Times New Roman' } as const;

export const colours = {
  text: '000000',
  quiet: '595959',
  accent: '1F3864',
  rule: 'A6A6A6',
  headFill: 'EDEDED',
  sample: 'C00000',
  /** The accent first, then greys that stay apart in print. */
  series: ['1F3864', '8C8C8C', 'BFBFBF', '595959', 'D9D9D9'],
} as const;

export const points = {
  body: 11,
  title: 15,
  period: 12,
  heading: [13, 12, 11],
  table: 9.5,
  dense: 8,
  note: 9,
  running: 8.5,
  notice: 9,
} as const;

/** White space in points, as Word counts it between paragraphs. */
export const space = {
  paragraph: 6,
  beforeHeading: [16, 12, 10],
  afterHeading: [6, 4, 4],
  afterTable: 8,
  cell: 2,
  denseCell: 1,
} as const;

export const lines = {
  /** Line height as a multiple of the letters' own. */
  body: 1.12,
  table: 1,
} as const;

export const tables = {
  cellSideMm: 1.6,
  labelMm: 48,
  firstBlockLabelMm: 32,
  ruleEighths: 4,
  strongRuleEighths: 8,
} as const;

export const charts = { heightMm: 78, titlePoints: 11, labelPoints: 9, gapPercent: 60 } as const;

export const pictures = { tallestMm: 200, tallestLandscapeMm: 120, noticeMm: 18, noticeRowMm: 160 } as const;

export const signatures = { gapMm: 14, indentMm: 4 } as const;

export const lists = { textMm: 7, hangingMm: 6 } as const;

export const sampleMark = { widthPoints: 380, heightPoints: 110, opacity: 0.4, colour: 'D9D9D9' } as const;

export const tabs = { stepMm: 12.5 } as const;
