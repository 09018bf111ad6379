import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Application } from '#core/app.ts';
import { DomainError } from '#core/domain-error.ts';
import { openData } from '../../src/main/electron/data.ts';
import { runDesktop } from '../../src/main/electron/desktop.ts';
import { app, part, seen } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));
vi.mock('../../src/main/electron/data.ts', () => ({ openData: vi.fn() }));

const close = vi.fn(() => Promise.resolve());

beforeEach(() => {
  app.removeAllListeners();
  Object.assign(app, { isFirst: true, quits: 0, relaunches: [] });
  Object.assign(seen, { windows: [], messages: [] });
  close.mockClear();
  vi.mocked(openData)
    .mockReset()
    .mockResolvedValue(part<Application>({ close, router: part({}), damage: Promise.resolve(null) }));
});

describe('one application at a time', () => {
  test('a second start ends without touching the data', async () => {
    app.isFirst = false;
    await runDesktop();
    expect(app.quits).toBe(1);
    expect(openData).not.toHaveBeenCalled();
    expect(seen.windows).toEqual([]);
  });

  test('a second start brings the window of the first to the front', async () => {
    await runDesktop();
    app.emit('second-instance');
    expect(seen.windows).toHaveLength(1);
    expect(seen.windows[0]?.calls).toContain('focus');
  });
});

describe('the data', () => {
  test('is the folder that the start names', async () => {
    vi.stubGlobal('process', { ...process, argv: ['electron', '--some-switch', '.', '--data', '/somewhere/else'] });
    await runDesktop();
    vi.unstubAllGlobals();
    expect(openData).toHaveBeenCalledExactlyOnceWith('/somewhere/else', 'later');
    expect(app.relaunches).toEqual([]);
  });

  test('that turns out damaged behind the window makes the next start look it through first', async () => {
    const damage = new DomainError('STORAGE', 'storage.damaged', 'Dữ liệu bị hỏng.');
    vi.mocked(openData).mockResolvedValue(
      part<Application>({ close, router: part({}), damage: Promise.resolve(damage) }),
    );
    await runDesktop();
    expect(app.quits).toBe(1);
    expect(app.relaunches).toEqual([expect.arrayContaining(['--look-through'])]);
    vi.stubGlobal('process', { ...process, argv: ['electron', ...(app.relaunches[0] ?? [])] });
    await runDesktop();
    vi.unstubAllGlobals();
    expect(openData).toHaveBeenLastCalledWith(expect.any(String), 'now');
  });

  test('that the person gives up opening shows no window', async () => {
    vi.mocked(openData).mockResolvedValue(null);
    await runDesktop();
    expect([seen.windows.length, app.quits]).toEqual([0, 1]);
  });

  test('that fails unexpectedly says so and ends', async () => {
    vi.mocked(openData).mockRejectedValue(new Error('EXDEV'));
    await runDesktop();
    expect([seen.messages, app.quits]).toEqual([
      [expect.stringMatching(/^Sổ Thi đua không khởi động được\..*EXDEV$/)],
      1,
    ]);
  });

  test('is closed before the program ends', async () => {
    await runDesktop();
    const preventDefault = vi.fn();
    app.emit('will-quit', { preventDefault });
    await vi.waitFor(() => expect(app.quits).toBe(1));
    app.emit('will-quit', { preventDefault });
    expect(close).toHaveBeenCalledOnce();
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
