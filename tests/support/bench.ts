import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A size of a bench, made smaller for a quick run by `BENCH_SCALE` (0.1 takes a tenth). At least 1. */
export function scaled(size: number): number {
  return Math.max(1, Math.round(size * Number(process.env.BENCH_SCALE ?? 1)));
}

/** The most memory that this process has held so far, in megabytes: heaps of all its threads and buffers together. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** Seconds of processor time that all threads of this process have taken so far; steadier than the clock on a busy machine. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The upper of the middle values. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** Runs the bench again in a process of its own with these arguments, and gives what it printed. */
export function inOwnProcess(bench: string, ...args: string[]): string {
  return execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', fileURLToPath(bench), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** A temporary folder for as long as `use` runs. */
export async function inTemporaryFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-bench-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
