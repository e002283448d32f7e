import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Shell } from '../shared/contract/contract.ts';
import * as standIn from '../tests/support/electron-stand-in.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mentoriroda-main-'));
  vi.stubEnv('XDG_DATA_HOME', home);
  vi.stubEnv('LOCALAPPDATA', home);
  Object.assign(standIn.state, { lock: true, packaged: false, switches: [], messageBoxAnswer: 0 });
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

/** Runs main.ts anew and waits until it has done what it does at the start. */
async function started(until: string): Promise<typeof standIn> {
  vi.resetModules();
  const electron = (await import('electron')) as unknown as typeof standIn;
  Object.assign(electron.state, standIn.state);
  await import('./main.ts');
  await vi.waitFor(() => expect(names(electron)).toContain(until));
  return electron;
}

function names(electron: typeof standIn): string[] {
  return electron.calls.map((call) => call.name);
}

/** The first argument of the first call of that name. */
function given(electron: typeof standIn, name: string): unknown {
  return electron.calls.find((call) => call.name === name)?.with[0];
}

describe('starting up', () => {
  test('goes in the one order that works', async () => {
    const electron = await started('loadURL');
    const order = [
      'setPath',
      'enableSandbox',
      'registerSchemes',
      'lock',
      'ready',
      'protocol.handle',
      'loadURL',
    ];
    expect(names(electron).filter((name) => order.includes(name))).toEqual(order);
    expect(given(electron, 'loadURL')).toBe('app://mentoriroda/index.html');
    expect(electron.calls.find((call) => call.name === 'setPath')?.with).toEqual([
      'userData',
      join(home, 'Mentoriroda/data/profile'),
    ]);
    expect(existsSync(join(home, 'Mentoriroda/data/profile'))).toBe(true);
  });

  test('a second start only brings the first window to the front', async () => {
    standIn.state.lock = false;
    const second = await started('quit');
    expect(names(second)).not.toContain('loadURL');
    standIn.state.lock = true;
    const first = await started('loadURL');
    first.app.emit('second-instance');
    expect(names(first).slice(-2)).toEqual(['restore', 'focus']);
  });

  test('a folder that cannot be made is told, and no window is left waiting', async () => {
    writeFileSync(join(home, 'Mentoriroda'), 'a file where the folder should be');
    const electron = await started('exit');
    expect(given(electron, 'showErrorBox')).toBe('Mentoriroda');
    expect(given(electron, 'exit')).toBe(1);
    expect(names(electron)).not.toContain('loadURL');
  });

  test('a packaged program refuses switches that would open it to others', async () => {
    Object.assign(standIn.state, { packaged: true, switches: ['remote-debugging-port'] });
    const electron = await started('exit');
    expect([names(electron), given(electron, 'exit')]).toEqual([['exit'], 1]);
  });
});

describe('the window', () => {
  test('is sandboxed, isolated, without Node', async () => {
    const electron = await started('loadURL');
    expect(electron.windows[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  test('stays on its page', async () => {
    const electron = await started('loadURL');
    const contents = electron.windows[0]?.webContents;
    for (const [url, stays] of [
      ['app://mentoriroda/index.html#/naptar', false],
      ['https://example.org/', true],
      ['app://mentoriroda.example.org/', true],
      ['file:///C:/titok.txt', true],
    ] as const) {
      const event = { url, preventDefault: vi.fn() };
      contents?.emit('will-navigate', event);
      expect([url, event.preventDefault.mock.calls.length > 0]).toEqual([url, stays]);
    }
    expect((given(electron, 'setWindowOpenHandler') as () => unknown)()).toEqual({ action: 'deny' });
  });

  test('lets nothing out to the network', async () => {
    const filter = given(await started('loadURL'), 'onBeforeRequest') as (
      request: { url: string },
      answer: (verdict: { cancel: boolean }) => void,
    ) => void;
    const isCancelled = (url: string) => {
      let cancelled: boolean | undefined;
      filter({ url }, ({ cancel }) => {
        cancelled = cancel;
      });
      return cancelled;
    };
    expect(['https://example.org', 'ws://127.0.0.1', 'file:///etc/passwd'].map(isCancelled)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['app://mentoriroda/index.html', 'blob:app://mentoriroda/1', 'data:,'].map(isCancelled)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('asks before it closes over unsaved work, and only then', async () => {
    const electron = await started('loadURL');
    const closing = () => {
      const event = { preventDefault: vi.fn() };
      electron.windows[0]?.emit('close', event);
      return event.preventDefault.mock.calls.length;
    };
    await import('./preload.ts');
    const bridge = electron.exposed.get('mentoriroda') as unknown as Shell;
    expect(closing()).toBe(0);
    await bridge.setUnsaved({ unsaved: true });
    expect(closing()).toBe(1);
    electron.state.messageBoxAnswer = 1;
    expect(closing()).toBe(0);
  });
});

describe('closing the window', () => {
  /** Whether the window may go, as the system asks it. */
  function mayGo(electron: typeof standIn): boolean {
    const event = { preventDefault: vi.fn() };
    electron.windows[0]?.emit('close', event);
    return event.preventDefault.mock.calls.length === 0;
  }

  async function withPage() {
    const electron = await started('loadURL');
    await import('./preload.ts');
    const bridge = electron.exposed.get('mentoriroda') as unknown as Shell;
    const told = vi.fn();
    void bridge.waitForClosing().then(told);
    await vi.waitFor(() => expect(electron.windows[0]?.listenerCount('close')).toBe(1));
    return { electron, bridge, told };
  }

  test('waits until the page has made its last snapshot', async () => {
    const { electron, bridge, told } = await withPage();
    expect(mayGo(electron)).toBe(false);
    expect(mayGo(electron)).toBe(false);
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(names(electron)).not.toContain('destroy');
    await bridge.readyToClose();
    await vi.waitFor(() => expect(names(electron)).toContain('destroy'));
  });

  test('asks about unsaved work before the page is told', async () => {
    const { electron, bridge, told } = await withPage();
    await bridge.setUnsaved({ unsaved: true });
    expect(mayGo(electron)).toBe(false);
    await bridge.readyToClose();
    expect([told.mock.calls.length, names(electron).includes('destroy')]).toEqual([0, false]);
  });

  test('waits for no page that has crashed or is being loaded again', async () => {
    for (const isClosing of [false, true]) {
      const { electron } = await withPage();
      const contents = electron.windows[0]?.webContents;
      if (isClosing) expect(mayGo(electron)).toBe(false);
      contents?.emit('render-process-gone', {}, { reason: 'crashed' });
      expect(names(electron).includes('reload')).toBe(!isClosing);
      if (!isClosing) expect(mayGo(electron)).toBe(true);
      else await vi.waitFor(() => expect(names(electron)).toContain('destroy'));
    }
    const { electron } = await withPage();
    const contents = electron.windows[0]?.webContents;
    contents?.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    expect(mayGo(electron)).toBe(false);
    contents?.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    await vi.waitFor(() => expect(names(electron)).toContain('destroy'));
  });

  test('holds up no end of a Windows session', async () => {
    const { electron } = await withPage();
    electron.windows[0]?.emit('session-end', {});
    expect(mayGo(electron)).toBe(true);
  });
});

describe('a page that crashes', () => {
  test('is loaded again three times a minute, and then the person decides', async () => {
    const electron = await started('loadURL');
    const crash = () =>
      electron.windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    const done = () => names(electron).filter((name) => /reload|showMessageBoxSync|destroy/.test(name));
    for (let times = 1; times <= 3; times++) crash();
    expect(done()).toEqual(['reload', 'reload', 'reload']);
    crash();
    expect(done().slice(3)).toEqual(['showMessageBoxSync', 'reload']);
    electron.state.messageBoxAnswer = 1;
    crash();
    expect(done().slice(5)).toEqual(['showMessageBoxSync', 'destroy']);
  });

  test('has lost its unsaved work, so that nobody is asked about it any more', async () => {
    const electron = await started('loadURL');
    await import('./preload.ts');
    const bridge = electron.exposed.get('mentoriroda') as unknown as Shell;
    await bridge.setUnsaved({ unsaved: true });
    electron.windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    electron.windows[0]?.emit('close', { preventDefault: vi.fn() });
    expect(names(electron)).not.toContain('showMessageBoxSync');
  });
});

describe('a fresh start', () => {
  test('restarts the program, which sets the profile aside before anything opens it', async () => {
    const data = join(home, 'Mentoriroda/data');
    const first = await started('loadURL');
    await import('./preload.ts');
    const bridge = first.exposed.get('mentoriroda') as unknown as Shell;
    writeFileSync(join(data, 'profile/store'), 'damaged');
    expect(await bridge.startAfresh({ snapshot: 'a-snapshot' })).toMatchObject({ ok: true });
    expect(names(first).slice(-2)).toEqual(['relaunch', 'exit']);

    const second = await started('loadURL');
    expect(existsSync(join(data, 'profile/store'))).toBe(false);
    const aside = readdirSync(join(data, 'set-aside'));
    expect(aside).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-profile$/)]);
    expect(readFileSync(join(data, 'set-aside', `${aside[0]}`, 'store'), 'utf8')).toBe('damaged');
    await import('./preload.ts');
    const again = second.exposed.get('mentoriroda') as unknown as Shell;
    expect((await again.lookAtKept()).pending).toEqual({ snapshot: 'a-snapshot' });
  });
});

describe('the bridge', () => {
  test('carries a request from the preload to the handlers and the answer back', async () => {
    const electron = await started('loadURL');
    await import('./preload.ts');
    const bridge = electron.exposed.get('mentoriroda') as unknown as Shell;
    expect(await bridge.about()).toEqual({ host: 'electron', version: '0.1.0', journal: true });
    expect(await bridge.getAttachment({ hash: 'a'.repeat(64) })).toBeNull();
    await expect(bridge.getAttachment({ hash: '../../etc/passwd' })).rejects.toThrow();
  });

  test('opens the pages of our sources in the system browser, and no other', async () => {
    const electron = await started('loadURL');
    await import('./preload.ts');
    const bridge = electron.exposed.get('mentoriroda') as unknown as Shell;
    expect(await bridge.openSource({ address: 'https://www.ksh.hu' })).toEqual({ ok: true, value: null });
    await expect(bridge.openSource({ address: 'https://example.org' })).rejects.toThrow();
    expect(electron.calls.filter(({ name }) => name === 'openExternal').map((call) => call.with)).toEqual([
      ['https://www.ksh.hu'],
    ]);
  });

  test('answers nobody but the page in the window', async () => {
    const electron = await started('loadURL');
    const about = electron.handlers.get('mentoriroda:about');
    const frame = electron.windows[0]?.webContents.mainFrame;
    for (const senderFrame of [null, { url: 'app://mentoriroda/index.html' }]) {
      await expect(about?.({ senderFrame }, undefined)).rejects.toThrow('unknown sender');
    }
    expect(await about?.({ senderFrame: frame }, undefined)).toBeDefined();
    if (frame) frame.url = 'https://example.org/';
    await expect(about?.({ senderFrame: frame }, undefined)).rejects.toThrow('unknown sender');
  });
});
