import type { clusters as vietnamese } from '../vi/clusters.ts';

export const clusters: typeof vietnamese = {
  missing: 'This cluster is gone. Open the clusters again.',
  exists: (name) => `“${name}” exists already. Use it or choose another name.`,
  inUse: (name, uses) => `“${name}” cannot be removed: ${uses}. Move its units and remove its pacts first.`,
  unitAbsent: (unit, year) => `“${unit}” is not there in ${year}. Leave it out.`,
  leaderOutside: (unit, cluster) => `“${unit}” is not in “${cluster}” that year. Put it in first.`,
  leaderTwice: (unit) => `“${unit}” cannot be leader and deputy. Choose two units.`,
  yearEmpty: (year) => `No clusters were set up for ${year}. Choose another year.`,
  yearTaken: (year) => `Clusters are set up for ${year} already. Change them, or undo that first.`,
  signerOutside: (unit, cluster, year) => `“${unit}” is not in “${cluster}” in ${year} and does not sign its pact.`,
  pactExists: (title) => `The cluster has a pact “${title}” in this year already.`,
  pactMissing: 'This pact is gone. Open the clusters again.',
  saved: (name) => `Save ${name}`,
  removed: (name) => `Remove ${name}`,
  yearSaved: (name, year) => `Set ${name} up for ${year}`,
  copied: (from, to) => `Set clusters of ${to} up as in ${from}`,
  pactUsed: (title, hanging) =>
    `${hanging} hang on the pact ${title}, so it cannot be deleted. Delete or move them first.`,
  pactSaved: (title) => `Save the pact ${title}`,
  pactRemoved: (title) => `Remove the pact ${title}`,
};
