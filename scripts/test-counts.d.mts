export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export function stepCounts(ok: boolean): Counts;
export function addCounts(counts: Counts[]): Counts;
export function vitestCounts(report: string, ok: boolean): Counts;
export function playwrightCounts(report: string, ok: boolean): Counts;
