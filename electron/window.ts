import {
  type App,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  dialog,
  Menu,
  type Session,
  type WebContents,
} from 'electron';
import { identity } from '../shared/contract/identity.ts';
import { crashLimit } from './crash-limit.ts';
import type { Closing } from './keep/closing.ts';
import { contextMenu } from './menus.ts';
import { isOurs } from './page-files.ts';

interface WindowWishes {
  readonly preload: string;
  readonly devTools: boolean;
  readonly hasUnsaved: () => boolean;
  readonly closing: Closing;
  /** The page is gone with all it held. */
  readonly onCrash: () => void;
}

/** Most of these are Electron's defaults; they are written down so that a test can see them. */
function webPreferences(preload: string, devTools: boolean) {
  return {
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    webgl: false,
    // Electron would fetch dictionaries from the network.
    spellcheck: false,
    disableDialogs: true,
    safeDialogs: true,
  } satisfies BrowserWindowConstructorOptions['webPreferences'];
}

/** A window that shows itself once its page is painted; the page is loaded by whoever has made it ready to answer. */
export function createWindow(wishes: WindowWishes): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 860,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    title: identity.productName,
    webPreferences: webPreferences(wishes.preload, wishes.devTools),
  });
  window.once('ready-to-show', () => window.show());
  let isSessionOver = false;
  window.on('session-end', () => {
    isSessionOver = true;
  });
  window.on('close', (event) => {
    if (!isSessionOver && !mayCloseNow(window, wishes)) event.preventDefault();
  });
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) wishes.closing.pageGone();
  });
  window.webContents.on('context-menu', (_event, place) => {
    Menu.buildFromTemplate(contextMenu(place)).popup({ window });
  });
  const mayReload = crashLimit();
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const wasClosing = wishes.closing.isUnderWay();
    wishes.closing.pageGone();
    if (reason === 'clean-exit' || wasClosing) return;
    wishes.onCrash();
    if (mayReload(new Date()) || wantsReload(window)) window.webContents.reload();
    else window.destroy();
  });
  return window;
}

/** No page leaves ours, no second window opens, nothing is embedded; whatever contents it happens in. */
export function guardContents(app: Pick<App, 'on'>): void {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (!isOurs(event.url)) event.preventDefault();
  };
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** No permission, no network, no download: files are written by the shell alone. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !/^(blob|data|devtools):/.test(url) && !isOurs(url) }),
  );
  session.on('will-download', (event) => event.preventDefault());
}

/** If the page still has something to do, it is told, and the window goes when it is ready. See [Note: Closing]. */
function mayCloseNow(window: BrowserWindow, { hasUnsaved, closing }: WindowWishes): boolean {
  if (closing.isUnderWay()) return false;
  if (hasUnsaved() && !mayLeave(window)) return false;
  if (!closing.isAwaited()) return true;
  void closing.begin().then(() => window.destroy());
  return false;
}

function mayLeave(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: identity.productName,
    message: 'Van, ami még nincs biztonságosan mentve.',
    detail:
      'Amit űrlapba írt be, az nem kerül a nyilvántartásba: a program megőrzi, és a következő indításkor felajánlja a folytatását; az a módosítás pedig, amelyet a naplóba még nem sikerült beírni, csak az adattárban van meg, és a következő indításkor kerül a naplóba.',
    buttons: ['Vissza a programhoz', 'Bezárás mégis'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer === 1;
}

function wantsReload(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'error',
    title: identity.productName,
    message: 'A program felülete ismételten leállt.',
    detail:
      'Amit a program már mentettnek jelzett, megvan. Ha az újraindítás után is leáll, kérjük, indítsa újra a számítógépet.',
    buttons: ['Újraindítás', 'Kilépés'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return answer === 0;
}
