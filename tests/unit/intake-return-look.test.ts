import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { annotateWorkbook } from '#core/intake/return/annotate-workbook.ts';

const fixtures = new URL('../fixtures/return/', import.meta.url);

/**
 * Two workbooks of one look: a large red title in a row of 33 points; B3 to C5 framed (thin above and left, medium
 * below, double right) and centred, row 3 yellow, row 4 of 40 points, column C empty.
 */
async function returned(name: string): Promise<exceljs.Worksheet> {
  const note = { sheet: 'DS', row: 4, column: 2, severity: 'error', wrong: 'Sai.', todo: 'Hãy sửa.' } as const;
  const notes = { fileName: name, sha256: 'ab'.repeat(32), notes: [note] };
  const { bytes } = await annotateWorkbook(readFileSync(new URL(name, fixtures)), notes);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = workbook.getWorksheet('DS');
  if (sheet === undefined) throw new Error('the sheet is gone');
  return sheet;
}

test.each(['khung-vien.xls', 'khung-vien.ods'])('%s comes back as it looked', async (name) => {
  const sheet = await returned(name);
  const frame = {
    top: { style: 'thin' },
    left: { style: 'thin' },
    bottom: { style: 'medium' },
    right: { style: 'double' },
  };
  expect(sheet.getCell('A1').font).toMatchObject({ bold: true, size: 16, color: { argb: 'FFFF0000' } });
  for (const reference of ['B3', 'B4', 'C5']) expect(sheet.getCell(reference).border).toMatchObject(frame);
  expect(sheet.getCell('B3')).toMatchObject({
    fill: { pattern: 'solid', fgColor: { argb: 'FFFFFF00' } },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  });
  expect(sheet.getCell('B4').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CF' } });
  expect(sheet.getRow(1).height).toBeCloseTo(33, 0);
  expect(sheet.getRow(4).height).toBeCloseTo(40, 0);
});
