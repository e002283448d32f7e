import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, dialog, ipcMain, Menu, protocol, safeStorage, session, shell as system } from 'electron';
import { identity } from '../shared/contract/identity.ts';
import { dataFolder } from './data-folder.ts';
import { systemDesk } from './desk.ts';
import { createShell } from './handlers/shell.ts';
import { registerIpc } from './ipc.ts';
import { tidyBeforeStart } from './keep/aside-start.ts';
import { createClosing } from './keep/closing.ts';
import { applicationMenu } from './menus.ts';
import { listPageFiles } from './page-files.ts';
import { respond, scheme } from './protocol.ts';
import { realMachine } from './real-machine.ts';
import { guardContents, guardSession, createWindow } from './window.ts';

const here = import.meta.dirname;

/** Switches that would open the data to another program or take the page out of its sandbox. */
const refusedSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'user-data-dir',
  'disable-web-security',
  'no-sandbox',
];

/** The command line comes before everything else: it opens no window and works beside an open one. */
async function start(): Promise<void> {
  const command = process.argv.indexOf('--cli');
  if (command >= 0) return runCommand(process.argv.slice(command + 1));

  if (app.isPackaged && refusedSwitches.some((name) => app.commandLine.hasSwitch(name))) return app.exit(1);
  const folder = dataFolder({ platform: process.platform, home: homedir(), environment: process.env });
  if (!folder.ok) return refuse(folder.message);
  const tidied = tidyBeforeStart(folder.value, new Date(), sleep);
  if (!tidied.ok) return refuse(tidied.message);
  prepare(folder.value);
  // The lock belongs to the profile, so it is asked for once that is known.
  if (!app.requestSingleInstanceLock()) return app.quit();
  await app.whenReady();
  openApplication(folder.value);
}

/** The command line is a bundle of its own, so that the shell does not load what only reports need. */
async function runCommand(words: readonly string[]): Promise<void> {
  const { runCli } = createRequire(import.meta.filename)('./cli.cjs') as {
    readonly runCli: (words: readonly string[]) => Promise<number>;
  };
  app.exit(await runCli(words));
}

function refuse(message: string): void {
  dialog.showErrorBox(identity.productName, message);
  app.exit(1);
}

/** Holds everything up: Electron must not get ready meanwhile. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** What Electron wants to know before it is ready. */
function prepare(folder: string): void {
  const profile = join(folder, 'profile');
  mkdirSync(profile, { recursive: true });
  app.setPath('userData', profile);
  app.setAppUserModelId(identity.appId);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([scheme]);
  guardContents(app);
}

function openApplication(folder: string): void {
  let unsaved = false;
  const setUnsaved = (value: boolean) => {
    unsaved = value;
  };
  const closing = createClosing({ wait });
  const window = createWindow({
    preload: join(here, 'preload.cjs'),
    devTools: !app.isPackaged,
    hasUnsaved: () => unsaved,
    closing,
    onCrash: () => setUnsaved(false),
  });
  const desk = systemDesk({ dialog, system, documents: app.getPath('documents'), window });
  const shell = createShell(realMachine({ app, safeStorage, desk, folder, setUnsaved }), closing);
  const pages = listPageFiles(join(here, '../renderer'));
  protocol.handle(identity.scheme, (request) => respond(pages, request));
  guardSession(session.defaultSession);
  registerIpc({ ipc: ipcMain, shell, mainFrame: () => window.webContents.mainFrame });
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu));
  void window.loadURL(`${identity.origin}/index.html`);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
}

start().catch((error: unknown) => {
  if (process.argv.includes('--cli')) process.stderr.write(`${String(error)}\n`);
  else dialog.showErrorBox(identity.productName, `A program nem tudott elindulni.\n\n${String(error)}`);
  app.exit(1);
});
