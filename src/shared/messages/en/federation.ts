import type { federation as vietnamese } from '../vi/federation.ts';

export const federation: typeof vietnamese = {
  exists: 'This data already has a federation. Choose “Add a year…” under Campaign to open a new one.',
  setUp: (name) => `First set-up for ${name}`,
  named: (name) => `Name the federation: ${name}`,
  catalogueSeeded: 'Load the catalogue of titles and forms',
  noDemonstration: 'The open data is not the demonstration, so it was not deleted. Reload the screen.',
  demonstrationLoaded: (files) => `The Bắc Kạn 2020 demonstration was loaded from ${files} files.`,
  demonstrationStopped: 'Loading the demonstration was stopped as asked. Press again to go on.',
};
