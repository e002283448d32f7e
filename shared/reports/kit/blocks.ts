import type { Figure, RecordReference, Text } from './figure.ts';

/** Levels 1–3. `numbered` (default) lets the kit count „1.”, „1.1.”; a heading never carries its number in `text`. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly numbered?: boolean;
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly text: Text;
  /** `note`: small print under a table or at the end; `declaration`: set apart, may not be torn from the signatures. */
  readonly role?: 'body' | 'note' | 'declaration';
  readonly align?: 'start' | 'centre' | 'end';
}

export interface ListBlock {
  readonly type: 'list';
  readonly items: readonly Text[];
  /** Numbered „1.”, „2.” from one in each list; otherwise dashes (gondolatjel), as Hungarian papers do. */
  readonly ordered?: boolean;
}

export interface LabelledText {
  /** Without a colon. */
  readonly label: string;
  readonly text: Text;
}

/** Label on the left, value on the right: data of one thing. */
export interface KeyValueBlock {
  readonly type: 'keyValue';
  readonly rows: readonly LabelledText[];
  readonly caption?: string;
}

export interface TableColumn {
  /** Unique within the table; the preview and the tests address the column by it. */
  readonly key: string;
  readonly title: string;
  /** Share of the table's width; think of millimetres out of 165 (portrait) or 252 (landscape). */
  readonly width: number;
  /** `number` is set to the right and never wrapped, `date` is never wrapped. Default `text`. */
  readonly kind?: 'text' | 'number' | 'date';
  /** Overrules what `kind` implies. */
  readonly align?: 'start' | 'centre' | 'end';
}

export interface TableRow {
  /** In the order of the columns; a missing last cell is empty. A plain string costs least: use it in long tables. */
  readonly cells: readonly Text[];
  /** `group`: the first cell spans the table, as a subheading; `total`: a subtotal or total line, bold with a rule above. */
  readonly role?: 'group' | 'total';
  /** What the whole row shows: the preview opens it. */
  readonly record?: RecordReference;
}

/** One kind of table for three rows and for twenty thousand; the header row is repeated on every page. */
export interface TableBlock {
  readonly type: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The last line of the table; its cells in the order of the columns. */
  readonly totals?: readonly Text[];
  /** Above the table, unnumbered: „A tárgyidőszak látogatásai”. */
  readonly caption?: string;
  /** What stands in the table if it has no rows: „A tárgyidőszakban nem volt látogatás.” */
  readonly emptyText: string;
  /** Least height of a row in mm, for papers filled in by hand (attendance sheets). */
  readonly rowHeightMm?: number;
  /** Smaller letters, for ten columns and more. */
  readonly dense?: boolean;
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category. */
  readonly values: readonly Figure[];
}

/** A native Word chart. Its numbers always follow it as a table, so it can be read without the drawing. */
export interface ChartBlock {
  readonly type: 'chart';
  /** `bar`: lying, for long names; `column`: standing; `line`: for time. */
  readonly shape: 'bar' | 'column' | 'line';
  readonly title: string;
  /** Head of the first column in the table of numbers: „Tevékenység típusa”. */
  readonly categoryTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The sentence read to those who cannot see the drawing. */
  readonly alt: string;
}

export interface Picture {
  /** SHA-256 of the bytes, the attachment's name. */
  readonly hash: string;
  /** Absent when the attachment is not on this PC: its `alt` stands in its place. */
  readonly bytes?: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg';
  readonly widthMm: number;
  readonly heightMm: number;
  readonly alt: string;
}

export interface PictureBlock {
  readonly type: 'picture';
  readonly picture: Picture;
  readonly caption?: string;
}

/** The list of the numbered headings, written filled in and linked; without page numbers, which only Word can know. */
export interface ContentsBlock {
  readonly type: 'contents';
  /** „Tartalom” */
  readonly title: string;
  /** Deepest level listed; default 2. */
  readonly depth?: 1 | 2 | 3;
}

export interface Signature {
  /** Without a colon: „Készítette”, „Ellenőrizte”, „Jóváhagyta”, or absent under a letter. */
  readonly role?: string;
  readonly name: string;
  readonly post?: string;
  /** A dotted line for the day of signing. */
  readonly dateLine?: boolean;
}

/** One to three persons side by side, kept on one page. More than three start a new row. */
export interface SignaturesBlock {
  readonly type: 'signatures';
  readonly signatures: readonly Signature[];
  /** „P. H.”, the place of the seal. */
  readonly seal?: boolean;
}

/** Keltezés: „Debrecen, 2018. április 5.” */
export interface PlaceAndDateBlock {
  readonly type: 'placeAndDate';
  readonly text: string;
}

/** What closes a paper: „Kapják”, „Mellékletek”. */
export interface ClosingBlock {
  readonly type: 'closing';
  /** Without a colon. */
  readonly title: string;
  readonly lines: readonly string[];
}

export interface PageBreakBlock {
  readonly type: 'pageBreak';
}

export type Orientation = 'portrait' | 'landscape';

/** Starts a new page turned this way; what follows stands on such pages until the next one. */
export interface OrientationBlock {
  readonly type: 'orientation';
  readonly orientation: Orientation;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | KeyValueBlock
  | TableBlock
  | ChartBlock
  | PictureBlock
  | ContentsBlock
  | SignaturesBlock
  | PlaceAndDateBlock
  | ClosingBlock
  | PageBreakBlock
  | OrientationBlock;
