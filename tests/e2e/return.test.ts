import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Download, Locator, Page } from '@playwright/test';
import exceljs from 'exceljs';
import { openPackageEdit } from '#core/intake/return/package-edit.ts';
import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { dropOnWindow } from '#tests/support/dropped-folder.ts';
import { expect, test } from '#tests/support/e2e.ts';

const sample = '20-can-nguoi-xem.xlsx';
const samplePath = fileURLToPath(new URL(`../fixtures/samples/${sample}`, import.meta.url));
const unit = 'LĐLĐ thị xã Buôn Hồ';
const partOf = { 'Cá nhân': 'xl/worksheets/sheet1.xml', 'Tập thể': 'xl/worksheets/sheet2.xml' } as const;
const red = { fgColor: { argb: 'FFFFC7CF' } };

/** What is wrong in the sample, cell by cell, and what its unit puts right: five awards, a name, and a total that names one too many. */
const corrections = [
  ['Cá nhân', 'E11', 'Bằng khen LĐLĐ tỉnh'],
  ['Cá nhân', 'E15', 'Lao động tiên tiến'],
  ['Cá nhân', 'B17', 'Nguyễn Thị Lan'],
  ['Cá nhân', 'E19', 'Chiến sĩ thi đua cơ sở'],
  ['Cá nhân', 'E23', 'Lao động tiên tiến'],
  ['Cá nhân', 'E25', 'Lao động tiên tiến'],
  ['Tập thể', 'C11', 5],
] as const;

test('a file goes back to its unit, and its correction takes its place', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-return-'));
  try {
    await openCampaign(page);
    await dropFile(page, samplePath);
    const returned = await test.step('the file is returned', () => returnFile(page));
    expectMarked(await open(returned));
    await test.step('its correction is dropped', async () => {
      await dropFile(page, await writeCorrected(returned, folder));
      await expect(page.getByRole('link', { name: 'đã sửa.xlsx' })).toBeVisible();
      await expect(page.getByRole('link', { name: sample })).toBeHidden();
      await expect(page.getByRole('link', { name: 'Cần xem 1' })).toBeVisible();
    });
    await test.step('the sender is settled', () => settleSender(page));
    await expect(page.getByRole('link', { name: 'Đã nạp 1' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Cần xem 0' })).toBeVisible();
    await page.getByRole('link', { name: 'đã sửa.xlsx' }).click();
    await expect(page.getByRole('link', { name: `Thay cho ${sample}` })).toBeVisible();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function openCampaign(page: Page): Promise<void> {
  await page.getByLabel('Tên liên đoàn lao động').fill('Liên đoàn Lao động tỉnh Đắk Lắk');
  await page.getByLabel('Địa danh trên văn bản').fill('Đắk Lắk');
  await page.getByLabel('Năm', { exact: true }).fill('2024');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('row', { name: /^Đợt I / })).toBeVisible();
  await page.getByLabel('Đợt thi đua').selectOption('Đợt I');
}

async function dropFile(page: Page, path: string): Promise<void> {
  await dropOnWindow(page, path);
  await expect(page.getByText('1 đơn vị gửi tệp chưa có trong danh sách.')).toBeVisible();
}

async function returnFile(page: Page): Promise<string> {
  await page.getByRole('link', { name: sample }).click();
  await page.getByRole('button', { name: 'Trả lại đơn vị' }).click();
  const dialog = page.getByRole('dialog', { name: 'Trả lại đơn vị để sửa' });
  await expect(dialog.getByText(`${corrections.length} chỗ sai tô đỏ nhạt, mỗi ô`)).toBeVisible();
  await expectGoodDialog(page, dialog, 'return dialog');
  const saved = await savedBy(page, dialog.getByRole('button', { name: 'Cất tệp để gửi' }));
  expect(saved.suggestedFilename()).toBe('20-can-nguoi-xem - cần sửa.xlsx');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Đã trả lại /)).toBeVisible();
  return saved.path();
}

async function expectGoodDialog(page: Page, dialog: Locator, what: string): Promise<void> {
  await expect(dialog).toBeInViewport({ ratio: 1 });
  await expect(dialog).toHaveCSS('opacity', '1');
  await expectInsideWindow(page, what);
  await expectAccessible(page, what);
}

async function savedBy(page: Page, button: Locator): Promise<Download> {
  const saved = page.waitForEvent('download');
  await button.click();
  return saved;
}

async function open(path: string): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  return workbook.xlsx.readFile(path);
}

/** The list in front names every wrong cell, and each of them is coloured and says why. */
function expectMarked(workbook: exceljs.Workbook): void {
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Cần sửa', 'Cá nhân', 'Tập thể']);
  const list = workbook.worksheets[0];
  const listed: string[] = [];
  list?.eachRow((row) => {
    const place = /^Dòng (\d+)$/.exec(row.getCell(3).text);
    if (place !== null) listed.push(`${row.getCell(2).text} ${row.getCell(4).text}${place[1]}`);
  });
  expect(listed).toEqual(corrections.map(([sheet, cell]) => `${sheet} ${cell}`));
  for (const [sheet, address] of corrections) {
    const cell = workbook.getWorksheet(sheet)?.getCell(address);
    expect(cell?.fill, address).toMatchObject(red);
    expect(JSON.stringify(cell?.note), address).toContain('Sổ Thi đua');
  }
  expect(workbook.getWorksheet('Cá nhân')?.getCell('E10').fill).not.toMatchObject(red);
}

/** Only the wrong cells change, as in a spreadsheet program: it keeps the file's property that tells what it corrects. */
async function writeCorrected(returned: string, folder: string): Promise<string> {
  const book = await openPackageEdit(await readFile(returned));
  for (const [sheet, address, value] of corrections) {
    const part = partOf[sheet];
    const cell = new RegExp(`<c r="${address}" s="(\\d+)"(?: t="s")?(?:/>|>.*?</c>)`);
    const content = typeof value === 'number' ? `><v>${value}</v>` : ` t="inlineStr"><is><t>${value}</t></is>`;
    const before = book.text(part);
    expect(before).toMatch(cell);
    book.write(part, before.replace(cell, `<c r="${address}" s="$1"${content}</c>`));
  }
  const path = join(folder, 'đã sửa.xlsx');
  await writeFile(path, book.bytes());
  return path;
}

async function settleSender(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog', { name: 'Xác nhận đơn vị gửi tệp' });
  await dialog.getByLabel(`“${unit}” là đơn vị`).selectOption('new');
  await page.keyboard.press('Control+S');
  await expect(dialog).toBeHidden();
}
