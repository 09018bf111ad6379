import { createHash } from 'node:crypto';
import { analyseWorkbook } from '#core/intake/analyse.ts';
import { concludeReading } from '#core/intake/conclude.ts';
import { readHistory } from '#core/intake/history/read-history.ts';
import { sealHistory } from '#core/intake/history/sealed-history.ts';
import type { Cell, SheetGrid, WorkbookGrid } from '#core/intake/read/grid.ts';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import { Refusal } from '#core/intake/read/refusal.ts';
import { repairWorkbook, type SheetProblem } from '#core/intake/repair/repair.ts';
import { readReturnMark } from '#core/intake/return/return-mark.ts';
import { withCellCorrections } from '#core/intake/review/cell-corrections.ts';
import { checkReading, errorCount } from '#core/intake/review/check-reading.ts';
import { overridesFrom } from '#core/intake/review/layout-corrections.ts';
import { sealReading } from '#core/intake/sealed-reading.ts';
import type { Correction } from '#shared/contract/intake.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import { columnLetter } from '#shared/domain/columns.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { SheetView } from '#shared/domain/sheet-view.ts';
import type { AnalysisReply, AnalysisRequest } from './analysis-messages.ts';

type Handler = (request: AnalysisRequest) => Promise<AnalysisReply>;

/** Answers requests one at a time; keeps the last viewed workbook, whose next rows are asked for in a moment. */
export function createAnalysisHandler(): Handler {
  let viewed: { hash: string; workbook: WorkbookGrid } | null = null;
  const viewedWorkbook = async (bytes: Uint8Array, fileName: string): Promise<WorkbookGrid> => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (viewed?.hash === hash) return viewed.workbook;
    viewed = null;
    viewed = { hash, workbook: repairWorkbook(await readWorkbook(bytes, fileName)).workbook };
    return viewed.workbook;
  };
  return async (request) => {
    try {
      if (request.kind !== 'sheet') {
        viewed = null;
        if (request.kind === 'history') return await history(request);
        return request.kind === 'analyse' ? await analyse(request) : await inspect(request);
      }
      const workbook = await viewedWorkbook(request.bytes, request.fileName);
      const corrected = withCellCorrections(workbook, request.corrections ?? []);
      return { kind: 'sheet', view: viewOf(corrected, request) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { kind: 'refused', refused: { code: error.code, message: error.message } };
    }
  };
}

async function history(request: Extract<AnalysisRequest, { kind: 'history' }>): Promise<AnalysisReply> {
  const { workbook } = repairWorkbook(await readWorkbook(request.bytes, request.fileName));
  return { kind: 'history', sealed: sealHistory(readHistory(workbook, request)) };
}

async function analyse(request: Extract<AnalysisRequest, { kind: 'analyse' }>): Promise<AnalysisReply> {
  const { workbook, problems } = repairWorkbook(await readWorkbook(request.bytes, request.fileName));
  const { awardTypes, corrections = [], learned = [], year = null } = request;
  const { reading, remembered } = concludeReading({ awardTypes, corrections, learned, year }, (types, made) =>
    understand(workbook, problems, { awardTypes: types, fileName: request.fileName, corrections: made }),
  );
  const { format, sheets } = withCellCorrections(workbook, corrections);
  return {
    kind: 'analyse',
    sealed: sealReading(request.explained === true ? reading : withoutRows(reading)),
    size: reading.tables.reduce((sum, table) => sum + table.records.length + table.problems.length, 0),
    senderName: reading.sender?.name ?? null,
    remembered,
    corrects: format === 'xlsx' || format === 'xlsm' ? await readReturnMark(request.bytes) : null,
    format,
    sheets: sheets.map(({ name, hidden, lastRow, lastColumn }) => ({ name, hidden, lastRow, lastColumn })),
  };
}

function withoutRows(reading: FileReading): FileReading {
  return { ...reading, explanations: reading.explanations.map((explanation) => ({ ...explanation, rows: [] })) };
}

async function inspect(request: Extract<AnalysisRequest, { kind: 'inspect' }>): Promise<AnalysisReply> {
  const { workbook, problems } = repairWorkbook(await readWorkbook(request.bytes, request.fileName));
  const reading = understand(workbook, problems, request);
  const checked = checkReading(reading, reading.year);
  const tables = checked.tables.map(({ records, ...table }) => (request.records ? { ...table, records } : table));
  return { kind: 'inspect', senderName: reading.sender?.name ?? null, tables, errors: errorCount(checked) };
}

interface ToUnderstand {
  awardTypes: AwardType[];
  fileName: string;
  corrections?: readonly Correction[];
}

function understand(
  workbook: WorkbookGrid,
  problems: readonly SheetProblem[],
  { awardTypes, fileName, corrections = [] }: ToUnderstand,
): FileReading {
  const corrected = withCellCorrections(workbook, corrections);
  const overrides = overridesFrom(corrections);
  return withRepairProblems(analyseWorkbook(corrected, { awardTypes, fileName, overrides }), problems);
}

/** What the repair found on a sheet stands with the first table of that sheet. */
function withRepairProblems(reading: FileReading, found: readonly SheetProblem[]): FileReading {
  const tables = reading.tables.map((table, position) => {
    const isFirst = reading.tables.findIndex(({ sheet }) => sheet === table.sheet) === position;
    const problems = isFirst ? found.filter(({ sheet }) => sheet === table.sheet).map(({ problem }) => problem) : [];
    return problems.length === 0 ? table : { ...table, problems: [...problems, ...table.problems] };
  });
  return { ...reading, tables };
}

function viewOf(workbook: WorkbookGrid, request: Extract<AnalysisRequest, { kind: 'sheet' }>): SheetView {
  const sheet = workbook.sheets.find(({ name }) => name === request.sheetName);
  if (sheet === undefined) {
    throw new Refusal('file.unreadable', `Tệp không có trang tính “${request.sheetName}”. Hãy nạp lại tệp.`);
  }
  const isInside = (row: number): boolean => row >= request.firstRow && row <= request.lastRow;
  return {
    name: sheet.name,
    firstRow: request.firstRow,
    lastRow: Math.min(request.lastRow, sheet.lastRow),
    lastColumn: sheet.lastColumn,
    columnWidths: Object.fromEntries([...sheet.columnWidths].map(([column, width]) => [columnLetter(column), width])),
    merges: sheet.merges.filter(({ top, bottom }) => top <= request.lastRow && bottom >= request.firstRow),
    rows: sheet.rows.filter(({ index }) => isInside(index)).map(viewOfRow),
  };
}

function viewOfRow(row: SheetGrid['rows'][number]): SheetView['rows'][number] {
  return {
    index: row.index,
    hidden: row.hidden,
    cells: [...row.cells].map(([column, cell]) => viewOfCell(column, cell)),
  };
}

function viewOfCell(column: number, cell: Cell): SheetView['rows'][number]['cells'][number] {
  return {
    column,
    text: cell.text,
    ...(cell.bold === true ? { bold: true } : {}),
    ...(cell.type === 'number' ? { numeric: true } : {}),
  };
}
