import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { IpcMainInvokeEvent } from 'electron';
import { createShell } from '../../electron/handlers/shell.ts';
import type { Closing } from '../../electron/keep/closing.ts';
import { registerIpc } from '../../electron/ipc.ts';
import { identity } from '../../shared/contract/identity.ts';
import { projectRoot } from '../../build/renderer.config.ts';
import type { DeskMachine } from '../support/desk-machine.ts';

/** Asked instead of a channel, it ends the shell's process and begins a new one: what stood in its memory is gone. */
export const startAgain = 'start the program again';

type Handler = (event: IpcMainInvokeEvent, input: unknown) => unknown;

/**
 * Puts the shell's real handlers behind the page's bridge: the built preload runs in the page with a stand-in for
 * Electron, and what it invokes arrives at the real registration, argument checks and file handlers.
 */
export async function connectShellHost(page: Page, machine: DeskMachine, closing?: Closing): Promise<void> {
  const handlers = new Map<string, Handler>();
  const frame = { url: `${identity.origin}/index.html` } as never;
  function startProgram(): void {
    registerIpc({
      ipc: { handle: (channel, handler) => void handlers.set(channel, handler) },
      shell: createShell(machine, closing),
      mainFrame: () => frame,
    });
  }
  startProgram();
  const event = { senderFrame: frame } as unknown as IpcMainInvokeEvent;
  await page.exposeFunction('invokeShell', async (channel: string, input: unknown) => {
    if (channel === startAgain) {
      machine.programGone();
      return startProgram();
    }
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`no handler for ${channel}`);
    return plainBytes(await handler(event, input));
  });
  const preload = readFileSync(join(projectRoot, 'dist/electron/preload.cjs'), 'utf8');
  await page.addInitScript(`{
    const electron = {
      contextBridge: { exposeInMainWorld: (name, api) => { globalThis[name] = api; } },
      ipcRenderer: { invoke: (channel, input) => globalThis.invokeShell(channel, input) },
    };
    const require = (name) => { if (name === 'electron') return electron; throw new Error(name); };
    (() => { ${preload} })();
  }`);
}

/** Electron hands a Node buffer over as a plain byte array; so does this, at any depth the contract has. */
function plainBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (Array.isArray(value)) return value.map(plainBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainBytes(part)]));
}
