import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { thidua, thiduaJson } from '../support/command-line.ts';

const imported = z.object({
  files: z.array(
    z.object({
      status: z.string(),
      unit: z.object({ name: z.string().nullable(), code: z.string().nullable(), match: z.string() }),
      tables: z.array(z.object({ problems: z.array(z.unknown()), records: z.array(z.unknown()).optional() })),
    }),
  ),
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-template-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a form that the command line writes comes back ready, exactly from its unit', { timeout: 180_000 }, async () => {
  const data = path.join(folder, 'data');
  const at = (name: string) => path.join(folder, name);
  await thidua(['init', '--data', data, '--federation', 'LĐLĐ tỉnh Bắc Kạn']);
  await thidua([
    'campaign',
    'add',
    '--data',
    data,
    '--year',
    '2026',
    '--title',
    'Thi đua 2026',
    '--phase',
    'Cả năm:2026-01-01:2026-12-31',
  ]);
  writeFileSync(at('CĐCS Sở Y tế.csv'), 'Họ và tên,Chức vụ,Danh hiệu đăng ký\nNguyễn Văn An,Trưởng phòng,LĐTT\n');
  const into = ['import', '--data', data, '--campaign', '2026', '--records'];
  const first = imported.parse(await thiduaJson([...into, '--new-units', 'create', at('CĐCS Sở Y tế.csv')]));
  const code = first.files[0]?.unit.code ?? '';

  const wrong = await thidua([
    'template',
    '--data',
    data,
    '--campaign',
    '2026',
    '--unit',
    'không có',
    '--out',
    at('a.xlsx'),
  ]);
  expect(wrong.status).toBe(2);
  const written = ['template', '--data', data, '--campaign', '2026', '--unit', code, '--out', at('mẫu.xlsx')];
  expect(await thidua(written)).toMatchObject({ status: 0 });

  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(readFileSync(at('mẫu.xlsx'))).buffer);
  const sheet = workbook.getWorksheet('Cá nhân');
  if (sheet === undefined) expect.unreachable('the form has no sheet for people');
  expect(sheet.getCell('F7').dataValidation).toMatchObject({ type: 'list' });
  sheet.getCell('B7').value = 'Trần Thị Bình';
  sheet.getCell('F7').value = 'Chiến sĩ thi đua cấp tỉnh, bộ, ngành';
  await workbook.xlsx.writeFile(at('gửi về.xlsx'));

  const { files } = imported.parse(await thiduaJson([...into, at('gửi về.xlsx')]));
  expect(files).toMatchObject([{ status: 'ready', unit: { name: 'CĐCS Sở Y tế', code, match: 'exact' } }]);
  expect(files[0]?.tables.flatMap(({ problems }) => problems)).toEqual([]);
  expect(files[0]?.tables.flatMap(({ records }) => records ?? [])).toMatchObject([
    { type: 'registration', name: 'Trần Thị Bình', award: 'CSTDTINH' },
  ]);
});
