import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const lines = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.trim());

describe('the installed program', () => {
  test.each([
    ['runs no other script as Node', 'runAsNode: false'],
    ['encrypts its cookies', 'enableCookieEncryption: true'],
    ['takes no options from the environment', 'enableNodeOptionsEnvironmentVariable: false'],
    ['lets no debugger in', 'enableNodeCliInspectArguments: false'],
    ['starts from its archive alone', 'onlyLoadAppFromAsar: true'],
    ['checks its archive', 'enableEmbeddedAsarIntegrityValidation: true'],
    ['gives file addresses no powers', 'grantFileProtocolExtraPrivileges: false'],
    ['keeps native code outside the archive', "- '**/*.node'"],
  ])('%s', (_what, line) => {
    expect(lines).toContain(line);
  });
});
