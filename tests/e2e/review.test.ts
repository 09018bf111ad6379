import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { dropOnWindow } from '#tests/support/dropped-folder.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { csvBytes } from '#tests/support/unit-csv.ts';

/** A list whose last column no header word tells, with an award of no catalogue and a row that closes a group. */
function list(names: readonly [string, string, string]): Uint8Array {
  return csvBytes([
    ['CĐCS Sở Y tế', '', '', ''],
    ['DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024', '', '', ''],
    ['STT', 'Họ và tên', 'Chức vụ', 'Kết quả bình chọn'],
    ['1', names[0], 'Chuyên viên', 'LĐTT'],
    ['2', names[1], 'Kế toán', 'Hoàn thành xuất sắc'],
    ['', 'Khối văn phòng', '2', 'LĐTT'],
    ['3', names[2], 'Văn thư', 'LĐTT'],
  ]);
}

test('a doubtful file is reviewed by keyboard, and its like comes in without a question', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-review-'));
  try {
    await openCampaign(page);
    await page.getByLabel('Đợt thi đua').selectOption('Đợt I');
    await writeFile(join(folder, 'lan-1.csv'), list(['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']));
    await dropOnWindow(page, join(folder, 'lan-1.csv'));
    await expect(page.getByRole('link', { name: 'Cần xem 1' })).toBeVisible();
    await test.step('the sender is a new unit', () => settleSender(page));
    await test.step('the file is corrected by keyboard', () => correctByKeyboard(page));
    await expect(page.getByText('Đã nạp').first()).toBeVisible();

    await page.keyboard.press('Alt+2');
    await page.getByLabel('Đợt thi đua').selectOption('Đợt II');
    await writeFile(join(folder, 'lan-2.csv'), list(['Phạm Thị Dung', 'Hoàng Văn Em', 'Vũ Thị Giang']));
    await dropOnWindow(page, join(folder, 'lan-2.csv'));
    await expect(page.getByRole('link', { name: 'Đã nạp 2' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Cần xem 0' })).toBeVisible();
    await page.getByRole('link', { name: 'lan-2.csv' }).click();
    const made = page.getByRole('region', { name: 'Đã sửa' });
    await expect(made.getByRole('listitem')).toHaveText([
      'Cột D là Danh hiệu.',
      'Dòng ghi “khối văn phòng” là Tổng.',
      '“Hoàn thành xuất sắc” đọc là Chiến sĩ thi đua cơ sở.',
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function openCampaign(page: Page): Promise<void> {
  await page.getByLabel('Tên liên đoàn lao động').fill('Liên đoàn Lao động tỉnh Bắc Kạn');
  await page.getByLabel('Địa danh trên văn bản').fill('Bắc Kạn');
  await page.getByLabel('Năm', { exact: true }).fill('2024');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('row', { name: /^Đợt I / })).toBeVisible();
}

async function settleSender(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog', { name: 'Xác nhận đơn vị gửi tệp' });
  const choice = dialog.getByLabel('“CĐCS Sở Y tế” là đơn vị');
  await choice.selectOption('new');
  await page.keyboard.press('Control+S');
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'lan-1.csv' }).focus();
  await page.keyboard.press('Enter');
}

async function correctByKeyboard(page: Page): Promise<void> {
  const panel = page.getByRole('complementary', { name: 'Vấn đề và lý do' });
  const selected = page.getByRole('gridcell', { selected: true });
  await expect(panel.getByRole('heading', { name: 'Vấn đề' })).toBeVisible();
  const sheet = page.getByRole('grid');

  await sheet.focus();
  for (let row = 1; row < 4; row += 1) await page.keyboard.press('ArrowDown');
  for (let column = 1; column < 4; column += 1) await page.keyboard.press('ArrowRight');
  await expect(selected).toHaveAccessibleName('LĐTT');
  await expect(panel.getByText(/Chắc chắn \d+ %/).first()).toBeVisible();
  await expectAccessible(page, 'review with corrections');
  await page.keyboard.press('F3');
  await page.keyboard.type('Danh hi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'D Danh hiệu' })).toBeVisible();

  await page.keyboard.press('F7');
  await expect(selected).toHaveAccessibleName('Hoàn thành xuất sắc');
  await page.keyboard.press('F6');
  await page.keyboard.type('co so');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('“Hoàn thành xuất sắc” đọc là Chiến sĩ thi đua cơ sở.')).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('heading', { name: 'Ô D6' })).toBeVisible();
  await expect(panel.getByLabel('Dòng này là (F4)')).toHaveValue('data');
  await page.keyboard.press('F4');
  await page.keyboard.type('T');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Dòng ghi “khối văn phòng” là Tổng.')).toBeVisible();
  await page.keyboard.press('F9');
}
