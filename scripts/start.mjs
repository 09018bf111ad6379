// Opens the application: in Electron where its program can be had, otherwise in a browser, saying why.
import { vi } from '../src/shared/messages/vi.ts';
import { ensureBuilt, rootFolder } from './built.mjs';
import { electronProgram, fetchElectron } from './electron-program.mjs';
import { runChild } from './run-child.mjs';

const texts = vi.host.start;
const args = process.argv.slice(2);

await ensureBuilt(() => console.log(texts.building));
const { program, reason } = await chooseShell();
if (program === null) {
  console.log(reason);
  const { main } = await import('../src/main/cli/main.ts');
  process.exitCode = await main(['serve', ...args]);
} else {
  process.exitCode = await runChild(program, [rootFolder, ...args]);
}

async function chooseShell() {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (!hasDisplay) return { program: null, reason: texts.noDisplay };
  const found = electronProgram() ?? (await fetchElectron(() => console.log(texts.fetchingElectron)));
  return { program: found, reason: texts.noElectron };
}
