export { undo, undoBatch } from './undo.ts';
export { parseImage, sameImage } from './undo-plan.ts';
export type { Undone } from './undo-work.ts';
