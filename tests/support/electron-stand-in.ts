import { EventEmitter } from 'node:events';

type Handler = (event: unknown, input: unknown) => unknown;

/** What the shell asked of Electron, in order. */
export const calls: { readonly name: string; readonly with: readonly unknown[] }[] = [];
export const handlers = new Map<string, Handler>();
export const exposed = new Map<string, Record<string, (input?: unknown) => Promise<unknown>>>();
export const windows: BrowserWindow[] = [];
/** What the machine says; a test changes it before the shell starts. */
export const state = {
  lock: true,
  packaged: false,
  switches: [] as string[],
  messageBoxAnswer: 0,
  keys: true,
};

function noted(name: string, answer?: unknown) {
  return (...given: unknown[]) => {
    calls.push({ name, with: given });
    return answer;
  };
}

export const app = Object.assign(new EventEmitter(), {
  exit: noted('exit'),
  relaunch: noted('relaunch'),
  quit: noted('quit'),
  setPath: noted('setPath'),
  setAppUserModelId: noted('setAppUserModelId'),
  enableSandbox: noted('enableSandbox'),
  getPath: () => '/documents',
  getVersion: () => '0.1.0',
  whenReady: async () => noted('ready')(),
  requestSingleInstanceLock: () => noted('lock', state.lock)(),
  commandLine: { hasSwitch: (name: string) => state.switches.includes(name) },
});
Object.defineProperty(app, 'isPackaged', { get: () => state.packaged });

export const dialog = {
  showErrorBox: noted('showErrorBox'),
  showMessageBoxSync: () => noted('showMessageBoxSync', state.messageBoxAnswer)(),
};
/** The account reads what it wrote, unless the keys are gone. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => state.keys,
  encryptStringAsync: async (text: string) => Buffer.from(text, 'utf8').reverse(),
  decryptStringAsync: async (bytes: Buffer) => ({
    shouldReEncrypt: false,
    result: Buffer.from(bytes).reverse().toString('utf8'),
  }),
};
export const ipcMain = { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) };
/** Asks the registered handlers, as the one frame of the first window. */
export const ipcRenderer = {
  invoke: async (channel: string, input: unknown) =>
    handlers.get(channel)?.({ senderFrame: windows[0]?.webContents.mainFrame }, input),
};
export const contextBridge = {
  exposeInMainWorld: (name: string, api: Record<string, (input?: unknown) => Promise<unknown>>) =>
    void exposed.set(name, api),
};
export const Menu = {
  setApplicationMenu: noted('setApplicationMenu'),
  buildFromTemplate: () => ({ popup: noted('popup') }),
};
export const protocol = {
  registerSchemesAsPrivileged: noted('registerSchemes'),
  handle: noted('protocol.handle'),
};
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: noted('setPermissionRequestHandler'),
    setPermissionCheckHandler: noted('setPermissionCheckHandler'),
    setDevicePermissionHandler: noted('setDevicePermissionHandler'),
    webRequest: { onBeforeRequest: noted('onBeforeRequest') },
  }),
};
export const shell = {
  showItemInFolder: noted('showItemInFolder'),
  openPath: async () => '',
  openExternal: noted('openExternal'),
};

export class BrowserWindow extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly webContents = Object.assign(new EventEmitter(), {
    mainFrame: { url: '' },
    setWindowOpenHandler: noted('setWindowOpenHandler'),
    reload: noted('reload'),
  });
  readonly destroy = noted('destroy');
  readonly show = noted('show');
  readonly focus = noted('focus');
  readonly restore = noted('restore');
  readonly isMinimized = () => true;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    noted('loadURL')(url);
    this.webContents.mainFrame.url = url;
  }
}
