/** The part of `node:fs/promises` the shell writes and reads with; tests put a failing one in its place. */
export interface FileSystem {
  open(path: string, flags: 'wx' | 'r' | 'r+'): Promise<OpenFile>;
  readFile(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<FileFacts>;
  /** What is free on the disk of a path, where the system tells. */
  statfs?(path: string): Promise<{ readonly bavail: number; readonly bsize: number }>;
}

export interface FileFacts {
  readonly size: number;
  readonly ino: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly mtimeMs: number;
  isDirectory(): boolean;
}

export interface OpenFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  /** One write at the end of what this handle has written; fewer bytes than given may arrive. */
  write(bytes: Uint8Array): Promise<{ readonly bytesWritten: number }>;
  truncate(length: number): Promise<void>;
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
  /** None: cancelled. */
  askWhatAllToOpen(question: FileQuestion): Promise<readonly string[]>;
  askFolder(title: string): Promise<string | null>;
  showInFolder(path: string): void;
  /** Resolves to an empty string, or to the system's complaint. */
  openWithProgram(path: string): Promise<string>;
  /** Opens a page in the system's browser; rejects if there is none. */
  openAddress(address: string): Promise<void>;
}

/** Secrets that only this account of this PC can read back; `null`: it cannot, or not any more. */
export interface Secrets {
  encrypt(text: string): Promise<Uint8Array | null>;
  decrypt(bytes: Uint8Array): Promise<string | null>;
}

/** Everything the shell needs from the machine, so that its handlers run the same under Electron and under test. */
export interface Machine {
  readonly version: string;
  /** Which Electron and Chromium hold the page's database. */
  readonly engine: string;
  /**
   * Names this PC, its user and the folder itself: another value means that the folder was copied. A new name of the PC changes it
   * too, which is harmless, because all that follows is a new identity of the copy.
   */
  readonly marker: string;
  /** Where the office's data lives; absolute. */
  readonly dataFolder: string;
  readonly files: FileSystem;
  readonly desk: Desk;
  readonly secrets: Secrets;
  now(): Date;
  newToken(): string;
  wait(milliseconds: number): Promise<void>;
  /** Told whether closing now would lose something. */
  setUnsaved(unsaved: boolean): void;
  /** Ends the program and starts it again. */
  relaunch(): void;
}

/** The code of a failed system call, `''` if the thing thrown carries none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
