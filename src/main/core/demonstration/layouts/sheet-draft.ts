import type { DemonstrationUnit } from '../units.ts';

export type DraftCell = string | number | null;

/** A sheet before it becomes bytes: rows from the top, merged ranges as `A1:C1`, widths in characters. */
export interface SheetDraft {
  name: string;
  rows: DraftCell[][];
  merges: string[];
  widths: number[];
}

/** Letterhead on the left, motto on the right, a blank row, the title, what it is attached to, a blank row. */
export function titleBlock(
  unit: DemonstrationUnit,
  title: string,
  columns: number,
): { rows: DraftCell[][]; merges: string[] } {
  const right = Math.max(3, Math.ceil(columns / 2));
  const pad = (text: string): DraftCell[] => [...Array.from({ length: right }, () => null), text];
  return {
    rows: [
      [unit.superior, ...pad('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').slice(1)],
      [unit.name.toUpperCase(), ...pad('Độc lập - Tự do - Hạnh phúc').slice(1)],
      [],
      [title],
      ['(Kèm theo Công văn đăng ký thi đua năm 2020)'],
      [],
    ],
    merges: [`A4:${letter(columns)}4`, `A5:${letter(columns)}5`],
  };
}

/** Place and date, then the two who sign; they follow every table. */
export function signatures(columns: number): DraftCell[][] {
  const at = Math.max(1, columns - 2);
  const right = (text: string): DraftCell[] => [...Array.from({ length: at }, () => null), text];
  return [
    [],
    right('Bắc Kạn, ngày 20 tháng 02 năm 2020'),
    ['Người lập biểu', ...right('TM. BAN CHẤP HÀNH').slice(1)],
    right('CHỦ TỊCH'),
  ];
}

export function letter(column: number): string {
  return String.fromCharCode(64 + column);
}
