import { type Application, createApp } from '#core/app.ts';
import { restoreUnopened } from '#core/backups/service.ts';
import type { Wholeness } from '#core/database/open.ts';
import { DomainError } from '#core/domain-error.ts';
import { createNodePorts } from '../node-ports.ts';
import { askRecovery } from './dialogs.ts';

/**
 * Opens the application on the data folder; the window need not wait until the file was looked through. Where the folder refuses, the person chooses another one or a copy to put
 * back, until it opens; null when the person would rather quit.
 */
export async function openData(dataFolder: string, wholeness: Wholeness = 'later'): Promise<Application | null> {
  let folder = dataFolder;
  let copy: string | null = null;
  for (;;) {
    const ports = createNodePorts({ dataFolder: folder, host: 'electron' });
    try {
      if (copy !== null) await restoreUnopened(ports, copy);
      const app = await createApp(ports, wholeness);
      app.keepDailyCopies();
      return app;
    } catch (error) {
      copy = null;
      if (!(error instanceof DomainError)) throw error;
      ports.log.error(error.message, { code: error.code });
      const recovery = await askRecovery(error.message, folder);
      if (recovery.action === 'quit') return null;
      if (recovery.action === 'open') folder = recovery.folder;
      else copy = recovery.copy;
    }
  }
}
