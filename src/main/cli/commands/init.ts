import type { Command, ExitStatus } from '../command.ts';
import { withSession } from '../session.ts';

export const init: Command = {
  options: { federation: { type: 'string' } },
  run: (invocation) =>
    withSession<ExitStatus>(invocation, async ({ app, folder }) => {
      const name = invocation.text('federation');
      if (name !== undefined) app.nameFederation(name);
      invocation.print(
        invocation.json ? JSON.stringify({ contract: 1, data: folder }) : invocation.messages.initialised(folder),
      );
      return 0;
    }),
};
