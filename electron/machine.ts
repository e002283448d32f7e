/** The part of `node:fs/promises` the shell writes and reads with; tests put a failing one in its place. */
export interface FileSystem {
  open(path: string, flags: 'wx' | 'r'): Promise<OpenFile>;
  readFile(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
  stat(path: string): Promise<{ readonly size: number }>;
}

export interface OpenFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileQuestion {
  readonly label: string;
  readonly extensions: readonly string[];
}

/** What a person at the machine sees or answers; `null` means cancelled. */
export interface Desk {
  askWhereToSave(question: FileQuestion & { readonly name: string }): Promise<string | null>;
  askWhatToOpen(question: FileQuestion): Promise<string | null>;
  showInFolder(path: string): void;
  /** Resolves to an empty string, or to the system's complaint. */
  openWithProgram(path: string): Promise<string>;
  /** Opens a page in the system's browser; rejects if there is none. */
  openAddress(address: string): Promise<void>;
}

/** Everything the shell needs from the machine, so that its handlers run the same under Electron and under test. */
export interface Machine {
  readonly version: string;
  /** Where the office's data lives; absolute. */
  readonly dataFolder: string;
  readonly files: FileSystem;
  readonly desk: Desk;
  newToken(): string;
  wait(milliseconds: number): Promise<void>;
  /** Told whether closing now would lose something. */
  setUnsaved(unsaved: boolean): void;
}

/** The code of a failed system call, `''` if the thing thrown carries none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
