import type { Alignment, Borders, Font } from 'exceljs';
import type { Column } from '../model.ts';

const face = 'Times New Roman';
const line = { style: 'thin', color: { argb: 'FF000000' } } as const;

export const boxed: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

export function font(size: number, change: Partial<Font> = {}): Partial<Font> {
  return { name: face, size, ...change };
}

export const centred: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };

export function cellAlignment(column: Column): Partial<Alignment> {
  if (column.kind === 'number') return { horizontal: 'right', vertical: 'middle' };
  if (column.kind === 'ordinal') return { horizontal: 'center', vertical: 'middle' };
  return { horizontal: 'left', vertical: 'middle', wrapText: true };
}

/** Thousands parted, a dash for zero; the marks themselves are those of the reader's Excel. */
export function numberFormat(column: Column): string {
  const digits = column.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(column.decimals)}`;
  return `${digits};-${digits};"–"`;
}
