import type { Column } from './model.ts';

export interface HeaderCell {
  text: string;
  /** From 0. */
  column: number;
  columns: number;
  rows: number;
}

/** Header rows, top first. A column with fewer levels than others reaches down; neighbours of one group are joined. */
export function headerRows(columns: Column[]): HeaderCell[][] {
  const levels = Math.max(...columns.map((column) => column.heading.length));
  return Array.from({ length: levels }, (_row, level) => headerRow(columns, level, levels));
}

function headerRow(columns: Column[], level: number, levels: number): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (const [index, column] of columns.entries()) {
    const text = column.heading[level];
    if (text === undefined) continue;
    const last = level === column.heading.length - 1;
    const before = cells.at(-1);
    const previous = columns[index - 1];
    if (!last && before && previous && sameGroup(previous, column, level)) {
      before.columns += 1;
      continue;
    }
    cells.push({ text, column: index, columns: 1, rows: last ? levels - level : 1 });
  }
  return cells;
}

function sameGroup(one: Column, other: Column, level: number): boolean {
  if (level === one.heading.length - 1) return false;
  return other.heading.slice(0, level + 1).every((text, index) => one.heading[index] === text);
}
