import { copyFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { type Command, type ExitStatus, UsageError } from '../command.ts';
import { withSession } from '../session.ts';

export const backup: Command = {
  options: { to: { type: 'string' } },
  run: (invocation) =>
    withSession<ExitStatus>(invocation, async ({ client, folder }) => {
      const copy = await client.backups.create();
      const inside = path.join(folder, 'backups', copy.name);
      const to = invocation.text('to');
      if (to !== undefined) {
        await copyFile(inside, `${to}.part`);
        await rename(`${to}.part`, to);
      }
      const file = to ?? inside;
      invocation.print(
        invocation.json
          ? JSON.stringify({ contract: 1, file, size: copy.size, verified: copy.verified })
          : invocation.messages.backupWritten(file),
      );
      return copy.verified ? 0 : 1;
    }),
};

export const restore: Command = {
  options: {},
  async run(invocation) {
    const { messages } = invocation;
    const [file] = invocation.positionals;
    if (file === undefined) throw new UsageError(messages.missingOption('FILE'));
    return withSession<ExitStatus>(invocation, async ({ app, folder }) => {
      const { replaced } = await app.restoreFrom(path.resolve(file));
      const kept = path.join(folder, 'backups', replaced);
      invocation.print(invocation.json ? JSON.stringify({ contract: 1, replaced: kept }) : messages.restored(kept));
      return 0;
    });
  },
};
