import type { Problem } from '#shared/domain/records.ts';
import type { Cell, GridRow, SheetGrid, WorkbookGrid } from '../read/grid.ts';
import { cleanText, isClean } from './clean-text.ts';
import { decodeLegacy, type LegacyEncoding, legacyEncodingsOf } from './legacy-encoding.ts';

export interface SheetProblem {
  sheet: string;
  problem: Problem;
}

const encodingNames: Record<LegacyEncoding, string> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

/** Makes every text of a workbook Unicode with one spelling. Pure: the grid that came in stays as it was. */
export function repairWorkbook(workbook: WorkbookGrid): { workbook: WorkbookGrid; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const sheets = workbook.sheets.map((sheet) => {
    const { repaired, encodings } = repairSheet(sheet);
    for (const encoding of encodings) problems.push({ sheet: sheet.name, problem: legacyProblem(encoding) });
    return repaired;
  });
  return { workbook: { ...workbook, sheets }, problems };
}

function repairSheet(sheet: SheetGrid): { repaired: SheetGrid; encodings: Set<LegacyEncoding> } {
  const encodingOf = legacyEncodingsOf(sheet);
  const encodings = new Set<LegacyEncoding>();
  const repairOnce = createCellRepair(encodings);
  const repairCell: RepairCell = (column, cell) => repairOnce(cell, encodingOf(column, cell));
  const rows: GridRow[] = [];
  let isEmptied = false;
  for (const row of sheet.rows) {
    const repaired = repairRow(row, repairCell);
    if (repaired.cells.size < row.cells.size) isEmptied = true;
    if (repaired.cells.size > 0) rows.push(repaired);
  }
  const lastColumn = isEmptied ? lastColumnOf(rows) : sheet.lastColumn;
  return { repaired: { ...sheet, rows, lastRow: rows.at(-1)?.index ?? 0, lastColumn }, encodings };
}

type RepairCell = (column: number, cell: Cell) => Cell;

function lastColumnOf(rows: readonly GridRow[]): number {
  let last = 0;
  for (const { cells } of rows) for (const column of cells.keys()) last = Math.max(last, column);
  return last;
}

/** The same row where nothing in it changes, as in most rows of most files. Cells left without text are gone. */
function repairRow(row: GridRow, repair: RepairCell): GridRow {
  let changed: Map<number, Cell> | null = null;
  row.cells.forEach((cell, column) => {
    if (cell.type !== 'text') return;
    const repaired = repair(column, cell);
    const isEmpty = repaired.text === '' && repaired.formula === undefined;
    if (repaired === cell && !isEmpty) return;
    changed ??= new Map(row.cells);
    if (isEmpty) changed.delete(column);
    else changed.set(column, repaired);
  });
  return changed === null ? row : { ...row, cells: changed };
}

/** The reader gives equal cells as one object; repairing each object once keeps it so. */
function createCellRepair(encodings: Set<LegacyEncoding>): (cell: Cell, encoding: LegacyEncoding | null) => Cell {
  const repaired = new Map<LegacyEncoding | null, Map<Cell, Cell>>();
  return (cell, encoding) => {
    if (encoding === null && isClean(cell.text)) return cell;
    const known = repaired.get(encoding) ?? new Map<Cell, Cell>();
    repaired.set(encoding, known);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const unicode = encoding === null ? cell.text : decodeLegacy(cell.text, encoding, cell.font);
    if (encoding !== null && unicode !== cell.text) encodings.add(encoding);
    const text = cleanText(unicode);
    const made = text === cell.text ? cell : { ...cell, value: text, text };
    known.set(cell, made);
    return made;
  };
}

function legacyProblem(encoding: LegacyEncoding): Problem {
  const message = `Trang tính gõ bằng bảng mã cũ ${encodingNames[encoding]}, đã được chuyển sang Unicode. Hãy đối chiếu vài dòng với tệp gốc.`;
  return { row: 0, column: null, severity: 'info', code: 'text.legacy-encoding', message, raw: null };
}
