import { describe, expect, test } from 'vitest';
import { defaultDataFolder } from '../../../src/main/data-folder.ts';

describe('the data folder of the person at the machine', () => {
  test.each([
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\an', 'D:\\Roaming\\So Thi dua'],
    ['win32', {}, 'C:\\Users\\an', 'C:\\Users\\an\\AppData\\Roaming\\So Thi dua'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/an', '/data/so-thi-dua'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/an', '/home/an/.local/share/so-thi-dua'],
    ['linux', {}, '/home/an', '/home/an/.local/share/so-thi-dua'],
    ['darwin', {}, '/Users/an', '/Users/an/Library/Application Support/So Thi dua'],
  ] as const)('on %s with %o', (platform, environment, home, folder) => {
    expect(defaultDataFolder({ platform, environment, home })).toBe(folder);
  });
});
