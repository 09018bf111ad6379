import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import { Refusal } from '#core/intake/read/refusal.ts';
import { repairWorkbook } from '#core/intake/repair/repair.ts';

const samples = new URL('../../../shared/samples/', import.meta.url);
const truthFile = z.object({
  files: z.array(z.object({ file: z.string(), expect: z.string(), reason: z.string().nullish() })),
});

async function readSample(name: string): ReturnType<typeof readWorkbook> {
  return readWorkbook(readFileSync(new URL(encodeURIComponent(name), samples)), name);
}

describe.skipIf(!existsSync(samples))('sample workbooks', () => {
  const truth = existsSync(samples)
    ? truthFile.parse(JSON.parse(readFileSync(new URL('truth.json', samples), 'utf8')))
    : { files: [] };
  test.each(truth.files)('$file is $expect', async ({ file, expect: expected, reason }) => {
    const outcome: unknown = await readSample(file).catch((error: unknown) => error);
    const code = outcome instanceof Refusal ? outcome.code : null;
    expect(code).toBe(expected === 'refused' ? reason : null);
  });

  test('every workbook of the Bắc Kạn folder opens', async () => {
    const names = readdirSync(new URL('bac-kan-2020/', samples)).filter((name) => /\.xlsx?$/.test(name));
    const sheets = await Promise.all(
      names.map(async (name) =>
        readWorkbook(readFileSync(new URL(`bac-kan-2020/${encodeURIComponent(name)}`, samples)), name),
      ),
    );
    expect(sheets).toHaveLength(40);
    expect(sheets.every((workbook) => workbook.sheets.some((sheet) => sheet.lastRow > 0))).toBe(true);
  });

  test('bold and the VNI font come out of an .xls, and its text becomes Unicode', async () => {
    const workbook = await readSample('17-phong-chu-vni.xls');
    const heading = workbook.sheets[0]?.rows[0]?.cells.get(1);
    expect(heading).toMatchObject({ bold: true, font: 'VNI-Times' });
    const repaired = repairWorkbook(workbook).workbook.sheets[0]?.rows[0]?.cells.get(1)?.text;
    expect(repaired).toBe('CĐCS CÔNG TY CỔ PHẦN THỦY SẢN TÂN PHÚ THẠNH');
  });

  test('412 rows hidden by a filter are there', async () => {
    const workbook = await readSample('21-danh-sach-3000-dong.xlsx');
    expect(workbook.sheets[0]?.rows.filter(({ hidden }) => hidden)).toHaveLength(412);
  });
});
