import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import exceljs from 'exceljs';
import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { dropOnWindow } from '#tests/support/dropped-folder.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { csvBytes } from '#tests/support/unit-csv.ts';

const unit = 'CĐCS Sở Y tế';
const lastYear = ['Nguyễn Văn An', 'Trần Thị Bình'] as const;
const award = 'Lao động tiên tiến';
/** As the dialog offers them. */
const phases = ['Cả năm', 'Đợt I', 'Đợt II'];

test('a unit gets a form, with or without the names of the year before, and what it fills in raises no question', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-form-'));
  try {
    await test.step('the year before is there', () => registerLastYear(page, folder));
    await test.step('a new year begins', () => addCampaign(page));
    await test.step('an empty form is made, filled in and received', async () => {
      const form = await makeForm(page, 'Đợt I', false);
      expect(namesIn(form)).toEqual([]);
      await sendBack(page, folder, 'Đợt I', await fillIn(form, ['Lê Văn Cường']));
    });
    await test.step('so is one with the names of the year before', async () => {
      const form = await makeForm(page, 'Đợt II', true);
      expect(namesIn(form)).toEqual(lastYear);
      await sendBack(page, folder, 'Đợt II', await fillIn(form, lastYear));
    });
    await page.getByLabel('Đợt thi đua').selectOption('Cả năm');
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('row', { name: `${award} (cá nhân) 03` })).toBeVisible();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function registerLastYear(page: Page, folder: string): Promise<void> {
  await page.getByLabel('Tên liên đoàn lao động').fill('Liên đoàn Lao động tỉnh Bắc Kạn');
  await page.getByLabel('Địa danh trên văn bản').fill('Bắc Kạn');
  await page.getByLabel('Năm', { exact: true }).fill('2023');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByLabel('Đợt thi đua').selectOption('Đợt I');
  const path = join(folder, 'năm trước.csv');
  const rows = lastYear.map((name, index) => [String(index + 1), name, 'Chuyên viên', award]);
  const head = ['STT', 'Họ và tên', 'Chức vụ', 'Danh hiệu đăng ký'];
  const title = 'DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2023';
  await writeFile(path, csvBytes([[unit, '', '', ''], [title, '', '', ''], head, ...rows]));
  await dropOnWindow(page, path);
  await expect(page.getByText('1 đơn vị gửi tệp chưa có trong danh sách.')).toBeVisible();
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog', { name: 'Xác nhận đơn vị gửi tệp' });
  await dialog.getByLabel(`“${unit}” là đơn vị`).selectOption('new');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('link', { name: 'Đã nạp 1' })).toBeVisible();
}

async function addCampaign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm năm…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm năm thi đua' });
  await expect(dialog.getByLabel('Năm', { exact: true })).toHaveValue('2024');
  await dialog.getByRole('button', { name: 'Cất' }).click();
  await expect(page.getByLabel('Năm thi đua').locator('option:checked')).toHaveText('Năm 2024');
}

/** By keyboard alone: to the units, to the button of the unit, and through the dialog. */
async function makeForm(page: Page, phase: string, withLastYear: boolean): Promise<exceljs.Workbook> {
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('row').filter({ hasText: unit })).toBeVisible();
  await page.keyboard.press('Control+F');
  await tabTo(page, page.getByRole('button', { name: `Tạo mẫu đăng ký cho ${unit}` }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Mẫu đăng ký cho đơn vị' });
  await expect(dialog.getByText(`Mẫu năm 2024 cho ${unit}.`)).toBeVisible();
  await expectAccessible(page, 'unit form dialog');
  await expectInsideWindow(page, 'unit form dialog');
  await tabTo(page, dialog.getByLabel('Đợt'));
  for (let step = 0; step < phases.indexOf(phase); step += 1) await page.keyboard.press('ArrowDown');
  await expect(dialog.getByLabel('Đợt').locator('option:checked')).toHaveText(phase);
  await tabTo(page, dialog.getByLabel('Điền sẵn tên đã đăng ký năm trước'));
  if (withLastYear) await page.keyboard.press('Space');
  await tabTo(page, dialog.getByRole('button', { name: 'Cất mẫu' }));
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await saved;
  expect(download.suggestedFilename()).toBe(`Mẫu đăng ký thi đua 2024 - ${unit}.xlsx`);
  await expect(dialog).toBeHidden();
  return new exceljs.Workbook().xlsx.readFile(await download.path());
}

async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let steps = 0; steps < 12; steps += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(place).toBeFocused();
}

function peopleOf(form: exceljs.Workbook): exceljs.Worksheet {
  const sheet = form.getWorksheet('Cá nhân');
  if (sheet === undefined) throw new Error('the form has no sheet for people');
  expect(sheet.getCell('F7').dataValidation).toMatchObject({ type: 'list' });
  return sheet;
}

/** The names that stand below the heading row. */
function namesIn(form: exceljs.Workbook): string[] {
  const names = peopleOf(form).getColumn(2).values.slice(7);
  return names.map(String).filter((name) => name !== '' && name !== 'null' && name !== 'undefined');
}

async function fillIn(form: exceljs.Workbook, names: readonly string[]): Promise<Uint8Array> {
  const sheet = peopleOf(form);
  for (const [index, name] of names.entries()) {
    sheet.getCell(7 + index, 2).value = name;
    sheet.getCell(7 + index, 6).value = award;
  }
  return new Uint8Array(await form.xlsx.writeBuffer());
}

async function sendBack(page: Page, folder: string, phase: string, bytes: Uint8Array): Promise<void> {
  const name = `${phase} gửi về.xlsx`;
  await writeFile(join(folder, name), bytes);
  await page.getByLabel('Đợt thi đua').selectOption(phase);
  await dropOnWindow(page, join(folder, name));
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name }) });
  await expect(row.getByText('Đã nạp')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Cần xem 0' })).toBeVisible();
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Không có vấn đề nào.')).toBeVisible();
}
