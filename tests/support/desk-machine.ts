import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileQuestion, FileSystem, Machine, OpenFile } from '../../electron/machine.ts';

type Call = 'open' | 'writeFile' | 'sync' | 'readFile' | 'rename';

/** The next `times` calls fail as the system would with `code`. */
export interface Fault {
  readonly call: Call;
  readonly code: string;
  times: number;
}

/** A machine with real files in a folder of its own; its dialogs are answered, its faults planted by the test. */
export interface DeskMachine extends Machine {
  /** Where the person keeps documents. */
  readonly documents: string;
  /** What the person answers next; a name stands for a file in `documents`, `null` for „Mégse”. Nothing here: the suggested name. */
  readonly answers: (string | null)[];
  readonly questions: (FileQuestion & { readonly name?: string })[];
  readonly faults: Fault[];
  readonly shown: string[];
  readonly opened: string[];
  /** Pages opened in the system's browser. */
  readonly visited: string[];
  unsaved: boolean;
  remove(): void;
}

export function deskMachine(): DeskMachine {
  const folder = mkdtempSync(join(tmpdir(), 'mentoriroda-'));
  const documents = join(folder, 'Dokumentumok');
  mkdirSync(documents);
  const faults: Fault[] = [];
  const answers: (string | null)[] = [];
  const questions: DeskMachine['questions'] = [];
  const shown: string[] = [];
  const opened: string[] = [];
  const visited: string[] = [];
  let tokens = 0;

  function answer(question: FileQuestion & { readonly name?: string }): string | null {
    questions.push(question);
    const given = answers.shift();
    const name = given === undefined ? question.name : given;
    if (name === undefined) throw new Error('a dialog was opened that the test did not answer');
    return name === null ? null : join(documents, name);
  }

  return {
    version: '0.1.0',
    dataFolder: join(folder, 'data'),
    documents,
    answers,
    questions,
    faults,
    shown,
    opened,
    visited,
    unsaved: false,
    files: failingFiles(faults),
    desk: {
      askWhereToSave: async (question) => answer(question),
      askWhatToOpen: async (question) => answer(question),
      showInFolder: (path) => void shown.push(path),
      openWithProgram: async (path) => {
        opened.push(path);
        return '';
      },
      openAddress: async (address) => void visited.push(address),
    },
    newToken: () => `token-${++tokens}`,
    wait: async () => undefined,
    setUnsaved(unsaved) {
      this.unsaved = unsaved;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function failingFiles(faults: Fault[]): FileSystem {
  function mayFail(call: Call): void {
    const fault = faults.find((planted) => planted.call === call && planted.times > 0);
    if (fault === undefined) return;
    fault.times--;
    throw Object.assign(new Error(`${fault.code}: planted`), { code: fault.code, syscall: call });
  }

  return {
    open: async (path, flags) => {
      mayFail('open');
      return failingFile(await disk.open(path, flags), mayFail);
    },
    readFile: async (path) => {
      mayFail('readFile');
      return disk.readFile(path);
    },
    rename: async (from, to) => {
      mayFail('rename');
      await disk.rename(from, to);
    },
    unlink: disk.unlink,
    mkdir: disk.mkdir,
    stat: disk.stat,
  };
}

function failingFile(file: OpenFile, mayFail: (call: Call) => void): OpenFile {
  return {
    writeFile: async (bytes) => {
      mayFail('writeFile');
      await file.writeFile(bytes);
    },
    sync: async () => {
      mayFail('sync');
      await file.sync();
    },
    close: () => file.close(),
  };
}
