import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  test as base,
  type BrowserContext,
  type Download,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';
import { electronBinary } from '../../build/machine.ts';
import { projectRoot } from '../../build/renderer.config.ts';
import { listPageFiles, securityHeaders } from '../../electron/page-files.ts';
import { identity } from '../../shared/contract/identity.ts';
import { type DeskMachine, deskMachine } from '../support/desk-machine.ts';
import { connectShellHost } from './shell-host.ts';

export { expect };

export type Host = 'browser' | 'shell' | 'electron';

export interface HostOptions {
  /** Where the page runs: a plain browser, a browser with the real shell behind the bridge, or Electron itself. */
  readonly host: Host;
  /** The built page. */
  readonly pageFolder: string;
}

/** The person's side of the machine: dialogs and the folder of documents. */
export interface Desk {
  /** What the person picks in the next dialog: a file in the documents, or `null` for „Mégse”. */
  answer(name: string | null): void;
  put(name: string, content: string | Uint8Array): void;
  /** Waits until a file of that name lies in the documents. */
  saved(name: string): Promise<Buffer>;
}

/** A PC of its own: its page, its folders, the person at it. */
export interface Pc {
  readonly page: Page;
  readonly machine: DeskMachine;
  readonly desk: Desk;
}

interface Fixtures {
  readonly machine: DeskMachine;
  readonly desk: Desk;
  /** Another PC, for what two exchange; not in Electron itself, which runs once. */
  readonly second: Pc;
  /** Errors of the page and requests to elsewhere; whatever is left at the end fails the spec. */
  readonly complaints: string[];
}

const binary = electronBinary(join(projectRoot, 'node_modules/electron'));

/** The same specs for every host: `page` is open at the start page, and nothing it complains of is let pass. */
export const test = base.extend<Fixtures & HostOptions>({
  host: ['browser', { option: true }],
  pageFolder: [join(projectRoot, 'dist/renderer'), { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
  machine: async ({}, use) => {
    const machine = deskMachine();
    await use(machine);
    machine.remove();
  },

  desk: async ({ machine }, use) => use(deskOf(machine)),

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },

  page: async ({ host, pageFolder, machine, context, complaints }, use) => {
    if (host === 'electron') {
      base.skip(binary === null, 'the Electron binary is not downloaded here (npx install-electron)');
      await withElectron(machine, async (page) => {
        listen(page, complaints);
        await use(page);
      });
    } else {
      await use(await openPage(context, { host, pageFolder, machine, complaints }));
    }
  },

  second: async ({ host, pageFolder, browser, complaints }, use) => {
    base.skip(host === 'electron', 'one Electron is one PC');
    const machine = deskMachine();
    const context = await browser.newContext();
    const page = await openPage(context, { host, pageFolder, machine, complaints });
    await use({ page, machine, desk: deskOf(machine) });
    await context.close();
    machine.remove();
  },
});

function deskOf(machine: DeskMachine): Desk {
  return {
    answer: (name) => void machine.answers.push(name),
    put: (name, content) => writeFileSync(join(machine.documents, name), content),
    saved: async (name) => {
      const path = join(machine.documents, name);
      await expect.poll(() => existsSync(path), { message: `${name} was saved` }).toBe(true);
      return readFileSync(path);
    },
  };
}

interface Opening extends HostOptions {
  readonly machine: DeskMachine;
  readonly complaints: string[];
}

/** The start page in this context, with the shell or a person who answers the browser. */
async function openPage(context: BrowserContext, opening: Opening): Promise<Page> {
  const { host, pageFolder, machine, complaints } = opening;
  await servePage(context, pageFolder, complaints);
  const page = await context.newPage();
  listen(page, complaints);
  if (host === 'shell') await connectShellHost(page, machine);
  else playPerson(page, machine);
  await page.goto(`${identity.browserHost}/`);
  return page;
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}

/** Answers from the built files at the one address; any other request is one that must not be made. */
async function servePage(context: BrowserContext, folder: string, complaints: string[]): Promise<void> {
  const files = listPageFiles(folder);
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === identity.browserHost ? files.get(url.pathname) : undefined;
    if (file !== undefined) {
      await route.fulfill({ path: file.path, headers: { ...securityHeaders, 'Content-Type': file.type } });
    } else if (url.pathname === '/favicon.ico') {
      await route.fulfill({ status: 404 });
    } else {
      complaints.push(`asked for ${url.href}`);
      await route.abort();
    }
  });
}

/** The name appears once the file is whole, as a browser does it. */
async function saveDownload(download: Download, folder: string): Promise<void> {
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(`${path}.crdownload`);
  renameSync(`${path}.crdownload`, path);
}

/** In a plain browser the person saves by downloading and picks in a file chooser. */
function playPerson(page: Page, machine: DeskMachine): void {
  page.on('download', (download) => void saveDownload(download, machine.documents));
  page.on('filechooser', (chooser) => {
    const name = machine.answers.shift();
    const names = typeof name === 'string' ? name.split('\n') : [];
    if (names.length > 0) void chooser.setFiles(names.map((one) => join(machine.documents, one)));
  });
}

/** The built program in Electron, with a data folder of its own and its dialogs answered like the others. */
async function withElectron(machine: DeskMachine, use: (page: Page) => Promise<void>): Promise<void> {
  const folder = join(machine.documents, '..');
  const application = await electron.launch({
    executablePath: binary ?? '',
    args: [projectRoot],
    env: { ...process.env, LOCALAPPDATA: folder, XDG_DATA_HOME: folder },
  });
  const page = await application.firstWindow();
  await page.exposeFunction('answerOfPerson', () => machine.answers.shift());
  await application.evaluate(({ BrowserWindow, dialog }, documents) => {
    const ask = (): Promise<string | null | undefined> =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('answerOfPerson()') as Promise<string>;
    const inDocuments = (name: string) => `${documents}/${name.split(/[\\/]/).pop()}`;
    dialog.showSaveDialog = (async (_window: unknown, question: { defaultPath: string }) => {
      const name = await ask();
      return {
        canceled: name === null,
        filePath: name === null ? '' : inDocuments(name ?? question.defaultPath),
      };
    }) as never;
    dialog.showOpenDialog = async () => {
      const name = await ask();
      return { canceled: name === null, filePaths: name ? [inDocuments(name)] : [] };
    };
  }, machine.documents);
  await use(page);
  await application.close();
}
