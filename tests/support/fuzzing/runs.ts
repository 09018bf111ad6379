/** Mutations tried in a test run, over all kinds together; FUZZ_RUNS raises the budget. */
export const fuzzRuns = Math.max(1, Number(process.env['FUZZ_RUNS'] ?? '2000') || 2000);
