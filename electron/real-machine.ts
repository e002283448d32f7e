import { createHash, randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { App, SafeStorage } from 'electron';
import type { Desk, Machine, Secrets } from './machine.ts';

interface Parts {
  readonly app: Pick<App, 'getVersion' | 'relaunch' | 'exit'>;
  readonly safeStorage: SafeStorage;
  readonly desk: Desk;
  readonly folder: string;
  readonly setUnsaved: (unsaved: boolean) => void;
}

/** This PC under Electron. */
export function realMachine({ app, safeStorage, desk, folder, setUnsaved }: Parts): Machine {
  return {
    version: app.getVersion(),
    engine: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}`,
    marker: markerOf(folder),
    dataFolder: folder,
    files,
    desk,
    secrets: secretsOf(safeStorage),
    now: () => new Date(),
    newToken: randomUUID,
    wait: (milliseconds) => wait(milliseconds),
    setUnsaved,
    relaunch() {
      app.relaunch();
      app.exit();
    },
  };
}

/** The folder's own number in its file system is another one after copying, even to the same place of another PC of the same name. */
function markerOf(folder: string): string {
  const { ino } = statSync(folder, { bigint: true });
  return createHash('sha256').update([hostname(), userName(), ino].join('\n')).digest('hex').slice(0, 32);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** Nothing depends on it alone: an account that cannot read its secrets any more is asked again. */
function secretsOf(storage: SafeStorage): Secrets {
  async function tried<Value>(work: () => Promise<Value>): Promise<Value | null> {
    try {
      return (await storage.isAsyncEncryptionAvailable()) ? await work() : null;
    } catch {
      return null;
    }
  }

  return {
    encrypt: (text) => tried(() => storage.encryptStringAsync(text)),
    decrypt: (bytes) => tried(async () => (await storage.decryptStringAsync(Buffer.from(bytes))).result),
  };
}
