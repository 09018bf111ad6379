export { letterheadOn } from './letterheads.ts';
export { storeSetting } from './setting.ts';
