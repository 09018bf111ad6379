import { addRow, type SheetDraft, skipRows } from './draft.ts';

/** The letterhead of a paper: who sends it on the left, the country's name on the right. */
export function addLetterhead(sheet: SheetDraft, parent: string, unit: string, width: number): void {
  const right = Array.from({ length: Math.max(1, Math.floor(width / 2)) }, () => null);
  addRow(sheet, parent, ...right, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  addRow(sheet, unit, ...right, 'Độc lập - Tự do - Hạnh phúc');
  skipRows(sheet);
}

/** Titles under the letterhead, in the first column, with a blank row after them. */
export function addTitles(sheet: SheetDraft, ...titles: string[]): void {
  for (const title of titles) addRow(sheet, title);
  skipRows(sheet);
}

export function addSignature(sheet: SheetDraft, width: number, chair: string): void {
  const left = Array.from({ length: Math.max(1, Math.floor(width / 2)) }, () => null);
  skipRows(sheet);
  addRow(sheet, null, ...left, 'Tân Lập, ngày 08 tháng 01 năm 2024');
  addRow(sheet, 'NGƯỜI LẬP BIỂU', ...left, 'TM. BAN CHẤP HÀNH');
  addRow(sheet, '(Ký, họ tên)', ...left, 'CHỦ TỊCH');
  skipRows(sheet, 3);
  addRow(sheet, null, ...left, chair);
}
