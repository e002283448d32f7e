/** Names the record behind a figure: the kind as the data set calls it, and the record's id. */
export interface RecordReference {
  readonly kind: string;
  readonly id: string;
}

/** A number shown to the reader. The preview opens `records` when it is clicked: the whole list that was counted or summed. */
export interface Figure {
  readonly value: number;
  /** The number as printed, Hungarian form, with its unit where it stands in a sentence: „1 234 567 Ft”, „12,5%”. */
  readonly text: string;
  readonly records: readonly RecordReference[];
  /** Title of the list behind the figure: „Látogatások száma, 2018. március”. */
  readonly label?: string;
}

export interface StyledText {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export type Run = string | StyledText | Figure;

/** A line of text. A line feed inside a string starts a new line within the same paragraph or cell. */
export type Text = string | Figure | readonly Run[];
