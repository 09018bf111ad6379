import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type {
  App,
  BrowserWindowConstructorOptions,
  CustomScheme,
  Dialog,
  MenuItemConstructorOptions,
  MessageBoxReturnValue,
  OpenDialogReturnValue,
  Protocol,
  Session,
  WebContents,
  WebContentsPrintOptions,
} from 'electron';

/** Stands for a whole object of Electron of which a test needs the named members only; their types are Electron's. */
export const part = <Whole>(members: Partial<Whole>): Whole => members as Whole;

class ApplicationDouble
  extends EventEmitter
  implements Pick<App, 'requestSingleInstanceLock' | 'quit' | 'relaunch' | 'whenReady' | 'isPackaged' | 'getVersion'>
{
  isFirst = true;
  isPackaged = true;
  quits = 0;
  /** The arguments of each start that was asked for. */
  relaunches: readonly string[][] = [];
  requestSingleInstanceLock = (): boolean => this.isFirst;
  whenReady = (): Promise<void> => Promise.resolve();
  getVersion = (): string => '0.1.0';
  relaunch = ({ args = [] }: { args?: string[] } = {}): void => {
    this.relaunches = [...this.relaunches, args];
  };

  quit = (): void => {
    this.quits += 1;
  };
}

type SessionHandlers = {
  permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0];
  permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0];
  devicePermission: Parameters<Session['setDevicePermissionHandler']>[0];
};

class SessionDouble extends EventEmitter {
  handlers: SessionHandlers = { permissionRequest: null, permissionCheck: null, devicePermission: null };
  cancelled: string[] = [];
  pages = new Map<string, Parameters<Protocol['handle']>[1]>();
  protocol: Pick<Protocol, 'handle'> = { handle: (scheme, answer) => void this.pages.set(scheme, answer) };
  webRequest = {
    onBeforeRequest: (...args: unknown[]): void => {
      const [filter, listener] = args as [{ urls: string[] }, (details: unknown, decide: (r: unknown) => void) => void];
      listener({}, (response) => {
        if (JSON.stringify(response) === '{"cancel":true}') this.cancelled.push(...filter.urls);
      });
    },
  };
  setPermissionRequestHandler: Session['setPermissionRequestHandler'] = (handler) => {
    this.handlers.permissionRequest = handler;
  };
  setPermissionCheckHandler: Session['setPermissionCheckHandler'] = (handler) => {
    this.handlers.permissionCheck = handler;
  };
  setDevicePermissionHandler: Session['setDevicePermissionHandler'] = (handler) => {
    this.handlers.devicePermission = handler;
  };
}

/** What the code under test did to Electron. */
export const seen = {
  windows: [] as BrowserWindow[],
  schemes: [] as CustomScheme[],
  menu: [] as MenuItemConstructorOptions[],
  exposed: {} as Record<string, unknown>,
  /** Answers that the person gives, first come, first served. */
  answers: [] as (number | string | null)[],
  messages: [] as string[],
};

export class BrowserWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly calls: string[] = [];
  readonly webContents = {
    print: (_options: WebContentsPrintOptions, done: NonNullable<Parameters<WebContents['print']>[1]>): void => {
      this.calls.push('print');
      done(true, '');
    },
  };
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    seen.windows.push(this);
  }
  loadURL = (url: string): Promise<void> => {
    this.calls.push(`load ${url}`);
    this.emit('ready-to-show');
    return Promise.resolve();
  };
  show = (): void => void this.calls.push('show');
  focus = (): void => void this.calls.push('focus');
  restore = (): void => void this.calls.push('restore');
  isMinimized = (): boolean => true;
}

export class MessageChannelMain {
  readonly #channel = new MessageChannel();
  readonly port1 = this.#channel.port1;
  readonly port2 = this.#channel.port2;
}

export const app = new ApplicationDouble();
export const session = { defaultSession: new SessionDouble() };
export const ipcMain = new EventEmitter();
export const ipcRenderer = Object.assign(new EventEmitter(), {
  sent: [] as string[],
  send(channel: string): void {
    this.sent.push(channel);
  },
});
export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => void seen.schemes.push(...schemes),
};
export const contextBridge = {
  exposeInMainWorld: (name: string, bridge: unknown): void => {
    seen.exposed[name] = bridge;
  },
};
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] => template,
  setApplicationMenu: (template: MenuItemConstructorOptions[]): void => {
    seen.menu = template;
  },
};
export const dialog = {
  showMessageBox: (options: { message: string }): Promise<MessageBoxReturnValue> => {
    seen.messages.push(options.message);
    return Promise.resolve({ response: Number(seen.answers.shift() ?? 2), checkboxChecked: false });
  },
  showOpenDialog: (): Promise<OpenDialogReturnValue> => {
    const chosen = seen.answers.shift();
    return Promise.resolve({ canceled: chosen === null, filePaths: typeof chosen === 'string' ? [chosen] : [] });
  },
  showErrorBox: (_title: string, content: string): void => void seen.messages.push(content),
} satisfies Partial<Record<keyof Dialog, unknown>>;
