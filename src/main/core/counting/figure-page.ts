import type { FigureRow } from '#shared/contract/figures.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';

export interface FigureWindow {
  offset: number;
  limit: number;
  search: string;
}

export interface FigurePage {
  total: number;
  rows: FigureRow[];
}

/** The window over rows that are few enough to be all at hand. */
export function pageOf(rows: FigureRow[], { search, offset, limit }: FigureWindow): FigurePage {
  const found = searchRows(rows, search);
  return { total: found.length, rows: found.slice(offset, offset + limit) };
}

/** Rows whose name, unit or part holds the text, without accents. */
export function searchRows(rows: FigureRow[], search: string): FigureRow[] {
  const wanted = foldForSearch(search);
  if (wanted === '') return rows;
  return rows.filter((row) => foldForSearch(`${row.name}\n${row.unitName}\n${row.partName ?? ''}`).includes(wanted));
}
