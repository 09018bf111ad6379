import { EventEmitter } from 'node:events';
import type { HandlerDetails, WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { guardContents, lockSession } from '../../src/main/electron/security.ts';
import { app, part, session } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

const contents = part<WebContents>({});

describe('the session', () => {
  beforeEach(() => lockSession(session.defaultSession));

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem'] as const)(
    'the permission %s is denied when asked for',
    (permission) => {
      const grant = vi.fn();
      session.defaultSession.handlers.permissionRequest?.(contents, permission, grant, {
        isMainFrame: true,
        requestingUrl: 'app://so-thi-dua/',
      });
      expect(grant).toHaveBeenCalledExactlyOnceWith(false);
    },
  );

  test('no permission is there without asking, and no device', () => {
    const { permissionCheck, devicePermission } = session.defaultSession.handlers;
    const details = { isMainFrame: true };
    expect(permissionCheck?.(contents, 'media', 'app://so-thi-dua', details)).toBe(false);
    expect(devicePermission?.({ deviceType: 'usb', origin: 'app://so-thi-dua', device: part({}) })).toBe(false);
  });

  test('no request leaves for the network or the disk', () => {
    const schemes = session.defaultSession.cancelled.map((pattern) => new URL(pattern.replace('*', 'x')).protocol);
    expect(schemes).toEqual(expect.arrayContaining(['http:', 'https:', 'ws:', 'wss:', 'file:']));
  });
});

describe('every page that is made', () => {
  let openHandler: Parameters<WebContents['setWindowOpenHandler']>[0];
  let page: EventEmitter;

  beforeEach(() => {
    app.removeAllListeners();
    guardContents(app);
    page = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: typeof openHandler) => {
        openHandler = handler;
      },
    });
    app.emit('web-contents-created', {}, page);
  });

  function isStopped(name: string, details: object = {}): boolean {
    const preventDefault = vi.fn();
    page.emit(name, { ...details, preventDefault });
    return preventDefault.mock.calls.length === 1;
  }

  test('opens no window', () => {
    expect(openHandler(part<HandlerDetails>({ url: 'app://so-thi-dua/' }))).toEqual({ action: 'deny' });
  });

  test('takes no webview and follows no redirection', () => {
    expect(isStopped('will-attach-webview')).toBe(true);
    expect(isStopped('will-redirect')).toBe(true);
  });

  test.each([
    ['https://example.org/', true],
    ['file:///etc/passwd', true],
    ['app://other/', true],
    ['app://so-thi-dua.example.org/', true],
    ['javascript:alert(1)', true],
    ['blob:app://so-thi-dua/1', true],
    ['app://so-thi-dua/#/reports', false],
  ])('its navigation to %s is stopped: %s', (url, stopped) => {
    expect(isStopped('will-frame-navigate', { url, isMainFrame: true })).toBe(stopped);
  });

  test.each([
    ['blob:app://so-thi-dua/1', true],
    ['chrome-extension://other/index.html', true],
    ['blob:https://example.org/1', true],
    ['https://example.org/', true],
    ['app://so-thi-dua/', true],
  ])('the navigation of a frame in it to %s is stopped: %s', (url, stopped) => {
    expect(isStopped('will-frame-navigate', { url, isMainFrame: false })).toBe(stopped);
  });
});
