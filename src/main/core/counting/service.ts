/** What other subjects may use of counting. All take a `Reader` and a scope: a campaign, and a phase or null for all phases. */
export { type AwardClaims, awardClaims } from './award-claims.ts';
export { decideClaim, disagreements, undecidedCount } from './disagreements.ts';
export type { FigurePage, FigureWindow } from './figure-page.ts';
export { figureRows } from './figure-rows.ts';
export { unitsUnder } from './figure-scope.ts';
export { itemClaims } from './item-claims.ts';
export { recount } from './recount.ts';
export type { CountingScope } from './scope.ts';
export { submissions } from './submissions.ts';
export { type SummaryBy, summarise, summariseBy } from './summary.ts';
