import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startWebHost } from '../../web/host.ts';
import { type Command, type ExitStatus, wholeNumber } from '../command.ts';
import { withSession } from '../session.ts';

export const serve: Command = {
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  async run(invocation) {
    const port = wholeNumber(invocation, 'port');
    return withSession<ExitStatus>(invocation, async ({ app }) => {
      const host = await startWebHost(app, port === undefined ? {} : { port });
      app.keepDailyCopies();
      invocation.print(invocation.messages.serving(host.url));
      if (!invocation.flag('no-open')) openBrowser(host.url);
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      await host.close();
      return 0;
    });
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
