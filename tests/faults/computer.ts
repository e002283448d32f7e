import { type ChildProcess, fork, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserToUse } from '../../build/browser-to-use.ts';
import { buildBundle, buildPage } from '../../build/build.ts';
import { tidyBeforeStart } from '../../electron/keep/aside-start.ts';
import { listPageFiles, securityHeaders } from '../../electron/page-files.ts';
import { identity } from '../../shared/contract/identity.ts';
import type { FaultPage } from './fault-page/fault-page.ts';
import type { ShellAnswer, ShellOrder } from './shell-protocol.ts';

// A folder of its own, so that two runs side by side do not build into each other's pages.
const built = mkdtempSync(join(tmpdir(), 'mentoriroda-fault-page-'));
const pageFolder = join(built, 'page');
const preloadFolder = join(built, 'preload');
process.on('exit', () => rmSync(built, { recursive: true, force: true }));

/** Builds the page of the campaigns and the real preload; once per run. */
export async function buildFaultPage(): Promise<void> {
  await buildBundle('preload', preloadFolder);
  await buildPage(join(import.meta.dirname, 'fault-page'), pageFolder);
}

/** How a computer starts this time. */
export interface StartOptions extends Omit<ShellOrder, 'dataFolder'> {
  /** Features of Chromium to switch on. */
  readonly features?: readonly string[];
  /** Called with each question on its way to the shell; false: it never arrives. */
  readonly relay?: (channel: string) => boolean;
  /** Another page of the same browser instead of a browser of its own. */
  readonly engineArguments?: readonly string[];
}

/** A PC with the program on it: a folder of data with the browser's profile inside, and what runs there. */
export class Computer {
  readonly folder: string;
  /** Commits the page has called saved so far; the highest. */
  acknowledged = 0;
  #running: Running | undefined;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  get profile(): string {
    return join(this.folder, 'profile');
  }

  /** The same data on another PC, as it lies there now. */
  copyTo(folder: string): Computer {
    cpSync(this.folder, folder, { recursive: true });
    const copy = new Computer(folder);
    copy.acknowledged = this.acknowledged;
    return copy;
  }

  /** Starts shell and browser and opens the page; the program itself begins with `ask('start')`. */
  async start(options: StartOptions = {}): Promise<void> {
    tidyBeforeStart(this.folder, new Date(), () => undefined);
    const shell = await startShell({ dataFolder: this.folder, ...options });
    const chromiumProcess = await startBrowser(this.profile, options);
    const running: Running = { shell, chromium: chromiumProcess, options };
    this.#running = running;
    const context = running.chromium.browser.contexts()[0];
    if (context === undefined) throw new Error('the browser has no window');
    await servePage(context);
    running.page = await this.#openPage(context.pages()[0] ?? (await context.newPage()));
  }

  /** A second window on the same profile. */
  async secondPage(): Promise<Page> {
    const context = this.#run.chromium.browser.contexts()[0];
    if (context === undefined) throw new Error('the browser has no window');
    return this.#openPage(await context.newPage());
  }

  async #openPage(page: Page): Promise<Page> {
    const { shell, options } = this.#run;
    await page.exposeFunction('invokeShell', (channel: string, input: unknown) => {
      const name = channel.slice(channel.indexOf(':') + 1);
      if (options.relay?.(name) === false) return new Promise(() => undefined);
      return shell.ask(channel, input);
    });
    await page.exposeFunction('acknowledge', (n: number) => {
      this.acknowledged = Math.max(this.acknowledged, n);
    });
    await page.addInitScript(preloadScript());
    await page.goto(`${identity.browserHost}/`);
    return page;
  }

  get #run(): Running {
    if (this.#running === undefined) throw new Error('the computer is not running');
    return this.#running;
  }

  get page(): Page {
    const { page } = this.#run;
    if (page === undefined) throw new Error('there is no page yet');
    return page;
  }

  get wantsRelaunch(): boolean {
    return this.#run.shell.wantsRelaunch;
  }

  /** Processes to stop and go on: browser (a whole group) and shell. */
  get processIds(): readonly number[] {
    return [-(this.#run.chromium.process.pid ?? 0), this.#run.shell.process.pid ?? 0];
  }

  /** Resolves when the shell's process is gone. */
  get shellGone(): Promise<void> {
    return this.#run.shell.gone;
  }

  /** Asks the page; rejects if it dies meanwhile. */
  ask<Name extends keyof FaultPage>(
    name: Name,
    ...given: Parameters<FaultPage[Name]>
  ): Promise<Awaited<ReturnType<FaultPage[Name]>>> {
    return askPage(this.page, name, ...given);
  }

  /** The program from its beginning, in the same browser. */
  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** Task Manager, a crash: browser and shell are gone at once. */
  async kill(): Promise<void> {
    if (this.#running === undefined) return;
    const { chromium, shell } = this.#running;
    this.#running = undefined;
    shell.process.kill('SIGKILL');
    killGroup(chromium.process);
    await Promise.all([shell.gone, chromium.gone]);
    await chromium.browser.close().catch(() => undefined);
  }

  /** The program is closed in an orderly way. */
  async close(): Promise<void> {
    const { chromium, shell } = this.#run;
    const session = await chromium.browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined);
    await Promise.race([chromium.gone, wait(5_000)]);
    await this.kill();
    await shell.gone;
  }
}

export function askPage<Name extends keyof FaultPage>(
  page: Page,
  name: Name,
  ...given: Parameters<FaultPage[Name]>
): Promise<Awaited<ReturnType<FaultPage[Name]>>> {
  return page.evaluate(
    ([name, given]) => (globalThis.faults[name as Name] as (...given: unknown[]) => unknown)(...given),
    [name as string, given as unknown[]] as const,
  ) as Promise<Awaited<ReturnType<FaultPage[Name]>>>;
}

interface Running {
  readonly shell: RunningShell;
  readonly chromium: RunningBrowser;
  readonly options: StartOptions;
  page?: Page;
}

interface RunningShell {
  readonly process: ChildProcess;
  readonly gone: Promise<void>;
  readonly wantsRelaunch: boolean;
  ask(channel: string, input: unknown): Promise<unknown>;
}

interface RunningBrowser {
  readonly process: ChildProcess;
  readonly browser: Browser;
  readonly gone: Promise<void>;
}

async function startShell(order: ShellOrder): Promise<RunningShell> {
  const { dataFolder, crash, withoutJournal, readOnly, version, secondPlace } = order;
  const given = { dataFolder, crash, withoutJournal, readOnly, version, secondPlace };
  const child = fork(join(import.meta.dirname, 'shell-process.ts'), {
    serialization: 'advanced',
    env: { ...process.env, FAULTS_SHELL: JSON.stringify(given) },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let questions = 0;
  let wantsRelaunch = false;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // A question to one that has just died is never answered, like every other one.
  child.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the shell process did not start')));
    child.on('message', (answer: ShellAnswer) => {
      if ('ready' in answer) resolve();
      else if ('relaunch' in answer) wantsRelaunch = true;
      else {
        const asked = waiting.get(answer.id);
        waiting.delete(answer.id);
        if ('error' in answer) asked?.reject(new Error(answer.error));
        else asked?.resolve(plainBytes(answer.value));
      }
    });
  });
  return {
    process: child,
    gone,
    get wantsRelaunch() {
      return wantsRelaunch;
    },
    ask: (channel, input) =>
      new Promise((resolve, reject) => {
        const id = ++questions;
        waiting.set(id, { resolve, reject });
        if (child.connected) child.send({ id, channel, input });
      }),
  };
}

async function startBrowser(profile: string, options: StartOptions): Promise<RunningBrowser> {
  const { executablePath, args = [] } = browserToUse();
  if (executablePath === undefined) throw new Error('no Chromium is installed here');
  const { features = [], engineArguments = [] } = options;
  const child = spawn(
    executablePath,
    [
      ...args,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...(features.length > 0 ? [`--enable-features=${features.join(',')}`] : []),
      ...engineArguments,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await addressOf(child);
  return { process: child, browser: await chromium.connectOverCDP(address), gone };
}

/** Chromium writes on its error stream where it can be reached. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (part: Buffer) => {
      text += part.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(text);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`Chromium did not start: ${text.slice(-2_000)}`)));
  });
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

async function servePage(context: ReturnType<Browser['contexts']>[number]): Promise<void> {
  const files = listPageFiles(pageFolder);
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === identity.browserHost ? files.get(url.pathname) : undefined;
    if (file === undefined) await route.fulfill({ status: 404 });
    else await route.fulfill({ path: file.path, headers: { ...securityHeaders, 'Content-Type': file.type } });
  });
}

function preloadScript(): string {
  const preload = readFileSync(join(preloadFolder, 'preload.cjs'), 'utf8');
  return `{
    const electron = {
      contextBridge: { exposeInMainWorld: (name, api) => { globalThis[name] = api; } },
      ipcRenderer: { invoke: (channel, input) => globalThis.invokeShell(channel, input) },
    };
    const require = (name) => { if (name === 'electron') return electron; throw new Error(name); };
    (() => { ${preload} })();
  }`;
}

/** What arrives from the other process as a buffer is a plain byte array to the page, as under Electron. */
function plainBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainBytes);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainBytes(part)]));
}
