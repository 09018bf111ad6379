import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { openScreen } from '#tests/support/screens.ts';
import { seedNothingSent } from '#tests/support/seeded.ts';

test('the first run is accessible and stays inside the window', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Sổ Thi đua' })).toBeVisible();
  await expectAccessible(page, 'first run');
  await page.setViewportSize({ width: 911, height: 512 });
  await expectInsideWindow(page, 'first run 911');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByText('Cần điền mục này.').first()).toBeVisible();
  await expectAccessible(page, 'first run with errors');
});

test('a file with nothing readable says so, and an unknown address leads back', async ({ page }) => {
  await seedNothingSent(page);
  await openScreen(page, '/intake', 'Tiếp nhận');
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
