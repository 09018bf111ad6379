export { type Undone, undo, undoBatch } from './undo.ts';
export { parseImage, sameImage } from './undo-plan.ts';
