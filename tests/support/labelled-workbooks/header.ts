import { addRow, type CellInput, type LabelledTable, merge, type SheetDraft } from './draft.ts';

/** A header text, or a text over several others. */
export type HeaderNode = string | readonly [string, readonly HeaderNode[]];

/** Writes a header of as many levels as the tree is deep, merged as people merge it, from `left` on. */
export function addHeader(sheet: SheetDraft, table: LabelledTable, nodes: readonly HeaderNode[], left = 1): void {
  const levels = Math.max(...nodes.map(depthOf));
  const top = sheet.rows.length + 1;
  const rows: CellInput[][] = Array.from({ length: levels }, () => []);
  let column = left;
  for (const node of nodes) column = place({ sheet, rows, top, levels }, node, 0, column);
  for (const cells of rows) table.headerRows.push(addRow(sheet, ...Array.from(cells, (cell) => cell ?? null)));
}

interface Placement {
  sheet: SheetDraft;
  rows: CellInput[][];
  top: number;
  levels: number;
}

function place(at: Placement, node: HeaderNode, level: number, column: number): number {
  const [text, children] = typeof node === 'string' ? [node, []] : node;
  const cells = at.rows[level];
  if (cells !== undefined) cells[column - 1] = text;
  if (children.length === 0) {
    merge(at.sheet, at.top + level, column, at.top + at.levels - 1, column);
    return column + 1;
  }
  let next = column;
  for (const child of children) next = place(at, child, level + 1, next);
  merge(at.sheet, at.top + level, column, at.top + level, next - 1);
  return next;
}

function depthOf(node: HeaderNode): number {
  return typeof node === 'string' ? 1 : 1 + Math.max(...node[1].map(depthOf));
}

/** The row of column numbers or letters under a header. */
export function addNumberRow(sheet: SheetDraft, table: LabelledTable, ...cells: CellInput[]): void {
  table.numberRow = addRow(sheet, ...cells);
}

export function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
