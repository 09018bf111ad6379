import type { ImportFileDetail } from '#shared/contract/intake.ts';
import { columnNumber } from '#shared/domain/columns.ts';
import { words } from '../../app/words.ts';
import type { SheetPlaceAddress } from './sheet-place.ts';

type Problem = ImportFileDetail['problemList'][number];
type Severity = Problem['severity'];

const rank = { error: 2, warning: 1, info: 0 } as const;

/** The worst that was found in each row (`7:`) and each cell (`7:4`) of a sheet. */
export function problemMarks(problems: Problem[], sheet: string): Map<string, Severity> {
  const marks = new Map<string, Severity>();
  const add = (key: string, severity: Severity) => {
    const known = marks.get(key);
    if (known === undefined || rank[severity] > rank[known]) marks.set(key, severity);
  };
  for (const problem of problems.filter((each) => each.sheet === sheet && each.row > 0)) {
    add(`${problem.row}:`, problem.severity);
    if (problem.column !== null) add(`${problem.row}:${columnNumber(problem.column)}`, problem.severity);
  }
  return marks;
}

/** Rows of a sheet in which something was found, in order. */
export function problemRows(problems: Problem[], sheet: string): number[] {
  const rows = problems.filter((problem) => problem.sheet === sheet && problem.row > 0).map(({ row }) => row);
  return [...new Set(rows)].toSorted((one, other) => one - other);
}

/** The problem to be looked at after this place, the gravest causes first; from the last one round to the first. */
export function nextProblem(problems: Problem[], place: SheetPlaceAddress): Problem | undefined {
  const open = groupProblems(problems)
    .filter(({ severity }) => severity !== 'info')
    .flatMap((group) => group.problems)
    .filter(({ row }) => row > 0);
  const at = open.findIndex(
    ({ sheet, row, column }) => sheet === place.sheet && row === place.row && column === (place.column ?? null),
  );
  return open[(at + 1) % Math.max(1, open.length)];
}

/** The table of a sheet that a row belongs to; the first table where no row is meant. */
export function tableAt(tables: ImportFileDetail['tables'], sheet: string, row: number | undefined) {
  const ofSheet = tables.filter((table) => table.sheet === sheet);
  return ofSheet.find(({ firstRow, lastRow }) => row !== undefined && firstRow <= row && row <= lastRow) ?? ofSheet[0];
}

/** Column number → the award or the kind of thing that stands in it, in a word or two. */
export function columnMeanings(
  table: ImportFileDetail['tables'][number] | undefined,
  awardName: (code: string) => string,
) {
  const columns = table?.columns ?? [];
  return new Map(
    columns.map(({ column, meaning, award }) => [
      columnNumber(column),
      award === null ? words.review.meanings[meaning] : awardName(award),
    ]),
  );
}

export interface ProblemGroup {
  code: string;
  severity: Severity;
  cause: string;
  problems: Problem[];
}

/** Problems by cause, the gravest and then the most frequent first. */
export function groupProblems(problems: Problem[]): ProblemGroup[] {
  const causes: Record<string, string> = words.review.causes;
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    const group = groups.get(key);
    if (group) group.problems.push(problem);
    else {
      const cause = causes[problem.code] ?? words.review.severities[problem.severity];
      groups.set(key, { code: problem.code, severity: problem.severity, cause, problems: [problem] });
    }
  }
  return [...groups.values()].toSorted(
    (one, other) => rank[other.severity] - rank[one.severity] || other.problems.length - one.problems.length,
  );
}
