import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RunningHost {
  /** The address that lets one browser in, once. */
  url: string;
  dataFolder: string;
  /** Ends the program; the data folder stays until `remove`. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

const program = fileURLToPath(new URL('../../scripts/thidua.mjs', import.meta.url));

/** Runs the application for a browser, as a program of its own, on `dataFolder` or on a new empty one. */
export async function startHost(dataFolder?: string): Promise<RunningHost> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'so-thi-dua-e2e-')));
  const child = spawn(process.execPath, [program, 'serve', '--data', folder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  return {
    url: await addressOf(child),
    dataFolder: folder,
    stop: async () => {
      child.kill();
      await ended;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The address that a host prints once it is ready. */
export function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]+/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`the host ended before it was ready:\n${output}`)));
  });
}
