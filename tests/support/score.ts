import type { FileOutcome, TableOutcome } from '#core/intake/file-outcome.ts';
import type { IntakeRecord } from '#shared/domain/records.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';
import type { SampleTruth, TruthTable } from './sample-reading.ts';
import { factOf, type TruthRecord } from './truth.ts';

/** How one file was read against what it holds; `notes` name every difference for a person. */
export interface FileScore {
  file: string;
  exact: boolean;
  /** Records that must be there, those found among them, and all that were found. */
  wanted: number;
  matched: number;
  found: number;
  /** Records that are missing while their row carries no problem. */
  silentLosses: number;
  /** Totals that became records, or were written wrongly and not noticed, or reported with a wrong number. */
  totalsMiscounted: number;
  refusalDue: boolean;
  refusalRight: boolean;
  notes: string[];
}

export interface SetScore {
  files: FileScore[];
  exact: number;
  precision: number;
  recall: number;
  silentLosses: number;
  totalsMiscounted: number;
  refusalsRight: number;
  refusalsDue: number;
}

/** Compares files with their truth; outcomes are found by the file's name without its folder. */
export function scoreSet(truths: readonly SampleTruth[], outcomes: readonly FileOutcome[]): SetScore {
  const byName = new Map(outcomes.map((outcome) => [nameOf(outcome.path), outcome]));
  const files = truths.map((truth) => scoreFile(truth, byName.get(nameOf(truth.file))));
  const sum = (of: (file: FileScore) => number): number => files.reduce((total, file) => total + of(file), 0);
  const [matched, found, wanted] = [sum((file) => file.matched), sum((file) => file.found), sum((file) => file.wanted)];
  return {
    files,
    exact: files.filter(({ exact }) => exact).length,
    precision: found === 0 ? 1 : matched / found,
    recall: wanted === 0 ? 1 : matched / wanted,
    silentLosses: sum((file) => file.silentLosses),
    totalsMiscounted: sum((file) => file.totalsMiscounted),
    refusalsRight: files.filter(({ refusalRight }) => refusalRight).length,
    refusalsDue: files.filter(({ refusalDue }) => refusalDue).length,
  };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).normalize('NFC');

export function scoreFile(truth: SampleTruth, outcome: FileOutcome | undefined): FileScore {
  const expected = [{ status: truth.expect, reason: truth.reason }, ...(truth.acceptable ?? [])];
  const code = outcome?.reason?.code;
  const statusRight = expected.some(
    ({ status, reason }) =>
      status === outcome?.status && (status !== 'refused' || reason === undefined || reason === code),
  );
  const refusalDue = truth.expect === 'refused';
  const score = { ...emptyScore(truth.file), refusalDue, refusalRight: refusalDue && statusRight };
  if (outcome?.status === 'refused' && statusRight) return { ...score, exact: true };
  const sheets = sheetsOf(truth, outcome?.tables ?? []);
  const differences = sheets.map((sheet) => compareSheet(sheet, outcome?.status === 'refused'));
  const add = (of: (sheet: SheetDifference) => number): number =>
    differences.reduce((all, sheet) => all + of(sheet), 0);
  const told = outcome === undefined ? 'nothing' : `${outcome.status} ${code ?? ''}`.trim();
  return {
    ...score,
    exact: statusRight && differences.every(({ exact }) => exact),
    wanted: add(({ wanted }) => wanted),
    matched: add(({ matched }) => matched),
    found: add(({ found }) => found),
    silentLosses: add(({ silent }) => silent),
    totalsMiscounted: add(({ totals }) => totals),
    notes: [
      ...(statusRight ? [] : [`expected ${truth.expect}, got ${told}`]),
      ...differences.flatMap(({ notes }) => notes),
    ],
  };
}

function emptyScore(file: string): FileScore {
  const none = { wanted: 0, matched: 0, found: 0, silentLosses: 0, totalsMiscounted: 0 };
  return { file, exact: false, ...none, refusalDue: false, refusalRight: false, notes: [] };
}

/** What the truth tells of one sheet beside what was read of it; a sheet may be read as one table or as several. */
interface ComparedSheet {
  name: string;
  truths: TruthTable[];
  readings: TableOutcome[];
}

const anySheet = '*';

/** The names of the sheets of a text file are open: there all is one sheet. */
function sheetsOf(truth: SampleTruth, tables: readonly TableOutcome[]): ComparedSheet[] {
  const open = truth.tables.some(({ sheet }) => sheet === null);
  const keyOf = (sheet: string | null): string => (open ? anySheet : sameSpelling(sheet ?? ''));
  const names = new Set([...truth.tables, ...tables].map(({ sheet }) => keyOf(sheet)));
  return [...names].map((name) => ({
    name,
    truths: truth.tables.filter(({ sheet }) => keyOf(sheet) === name),
    readings: tables.filter(({ sheet }) => keyOf(sheet) === name),
  }));
}

interface SheetDifference {
  exact: boolean;
  wanted: number;
  matched: number;
  found: number;
  silent: number;
  totals: number;
  notes: string[];
}

function compareSheet(sheet: ComparedSheet, refused: boolean): SheetDifference {
  const problems = problemsOf(sheet);
  const records = compareRecords(sheet, problems, refused);
  const problemNotes = missingProblems(sheet, problems);
  const recorded = totalsRecorded(sheet);
  const declared = declaredWrongly(sheet);
  const notes = [...records.notes, ...problemNotes, ...recorded, ...declared].map((note) => `${sheet.name}: ${note}`);
  return {
    ...records,
    exact: records.notes.length === 0 && problemNotes.length === 0 && recorded.length === 0,
    totals: recorded.length + declared.length,
    notes,
  };
}

/** The codes of the problems on each row. */
function problemsOf({ readings }: ComparedSheet): Map<number, string[]> {
  const problems = new Map<number, string[]>();
  for (const { row, code } of readings.flatMap((reading) => reading.problems)) {
    problems.set(row, [...(problems.get(row) ?? []), code]);
  }
  return problems;
}

function compareRecords(
  sheet: ComparedSheet,
  problems: ReadonlyMap<number, string[]>,
  refused: boolean,
): Omit<SheetDifference, 'exact' | 'totals'> {
  const left = gathered(sheet);
  const found = [...left.values()].reduce((sum, count) => sum + count, 0);
  const missing: TruthRecord[] = [];
  let matched = 0;
  // Those that may be absent come last, so that none takes the place of one that must be there.
  for (const record of sheet.truths
    .flatMap((table) => table.records)
    .toSorted((one, other) => rank(one) - rank(other))) {
    const fact = factOf(record);
    const count = left.get(fact) ?? 0;
    left.set(fact, count - 1);
    if (count > 0) matched += 1;
    else if (record.orProblem !== true || !problems.has(record.row)) missing.push(record);
  }
  const silent = refused ? [] : missing.filter(({ row }) => !problems.has(row));
  const extra = [...left].flatMap(([fact, count]) => (count > 0 ? [`extra ${fact}`] : []));
  const notes = missing.map((record) => `missing ${factOf(record)}${silent.includes(record) ? ' in silence' : ''}`);
  return { wanted: matched + missing.length, matched, found, silent: silent.length, notes: [...notes, ...extra] };
}

const rank = (record: TruthRecord): number => (record.orProblem === true ? 1 : 0);

/** The facts of the records, with how often each stands; counts of initiatives and works that the truth knows of left out. */
function gathered({ truths, readings }: ComparedSheet): Map<string, number> {
  const others = new Set(truths.flatMap((table) => table.otherCounts ?? []).map(({ row }) => row));
  const facts = new Map<string, number>();
  for (const record of readings.flatMap((reading) => reading.records ?? [])) {
    if (record.type === 'count' && (record.count <= 0 || (record.award === null && others.has(record.row)))) continue;
    const fact = factOf(asTold(record));
    facts.set(fact, (facts.get(fact) ?? 0) + 1);
  }
  return facts;
}

const asTold = (record: IntakeRecord): TruthRecord => ({ ...record });

function missingProblems({ truths, readings }: ComparedSheet, problems: ReadonlyMap<number, string[]>): string[] {
  const unreported =
    truths.some((table) => table.problemSheet === true) && readings.every((reading) => reading.problems.length === 0);
  const due = truths
    .flatMap((table) => table.problemRows ?? [])
    .map((row) => (typeof row === 'number' ? { row } : row));
  const notes = due.flatMap(({ row, code }: { row: number; code?: string }) => {
    const codes = problems.get(row) ?? [];
    const told = code === undefined ? codes.length > 0 : codes.includes(code);
    return told ? [] : [`no problem ${code ?? ''} on row ${row}`];
  });
  return unreported ? [...notes, 'the sheet is not reported'] : notes;
}

function totalsRecorded({ truths, readings }: ComparedSheet): string[] {
  const rows = new Set(readings.flatMap((reading) => reading.records ?? []).map(({ row }) => row));
  const totals = truths.flatMap((table) => table.totalRows ?? []);
  return totals.filter((row) => rows.has(row)).map((row) => `total row ${row} became a record`);
}

/** A written total that agrees with the rows need not be reported; one that does not must be, and none with other numbers. */
function declaredWrongly({ truths, readings }: ComparedSheet): string[] {
  const reported = readings.flatMap((reading) => reading.declared);
  return truths
    .flatMap((table) => table.declared ?? [])
    .filter(({ row, award, subject, count, counted }) => {
      const same = reported.filter(
        (total) =>
          total.row === row &&
          (award === null || total.award === award) &&
          (subject === null || total.subject === null || total.subject === subject),
      );
      if (same.length === 0) return count !== counted;
      return !same.some((total) => total.count === count && total.counted === counted);
    })
    .map(
      ({ row, award, count, counted }) => `written total on row ${row}: ${award ?? 'all'} ${count} against ${counted}`,
    );
}
