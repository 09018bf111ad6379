import { concludeReading } from '#core/intake/conclude.ts';
import { errorCount } from '#core/intake/review/check-reading.ts';
import { sealReading } from '#core/intake/sealed-reading.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { IntakeRecord, Problem, RefusalCode, TableReading } from '#shared/domain/records.ts';
import type { AnalysisInput, AnalysisPool, AnalysisResult } from '#workers/analyse-pool.ts';

/** What a file “says”: the bytes of a told file are this, as JSON, so that tests of intake need no spreadsheet. */
export interface ToldFile {
  sender?: string | null;
  year?: number | null;
  records?: IntakeRecord[];
  problems?: Problem[];
  /** Award texts that are read as an award only when the catalogue has them as an alias: text → row and person. */
  unclear?: { raw: string; row: number; name: string }[];
  refused?: { code: RefusalCode; message: string };
}

export function toldBytes(file: ToldFile): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(file));
}

/** Answers from the bytes themselves. */
export function toldAnalysis(): AnalysisPool {
  return {
    analyse: async (input, signal) => {
      signal?.throwIfAborted();
      const told: ToldFile = JSON.parse(new TextDecoder().decode(input.bytes));
      return told.refused === undefined ? analysed(told, input) : { refused: told.refused };
    },
    inspect: async (input) => {
      const told: ToldFile = JSON.parse(new TextDecoder().decode(input.bytes));
      if (told.refused !== undefined) return { refused: told.refused };
      const { sender, tables } = readingOf(told, input.awardTypes);
      return {
        senderName: sender?.name ?? null,
        tables,
        errors: errorCount({ sender, year: null, tables, explanations: [] }),
      };
    },
    history: async () => {
      throw new Error('told files tell of no earlier awards');
    },
    sheet: async (_input, name, firstRow, lastRow) => ({
      name,
      firstRow,
      lastRow,
      lastColumn: 2,
      columnWidths: { A: 5 },
      merges: [],
      rows: [{ index: firstRow, hidden: false, cells: [{ column: 1, text: 'ô', bold: true }] }],
    }),
    close: async () => undefined,
  };
}

function analysed(told: ToldFile, input: AnalysisInput): AnalysisResult {
  const { awardTypes, year = null, corrections = [], learned = [] } = input;
  const { reading, remembered } = concludeReading({ awardTypes, year, corrections, learned }, (types) =>
    readingOf(told, types),
  );
  return {
    sealed: sealReading(reading),
    size: reading.tables.reduce((sum, table) => sum + table.records.length + table.problems.length, 0),
    senderName: reading.sender?.name ?? null,
    remembered,
    corrects: null,
    format: 'xlsx',
    sheets: [{ name: 'Sheet1', hidden: false, lastRow: 100, lastColumn: 2 }],
  };
}

function readingOf(file: ToldFile, awardTypes: readonly AwardType[]): FileReading {
  const table: TableReading = {
    sheet: 'Sheet1',
    kind: 'registration-list',
    firstRow: 1,
    lastRow: 100,
    headerRows: [1],
    numberRow: null,
    rows: { data: 98, section: 0, total: 1, title: 0, note: 0, blank: 0 },
    records: [...(file.records ?? [])],
    declared: [],
    problems: [...(file.problems ?? [])],
  };
  for (const { raw, row, name } of file.unclear ?? []) {
    const award = awardTypes.find((type) => type.aliases.includes(raw));
    if (award !== undefined) table.records.push(registration(row, name, award.code));
    else table.problems.push(problem(row, 'award.unknown', 'error', raw));
  }
  const sender =
    file.sender === undefined || file.sender === null ? null : { name: file.sender, reason: '', confidence: 1 };
  return { sender, year: file.year ?? null, tables: [table], explanations: [explanation] };
}

const explanation = {
  sheet: 'Sheet1',
  firstRow: 1,
  lastRow: 100,
  kindReason: 'có cột họ tên và cột danh hiệu',
  confidence: 0.9,
  rows: [{ row: 1, role: 'header' as const, reason: 'dòng tiêu đề', confidence: 1 }],
  columns: [],
};

export function registration(row: number, name: string, award: string, more: object = {}): IntakeRecord {
  return {
    type: 'registration',
    row,
    column: 'B',
    subject: 'individual',
    name,
    award,
    unitName: null,
    position: null,
    sex: null,
    birth: null,
    ...more,
  };
}

export function problem(row: number, code: string, severity: Problem['severity'], raw: string | null = null): Problem {
  return { row, column: 'C', severity, code, message: `Dòng ${row}: cần xem lại.`, raw };
}
