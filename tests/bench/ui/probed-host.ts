import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { addressOf } from '#tests/support/host.ts';

export interface HostState {
  /** The longest that its main thread stood still since it was asked last, in milliseconds. */
  stall: number;
  /** Memory of the whole process. */
  megabytes: number;
  /** Milliseconds of processor time since it was asked last. */
  busy: number;
}

export interface ProbedHost {
  url: string;
  state(): Promise<HostState>;
  /** The longest stall since the start. */
  longest(): number;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('../../../scripts/thidua.mjs', import.meta.url));
const probe = new URL('host-probe.ts', import.meta.url).href;

/** The host as it is started by `thidua serve`, with the probe in it. */
export async function startProbedHost(dataFolder: string): Promise<ProbedHost> {
  const args = ['--disable-warning=ExperimentalWarning', '--import', probe, program, 'serve', '--data', dataFolder];
  const child = spawn(process.execPath, [...args, '--no-open'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const ended = once(child, 'exit');
  const url = await addressOf(child);
  let longest = 0;
  return {
    url,
    state: async () => {
      const answer = once(child, 'message');
      child.send('state');
      const [state]: HostState[] = await answer;
      if (state === undefined) throw new Error('the host told nothing of itself');
      longest = Math.max(longest, state.stall);
      return state;
    },
    longest: () => longest,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
