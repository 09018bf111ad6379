import { nodeFiles } from '#core/node-files.ts';
import type { Clock, Ports } from '#core/ports.ts';

/** A clock that stands still until told otherwise. */
export function fixedClock(start = '2020-06-15T02:00:00.000Z'): Clock & { set(instant: string): void } {
  let instant = start;
  return { now: () => instant, set: (next) => (instant = next) };
}

/** The real disk under `folder`, a clock that stands still, and a silent log. */
export function testPorts(folder: string, changes: Partial<Ports> = {}): Ports {
  return {
    clock: fixedClock(),
    files: nodeFiles(folder),
    log: { info: () => undefined, error: () => undefined },
    actor: 'Người thử',
    host: 'command-line',
    version: '0.0.0',
    analysis: unusedPool('analysis'),
    rendering: unusedPool('rendering'),
    writing: unusedPool('writing'),
    ...changes,
  };
}

/** A pool that a test does not mean to use: any call fails and says so. */
function unusedPool<Pool extends object>(name: string): Pool {
  return new Proxy({} as Pool, {
    get: (_, member) => {
      throw new Error(`the test asks for ${name}.${String(member)} but gave no pool`);
    },
  });
}
