import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';

export interface RunningProgram {
  child: ChildProcess;
  /** Resolves once its output holds `text`. */
  said(text: string): Promise<void>;
  ended: Promise<{ status: number | null; output: string }>;
}

/** Runs a TypeScript file of the tests as a process of its own; it ends with the test at the latest. */
export function runProgram(
  file: string,
  args: readonly string[],
  identity: { uid?: number; gid?: number } = {},
): RunningProgram {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const waiting: { text: string; resolve: () => void }[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      output += chunk;
      for (const { text, resolve } of waiting) if (output.includes(text)) resolve();
    });
  }
  const ended = new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
  const said = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ text, resolve });
      if (output.includes(text)) resolve();
      void ended.then(() => reject(new Error(`ended without saying “${text}”: ${output}`)));
    });
  return { child, said, ended };
}
