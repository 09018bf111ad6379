// Runs a program in this one's place: its input and output, its signals, its exit status.
import { spawn } from 'node:child_process';

/** Resolves with the exit status. A request to end goes on to the program, which must not outlive this one. */
export function runChild(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // Ctrl+C reaches the program by itself; this one waits for it.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (status) => resolve(status ?? 1));
  });
}
