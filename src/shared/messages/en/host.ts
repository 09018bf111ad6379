import type { host as vietnamese } from '../vi/host.ts';

export const host: typeof vietnamese = {
  applicationName: 'Sổ Thi đua',
  web: {
    entryTitle: 'Please open Sổ Thi đua again',
    entryUsed:
      'This address has been used already or is not right. Each start of Sổ Thi đua gives a new address that works once, in one browser.',
    entryNext: 'Close the program and open Sổ Thi đua again: the browser will open the right page by itself.',
    wrongHost: 'The request was not sent to the address of Sổ Thi đua.',
    wrongOrigin: 'The request does not come from a page of Sổ Thi đua.',
    noSession: 'This browser has not been let in. Open Sổ Thi đua again.',
    methodNotAllowed: 'This method is not used at this address.',
    lengthRequired: 'The request must state its length.',
    tooLarge: (megabytes) => `One sending may not exceed ${megabytes} MB. Send the files in several parts.`,
    notFound: 'There is no such page.',
  },
  start: {
    building: 'Building the application (first run, or its source has changed)…',
    noDisplay: 'This machine has no graphical display, so the application opens in a browser.',
    noElectron:
      'The Electron binary is not on this machine and cannot be fetched, so the application opens in a browser.',
    fetchingElectron: 'Fetching Electron (once)…',
  },
  recovery: {
    title: 'The data cannot be opened',
    folder: (folder) => `Data folder: ${folder}`,
    unexpected: (detail) =>
      `Sổ Thi đua could not start. Open it again; if that does not help, send this to your support: ${detail}`,
    openFolder: 'Open another folder…',
    restore: 'Restore a copy…',
    quit: 'Quit',
    chooseFolder: 'Choose the data folder',
    chooseCopy: 'Choose the copy to restore',
    copyFiles: 'Copies of Sổ Thi đua',
  },
  menu: {
    file: 'File',
    print: 'Print…',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo typing',
    redo: 'Redo typing',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    actualSize: 'Actual size',
    fullScreen: 'Full screen',
    help: 'Help',
    about: 'About',
    aboutText: (version) => `Sổ Thi đua, version ${version}`,
  },
  save: { title: 'Save the file' },
};
