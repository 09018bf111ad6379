import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { databaseName } from '#core/database/store.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { startHost } from '#tests/support/host.ts';
import { expectGoodInEachSize, openScreen } from '#tests/support/screens.ts';
import { seedNothingSent } from '#tests/support/seeded.ts';
import { csvBytes } from '#tests/support/unit-csv.ts';

async function addUnits(page: Page, names: readonly string[]): Promise<void> {
  await openScreen(page, '/units', 'Đơn vị');
  for (const name of names) {
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: 'Thêm đơn vị' });
    await dialog.getByLabel('Tên đơn vị').fill(name);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('row', { name })).toBeVisible();
  }
}

type Chosen = string | { name: string; mimeType: string; buffer: Buffer };

async function choose(page: Page, button: string, file: Chosen): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
}

/** Undoes what was done last, on the history. */
async function undoLast(page: Page): Promise<void> {
  await openScreen(page, '/history', 'Nhật ký · Sao lưu');
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Hoàn tác', exact: true }) });
  await row.first().getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect(page.getByText('Đã hoàn tác').first()).toBeVisible();
}

/** Another federation's data folder, left by a program that has ended. */
async function anotherFederation(browser: Browser, units: readonly string[]) {
  const other = await startHost();
  const page = await browser.newPage({ locale: 'vi-VN' });
  await page.goto(other.url);
  await seedNothingSent(page);
  await addUnits(page, units);
  await page.close();
  await other.stop();
  return { dataFile: join(other.dataFolder, databaseName), remove: () => other.remove() };
}

test('another federation is taken over: what is one unit is said, the rest is new, one undo gives it back', async ({
  page,
  browser,
}) => {
  const other = await anotherFederation(browser, ['CĐCS Công đoàn Đường sắt', 'CĐCS Nhà máy Đường Vị Thanh']);
  await seedNothingSent(page);
  await addUnits(page, ['CĐCS Công đoàn Đường sắt', 'CĐCS Sở Y tế']);
  await openScreen(page, '/units/takeover', 'Tiếp nhận tỉnh khác');
  await choose(page, 'Chọn bản sao .sqlite', {
    name: 'khac.sqlite',
    mimeType: '',
    buffer: Buffer.from('không phải dữ liệu'),
  });
  await expect(page.getByRole('alert').first()).toBeVisible();

  await choose(page, 'Chọn bản sao .sqlite', other.dataFile);
  await expect(page.getByRole('heading', { name: 'Dữ liệu của Liên đoàn Lao động tỉnh Hậu Giang' })).toBeVisible();
  const railway = page.getByLabel('Là đơn vị nào trong sổ: CĐCS Công đoàn Đường sắt');
  await railway.selectOption('');
  await expect(page.getByRole('button', { name: 'Tiếp nhận', exact: true })).toBeDisabled();
  await expectGoodInEachSize(page, 'takeover');
  await railway.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await expect(page.getByText(/^Đã tiếp nhận \d+ đơn vị, 0 đăng ký\.$/)).toBeVisible();
  await openScreen(page, '/units', 'Đơn vị');
  await expect(page.getByRole('row', { name: /Nhà máy Đường Vị Thanh/ })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /Công đoàn Đường sắt/ })).toHaveCount(1);

  await undoLast(page);
  await openScreen(page, '/units', 'Đơn vị');
  await expect(page.getByRole('row', { name: /Sở Y tế/ })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /Nhà máy Đường Vị Thanh/ })).toHaveCount(0);
  await other.remove();
});

test('a list of units is looked over row by row before anything is written', async ({ page }) => {
  await seedNothingSent(page);
  await addUnits(page, ['CĐCS Sở Y tế']);
  const rows = [
    ['STT', 'Tên đơn vị', 'Xã, phường', 'Cụm, khối'],
    ['1', 'CĐCS Sở Y tế', 'Phường Vị Tân', ''],
    ['2', 'CĐCS Sở Nội vụ', 'Phường Vị Tân', 'Khối Sở ngành'],
  ];
  const list = { name: 'don-vi.csv', mimeType: 'text/csv', buffer: Buffer.from(csvBytes(rows)) };
  await choose(page, 'Nhập khẩu', list);
  const dialog = page.getByRole('dialog', { name: 'Nhập khẩu danh sách đơn vị' });
  await expect(dialog.getByText('Chưa có gì được ghi.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /CĐCS Sở Nội vụ Mới/ })).toBeVisible();
  await expectGoodInEachSize(page, 'preview of a list');
  await dialog.getByLabel('Khối Sở ngành').check();
  await dialog.getByLabel('Phường Vị Tân').check();
  await dialog.getByRole('button', { name: 'Nạp', exact: true }).click();
  await expect(page.getByText('Đã thêm 1 đơn vị, sửa 1 đơn vị.')).toBeVisible();
  await expect(page.getByRole('row', { name: /CĐCS Sở Nội vụ/ })).toContainText('Khối Sở ngành');
});
