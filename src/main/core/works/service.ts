export { workEntry } from './entry.ts';
export { workPage, workValues } from './queries.ts';
export { writeWork } from './write.ts';
