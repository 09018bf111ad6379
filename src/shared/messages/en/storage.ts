import type { storage as vietnamese } from '../vi/storage.ts';

export const storage: typeof vietnamese = {
  damaged: (file) =>
    `The data file “${file}” is damaged and cannot be opened. Restore a copy from the “backups” folder.`,
  foreign: (file) =>
    `“${file}” is not a data file of Sổ Thi đua. Choose another data folder or move this file elsewhere.`,
  newer: (file) =>
    `The data file “${file}” was made by a newer version of Sổ Thi đua. Install the new version and open it again.`,
  locked: (folder) =>
    `The data folder “${folder}” is in use by another window of Sổ Thi đua. Close that window and try again.`,
  unwritable: (folder) =>
    `The data folder “${folder}” cannot be written. Check the permissions or choose another folder.`,
  full: (file) =>
    `The disk that holds “${file}” is full, so nothing was written; the data is as before. Free some space and try again.`,
  failed: (file) =>
    `“${file}” could not be read or written, so nothing was written; the data is as before. Check the disk and try again.`,
  migrationFailed: (version) =>
    `The data could not be upgraded to step ${version}; it is as before. The copy made beforehand is in the “backups” folder. Open it with the earlier version or tell whoever supports you.`,
  restoring: 'The data is being restored. Wait until it has finished and try again.',
  jobRunning: 'A job is still running. Wait for it or stop it, then try again.',
  copyMissing: (name) => `The copy “${name}” was not found. Reload the list of copies.`,
  copyDamaged: (name) => `The copy “${name}” is damaged and cannot be restored. Choose another copy.`,
  copyForeign: (name) => `“${name}” is not a copy made by Sổ Thi đua. Choose another file.`,
  internal: 'Something unexpected went wrong; the details are in the technical log. Try again.',
};
