/** Where the shell's process ends itself: at a line of the journal (counted from 1; every file's head is a line too). */
export interface Crash {
  readonly point:
    | 'before the write'
    | 'within the write'
    | 'between write and flush'
    | 'between flush and answer';
  readonly line: number;
}

/** How a shell process is to be. */
export interface ShellOrder {
  readonly dataFolder: string;
  readonly crash?: Crash | undefined;
  /** The negative control: lines are called safe and thrown away. */
  readonly withoutJournal?: boolean | undefined;
  /** Nothing can be opened for writing. */
  readonly readOnly?: boolean | undefined;
  /** Version of the program. */
  readonly version?: string | undefined;
  /** The folder a person would choose for second copies. */
  readonly secondPlace?: string | undefined;
}

export interface ShellQuestion {
  readonly id: number;
  readonly channel: string;
  readonly input: unknown;
}

export type ShellAnswer =
  | { readonly ready: true }
  | { readonly relaunch: true }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };
