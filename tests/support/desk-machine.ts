import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileQuestion, FileSystem, Machine, OpenFile } from '../../electron/machine.ts';

/** What can fail; `shortWrite` writes half of what it is given and says nothing. */
export type Call = keyof FileSystem | keyof OpenFile | 'shortWrite';

/** The next `times` calls fail as the system would with `code`. */
export interface Fault {
  readonly call: Call;
  readonly code: string;
  times: number;
  /** So many calls go well first. */
  spared?: number;
  /** Fails after having done what was asked. */
  readonly late?: boolean;
}

/** A machine with real files in a folder of its own; its dialogs are answered, its faults planted by the test. */
export interface DeskMachine extends Machine {
  /** Where the person keeps documents. */
  readonly documents: string;
  /** What the person answers next; a name stands for a file in `documents` (where several are asked for, one a line), `null` for „Mégse”. Nothing here: the suggested name. */
  readonly answers: (string | null)[];
  readonly questions: (FileQuestion & { readonly name?: string })[];
  readonly faults: Fault[];
  /** Every call of the file system so far, failed ones too. */
  readonly made: Call[];
  /** What the disk says it has left, in bytes. */
  readonly disc: { free: number };
  readonly shown: string[];
  readonly opened: string[];
  /** Pages opened in the system's browser. */
  readonly visited: string[];
  unsaved: boolean;
  /** How often the program was started again. */
  restarts: number;
  /** The hour; a test moves it. */
  clock: Date;
  /** Whether this account still reads its secrets. */
  secretsWork: boolean;
  engine: string;
  version: string;
  marker: string;
  /** What `deskMachine` takes to open the same folders again. */
  readonly folder: string;
  /** How many files the program has open. */
  openFiles(): number;
  /** Its process is gone: the system closes what it left open. */
  programGone(): void;
  remove(): void;
}

interface Planted extends Pick<DeskMachine, 'faults' | 'made' | 'disc'> {
  readonly open: Set<disk.FileHandle>;
}

/** With the `folder` of an earlier one: the same PC, its program started again. */
export function deskMachine(folder = mkdtempSync(join(tmpdir(), 'mentoriroda-'))): DeskMachine {
  const documents = join(folder, 'Dokumentumok');
  mkdirSync(documents, { recursive: true });
  const made: Call[] = [];
  const disc = { free: Number.MAX_SAFE_INTEGER };
  const faults: Fault[] = [];
  const answers: (string | null)[] = [];
  const questions: DeskMachine['questions'] = [];
  const shown: string[] = [];
  const opened: string[] = [];
  const visited: string[] = [];
  const open = new Set<disk.FileHandle>();
  let tokens = 0;

  function programGone(): void {
    for (const file of open) file.close().catch(() => undefined);
    open.clear();
  }

  function answer(question: FileQuestion & { readonly name?: string }): string | null {
    questions.push(question);
    const given = answers.shift();
    const name = given === undefined ? question.name : given;
    if (name === undefined) throw new Error('a dialog was opened that the test did not answer');
    return name === null ? null : join(documents, name);
  }

  const machine: DeskMachine = {
    version: '0.1.0',
    engine: 'Electron 45.0.0, Chromium 156.0.0.0',
    marker: 'pc-1',
    folder,
    restarts: 0,
    clock: new Date(2026, 10, 22, 9, 0, 0),
    secretsWork: true,
    made,
    dataFolder: join(folder, 'data'),
    documents,
    answers,
    questions,
    faults,
    shown,
    opened,
    visited,
    unsaved: false,
    disc,
    files: failingFiles({ faults, made, disc, open }),
    desk: {
      askWhereToSave: async (question) => answer(question),
      askWhatToOpen: async (question) => answer(question),
      askWhatAllToOpen: async (question) => {
        const path = answer(question);
        return path === null
          ? []
          : path
              .slice(documents.length + 1)
              .split('\n')
              .map((name) => join(documents, name));
      },
      askFolder: async (title) => answer({ label: title, extensions: [] }),
      showInFolder: (path) => void shown.push(path),
      openWithProgram: async (path) => {
        opened.push(path);
        return '';
      },
      openAddress: async (address) => void visited.push(address),
    },
    secrets: {
      // Reversed, so that a test sees that the plain text is nowhere on the disk.
      async encrypt(text) {
        return machine.secretsWork ? new TextEncoder().encode(text).toReversed() : null;
      },
      async decrypt(bytes) {
        return machine.secretsWork ? new TextDecoder().decode(bytes.toReversed()) : null;
      },
    },
    now: () => machine.clock,
    newToken: () => `token-${++tokens}`,
    wait: async () => undefined,
    setUnsaved(unsaved) {
      machine.unsaved = unsaved;
    },
    relaunch() {
      machine.restarts++;
    },
    openFiles: () => open.size,
    programGone,
    remove() {
      programGone();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return machine;
}

function failingFiles({ faults, made, disc, open }: Planted): FileSystem {
  function isPlanted(call: Call): Fault | undefined {
    const fault = faults.find((planted) => planted.call === call && planted.times > 0);
    if (fault === undefined) return undefined;
    if ((fault.spared ?? 0) > 0) {
      fault.spared = (fault.spared ?? 0) - 1;
      return undefined;
    }
    fault.times--;
    return fault;
  }

  function errorOf(fault: Fault): Error {
    return Object.assign(new Error(`${fault.code}: planted`), { code: fault.code, syscall: fault.call });
  }

  function watched<Given extends unknown[], Value>(call: Call, work: (...given: Given) => Promise<Value>) {
    return async (...given: Given): Promise<Value> => {
      made.push(call);
      const fault = isPlanted(call);
      if (fault !== undefined && fault.late !== true) throw errorOf(fault);
      const value = await work(...given);
      if (fault !== undefined) throw errorOf(fault);
      return value;
    };
  }

  function arriving(bytes: Uint8Array): Uint8Array {
    return isPlanted('shortWrite') === undefined ? bytes : bytes.subarray(0, bytes.length >> 1);
  }

  /** The system lets go of a file even if closing fails. */
  function closing(file: disk.FileHandle) {
    const watchedClose = watched('close', async () => undefined);
    return async (): Promise<void> => {
      open.delete(file);
      await file.close();
      await watchedClose();
    };
  }

  function failingFile(file: disk.FileHandle): OpenFile {
    open.add(file);
    return {
      writeFile: watched('writeFile', (bytes) => file.writeFile(arriving(bytes))),
      write: watched('write', (bytes) => file.write(arriving(bytes))),
      truncate: watched('truncate', (length) => file.truncate(length)),
      // Really flushing shows nothing to a test, and would make thousands of them wait for the disk.
      sync: watched('sync', async () => undefined),
      close: closing(file),
    };
  }

  return {
    open: watched('open', async (path, flags) => failingFile(await disk.open(path, flags))),
    readFile: watched('readFile', (path) => disk.readFile(path)),
    rename: watched('rename', (from, to) => disk.rename(from, to)),
    unlink: watched('unlink', (path) => disk.unlink(path)),
    mkdir: watched('mkdir', (path, options) => disk.mkdir(path, options)),
    readdir: watched('readdir', (path) => disk.readdir(path)),
    stat: watched('stat', (path) => disk.stat(path)),
    statfs: watched('statfs', async () => ({ bavail: disc.free, bsize: 1 })),
  };
}
