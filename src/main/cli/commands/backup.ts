import { copyFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { restoreUnopened } from '#core/backups/service.ts';
import { DomainError } from '#core/domain-error.ts';
import { createNodePorts } from '../../node-ports.ts';
import { type Command, type ExitStatus, type Invocation, UsageError } from '../command.ts';
import { dataFolderOf, withSession } from '../session.ts';

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
    const { replaced } = await restoreInto(invocation, path.resolve(file));
    const kept = replaced === null ? null : path.join(dataFolderOf(invocation), 'backups', replaced);
    invocation.print(
      invocation.json ? JSON.stringify({ contract: 1, replaced: kept }) : messages.restored(kept ?? '–'),
    );
    return 0;
  },
};

/** Data that cannot be opened is what a copy is for: it is then put back without opening what stands there. */
async function restoreInto(invocation: Invocation, file: string): Promise<{ replaced: string | null }> {
  try {
    return await withSession(invocation, ({ app }) => app.restoreFrom(file));
  } catch (error) {
    if (!(error instanceof DomainError) || !unopenable.has(error.code)) throw error;
    return restoreUnopened(createNodePorts({ dataFolder: dataFolderOf(invocation), host: 'command-line' }), file);
  }
}

const unopenable = new Set(['storage.damaged', 'storage.newer', 'storage.migration-failed']);
