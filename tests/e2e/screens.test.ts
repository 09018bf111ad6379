import type { Page } from '@playwright/test';
import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';

/** Every screen by its address, with the words by which it is known to be there. */
const screens = [
  ['/', 'Số liệu đăng ký'],
  ['/intake', 'Tiếp nhận'],
  ['/intake/follow-up', 'Tình hình gửi'],
  ['/registrations', 'Đăng ký'],
  ['/registrations/numbers', 'Nhập số'],
  ['/registrations/table', 'Bảng số liệu'],
  ['/registrations/disagreements', 'Số liệu chênh lệch'],
  ['/registrations/duplicates', 'Trùng tên'],
  ['/registrations/people', 'Người'],
  ['/registrations/collectives', 'Tập thể'],
  ['/registrations/history', 'Lịch sử khen thưởng'],
  ['/registrations/history/waiting', 'Lịch sử khen thưởng'],
  ['/registrations/history/files', 'Lịch sử khen thưởng'],
  ['/registrations/figure?what=registered&award=BK-LDLD&subject=individual', 'Bằng khen Liên đoàn Lao động tỉnh'],
  ['/initiatives', 'Sáng kiến · Công trình'],
  ['/initiatives/works', 'Sáng kiến · Công trình'],
  ['/targets', 'Chỉ tiêu'],
  ['/reports', 'Báo cáo'],
  ['/units', 'Đơn vị'],
  ['/units/clusters', 'Cụm, khối'],
  ['/units/takeover', 'Tiếp nhận tỉnh khác'],
  ['/history', 'Nhật ký · Sao lưu'],
  ['/history/backups', 'Nhật ký · Sao lưu'],
  ['/history/check', 'Nhật ký · Sao lưu'],
  ['/settings', 'Thiết lập'],
  ['/settings/campaigns', 'Thiết lập'],
  ['/settings/campaigns/units', 'Đơn vị phải gửi năm'],
  ['/settings/campaigns/movement?id=1&kind=registrations', 'Phong trào, chương trình'],
  ['/settings/letterheads', 'Thiết lập'],
  ['/settings/awards', 'Thiết lập'],
  ['/settings/legal-texts', 'Thiết lập'],
] as const;

/** 1366×768 as it is, and the room that is left of it at 150 % scaling. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 911, height: 512 },
];

async function open(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

async function expectEveryScreenGood(page: Page, state: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const [address, heading] of screens) {
      const what = `${address} ${state} ${size.width}`;
      await open(page, address, heading);
      await expectAccessible(page, what);
      await expectInsideWindow(page, what);
    }
  }
}

test('the first run is accessible and stays inside the window', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Sổ Thi đua' })).toBeVisible();
  await expectAccessible(page, 'first run');
  await page.setViewportSize({ width: 911, height: 512 });
  await expectInsideWindow(page, 'first run 911');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByText('Cần điền mục này.').first()).toBeVisible();
  await expectAccessible(page, 'first run with errors');
});

test('every screen is accessible when nothing has been sent', async ({ page }) => {
  await page.getByLabel('Tên liên đoàn lao động').fill('Liên đoàn Lao động tỉnh Hậu Giang');
  await page.getByLabel('Địa danh trên văn bản').fill('Vị Thanh');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Số liệu đăng ký' })).toBeVisible();
  await expectEveryScreenGood(page, 'empty');
});

test('every screen is accessible when it is full', async ({ page }) => {
  await page.getByRole('button', { name: /Xem dữ liệu mẫu/ }).click();
  await expect(page.getByText(/Đã nạp dữ liệu mẫu/)).toBeVisible({ timeout: 120_000 });
  await expectEveryScreenGood(page, 'full');

  await open(page, '/intake', 'Tiếp nhận');
  await page.getByRole('grid').getByRole('link').first().click();
  await expect(page.getByRole('columnheader', { name: /^A/ })).toBeVisible();
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Ô A2' })).toBeVisible();
  await expectAccessible(page, 'review');
});

test('a file with nothing readable says so, and an unknown address leads back', async ({ page }) => {
  await page.getByLabel('Tên liên đoàn lao động').fill('Liên đoàn Lao động tỉnh Hậu Giang');
  await page.getByLabel('Địa danh trên văn bản').fill('Vị Thanh');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Số liệu đăng ký' })).toBeVisible();
  await open(page, '/intake', 'Tiếp nhận');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Chọn tệp/ }).click();
  await (await chooser).setFiles([
    { name: 'trong.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) },
    { name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('no spreadsheet') },
  ]);
  await expect(page.getByText('Bỏ qua 1 tệp không phải bảng tính.')).toBeVisible();
  await page.getByRole('link', { name: 'trong.xlsx' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Tệp không có nội dung');
  await expectAccessible(page, 'refused file');

  await page.evaluate(() => {
    window.location.hash = '/nowhere';
  });
  await page.getByRole('main').getByRole('button', { name: 'Tổng quan' }).click();
  await expect(page.getByRole('heading', { name: 'Số liệu đăng ký' })).toBeVisible();
});
