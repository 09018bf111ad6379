import { type SpawnOptions, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const commandLineScript = fileURLToPath(new URL('../../scripts/thidua.mjs', import.meta.url));

export interface CommandResult {
  status: number | null;
  output: string;
  complaint: string;
}

/** Runs `thidua` in a process of its own, as a person or a scheduled job does. */
export async function thidua(args: readonly string[], options: SpawnOptions = {}): Promise<CommandResult> {
  const child = spawn(process.execPath, [commandLineScript, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the process has no output');
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, complaint, status] = await Promise.all([text(stdout), text(stderr), closed]);
  return { status, output, complaint };
}

/** The one JSON document that a command printed. */
export async function thiduaJson(args: readonly string[]): Promise<unknown> {
  return JSON.parse((await thidua([...args, '--json'])).output);
}
