/** One record of a data file, as the rehearsal lists it. */
export interface RehearsedRecord {
  /** Label of the kind: „Feladat”. */
  readonly kind: string;
  readonly title: string;
  /** Field by field: label, our value, theirs; empty for a record that comes new. */
  readonly changes: readonly { readonly label: string; readonly ours: string; readonly theirs: string }[];
  /** Who wrote what comes, and when, in words; empty if nobody says. */
  readonly written: string;
  /** Chosen to be taken in. */
  readonly isTaken: boolean;
}

export interface RehearsedGroup {
  /** „Ütközések” */
  readonly title: string;
  readonly records: readonly RehearsedRecord[];
}

/** What taking a data file in would do, as figures for the paper; the preview on the screen has made them. */
export interface RehearsalFigures {
  readonly office: string;
  /** Title of the programme and number of the project. */
  readonly programme: readonly string[];
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly now: string;
  readonly sample: boolean;
  readonly file: {
    readonly name: string;
    readonly sender: string;
    /** `YYYY-MM-DDTHH:mm:ss` by the sender's clock. */
    readonly madeAt: string;
    /** Records of the file. */
    readonly records: number;
  };
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly conflicting: number;
    readonly deleted: number;
    readonly unchanged: number;
    /** Of the unchanged ones, those that came deleted or united and were never here. */
    readonly neverHere: number;
    /** Records with findings; they are among the others. */
    readonly faulty: number;
  };
  readonly groups: readonly RehearsedGroup[];
}
