import * as disk from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { IpcMainInvokeEvent } from 'electron';
import { createShell } from '../../electron/handlers/shell.ts';
import { registerIpc } from '../../electron/ipc.ts';
import type { FileSystem, Machine, OpenFile } from '../../electron/machine.ts';
import { identity } from '../../shared/contract/identity.ts';
import { success } from '../../shared/lib/outcome.ts';
import type { ShellAnswer, ShellOrder, ShellQuestion } from './shell-protocol.ts';

/*
The shell as a process of its own over real files, so that it can be killed at any point: its questions come from the campaign in the
place of Electron's main process. `crash` kills it from inside, where no signal from outside could hit so exactly.
*/

const order = JSON.parse(process.env['FAULTS_SHELL'] ?? '{}') as ShellOrder;
let writes = 0;

/** Whether the nth journal line is at this point; then nobody gets any further. */
function crashIf(point: NonNullable<ShellOrder['crash']>['point']): void {
  if (order.crash?.point === point && order.crash.line === writes) process.kill(process.pid, 'SIGKILL');
}

function isJournal(path: string): boolean {
  return path.includes(`${sep}journal${sep}`);
}

function journalFile(file: disk.FileHandle): OpenFile {
  return {
    writeFile: (bytes) => file.writeFile(bytes),
    async write(bytes) {
      writes += 1;
      crashIf('before the write');
      if (order.crash?.point === 'within the write' && order.crash.line === writes) {
        await file.write(bytes.subarray(0, bytes.length >> 1));
        crashIf('within the write');
      }
      const written = await file.write(bytes);
      crashIf('between write and flush');
      return written;
    },
    truncate: (length) => file.truncate(length),
    async sync() {
      await file.sync();
      crashIf('between flush and answer');
    },
    close: () => file.close(),
  };
}

const files: FileSystem = {
  ...disk,
  async open(path, flags) {
    if (order.readOnly === true && flags !== 'r') throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
    const file = await disk.open(path, flags);
    return isJournal(path) ? journalFile(file) : file;
  },
};

const machine: Machine = {
  version: order.version ?? '0.1.0',
  engine: 'Chromium',
  marker: 'pc-1',
  dataFolder: order.dataFolder,
  files,
  desk: {
    askWhereToSave: async () => null,
    askWhatToOpen: async () => null,
    askWhatAllToOpen: async () => [],
    askFolder: async () => order.secondPlace ?? null,
    showInFolder: () => undefined,
    openWithProgram: async () => '',
    openAddress: async () => undefined,
  },
  secrets: { encrypt: async () => null, decrypt: async () => null },
  now: () => new Date(),
  newToken: randomUUID,
  wait: (milliseconds) => wait(milliseconds),
  setUnsaved: () => undefined,
  relaunch: () => send({ relaunch: true }),
};

function send(answer: ShellAnswer): void {
  process.send?.(answer);
}

const handlers = new Map<string, (event: IpcMainInvokeEvent, input: unknown) => unknown>();
const frame = { url: `${identity.origin}/index.html` } as never;
const shell = createShell(machine);
const withoutJournal = {
  ...shell,
  appendJournal: async () => success(null),
  readJournal: async () => success([]),
};
registerIpc({
  ipc: { handle: (channel, handler) => void handlers.set(channel, handler) },
  shell: order.withoutJournal === true ? withoutJournal : shell,
  mainFrame: () => frame,
});

process.on('message', ({ id, channel, input }: ShellQuestion) => {
  const handler = handlers.get(channel);
  const answered = Promise.resolve(handler?.({ senderFrame: frame } as unknown as IpcMainInvokeEvent, input));
  answered.then(
    (value) => send({ id, value }),
    (error: unknown) => send({ id, error: String(error) }),
  );
});
send({ ready: true });
