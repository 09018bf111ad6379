import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startWebHost } from '../../web/host.ts';
import { type Command, type ExitStatus, wholeNumber } from '../command.ts';
import { type Session, withSession } from '../session.ts';

export const serve: Command = {
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  async run(invocation) {
    const port = wholeNumber(invocation, 'port');
    const serveApplication = async ({ app }: Session): Promise<ExitStatus> => {
      const host = await startWebHost(app, port === undefined ? {} : { port });
      app.keepDailyCopies();
      invocation.print(invocation.messages.serving(host.url));
      // The pages say so, too, with whatever they ask for.
      void app.damage.then((damage) => damage !== null && invocation.print(damage.message));
      if (!invocation.flag('no-open')) openBrowser(host.url);
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      await host.close();
      return 0;
    };
    return withSession(invocation, serveApplication, 'later');
  },
};

/** Best effort: the address has been printed, too. */
function openBrowser(url: string): void {
  const [program, ...args] = process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
  if (program === undefined) return;
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
