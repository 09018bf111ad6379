import { join } from 'node:path';
import { dialog, type Session } from 'electron';
import { vi } from '#shared/messages/vi.ts';

const texts = vi.host.recovery;

export type Recovery = { action: 'open'; folder: string } | { action: 'restore'; copy: string } | { action: 'quit' };

/** Shows why the data cannot be opened and asks what to do. Closing a file dialog leads back to the question. */
export async function askRecovery(reason: string, dataFolder: string): Promise<Recovery> {
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: texts.title,
      message: reason,
      detail: texts.folder(dataFolder),
      buttons: [texts.openFolder, texts.restore, texts.quit],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    if (response === 2) return { action: 'quit' };
    const chosen = response === 0 ? await chooseFolder(dataFolder) : await chooseCopy(dataFolder);
    if (chosen !== null)
      return response === 0 ? { action: 'open', folder: chosen } : { action: 'restore', copy: chosen };
  }
}

async function chooseFolder(dataFolder: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title: texts.chooseFolder,
    defaultPath: dataFolder,
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}

async function chooseCopy(dataFolder: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title: texts.chooseCopy,
    defaultPath: join(dataFolder, 'backups'),
    filters: [{ name: texts.copyFiles, extensions: ['sqlite'] }],
    properties: ['openFile'],
  });
  return filePaths[0] ?? null;
}

/** A document that the page hands out is saved where the person says. */
export function askWhereToSave(session: Session): void {
  session.on('will-download', (_event, item) => {
    item.setSaveDialogOptions({ title: vi.host.save.title, defaultPath: item.getFilename() });
  });
}
