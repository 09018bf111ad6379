import { type Command, type ExitStatus, UsageError } from '../command.ts';
import { withSession } from '../session.ts';

export const undo: Command = {
  options: {},
  async run(invocation) {
    const { messages } = invocation;
    const [importId] = invocation.positionals;
    if (importId === undefined) throw new UsageError(messages.missingOption('IMPORT-ID'));
    return withSession<ExitStatus>(invocation, async ({ app, client }) => {
      const found = app.core.reader.get<{ operation_id: number | null }>(
        'SELECT operation_id FROM import_file WHERE id = :id',
        { id: importId },
      );
      if (found === undefined) throw new UsageError(messages.noImport(importId));
      if (found.operation_id === null) throw new UsageError(messages.notCommitted(importId));
      const { undone, left } = await client.history.undo({ operationId: String(found.operation_id) });
      invocation.print(
        invocation.json
          ? JSON.stringify({ contract: 1, importId, undone, left })
          : [messages.undone(importId, undone), ...left].join('\n'),
      );
      return 0;
    });
  },
};
