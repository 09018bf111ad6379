export { initiativeEntry } from './entry.ts';
export { initiativePage, initiativeValues } from './queries.ts';
export { writeInitiative } from './write.ts';
