import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';

const sizes = [
  { width: 1366, height: 768 },
  { width: 911, height: 512 },
];

test('the first screen tells the year against the one before, in a table and in a chart', async ({ page }) => {
  await page.getByRole('button', { name: /Xem dữ liệu mẫu/ }).click();
  await expect(page.getByText(/Đã nạp dữ liệu mẫu/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('Chưa có năm trước để so.')).toBeVisible();
  await page.getByLabel('Xem theo').getByText('Cụm, khối').click();
  const sendings = page.getByRole('region', { name: 'Đã gửi, gửi muộn, chưa gửi' });
  await expect(sendings.getByRole('row').nth(1)).toContainText('Cụm');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page, `the first year ${size.width}`);
    await expectInsideWindow(page, `the first year ${size.width}`);
    await page.screenshot({ path: `test-results/dashboard-${size.width}.png` });
  }

  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Thêm năm…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cất' }).click();
  await expect(page.getByRole('columnheader', { name: 'Năm 2020' })).toBeVisible();
  const medals = page.getByRole('row', { name: /^Bằng khen Liên đoàn Lao động tỉnh \(cá nhân\)/ });
  await expect(medals).toContainText('-100 %');

  await page.keyboard.press('Alt+3');
  await page.getByRole('link', { name: 'Nhập số' }).click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('2500');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('row', { name: /^Chiến sĩ thi đua các cấp/ })).toContainText('+11,8 %');
  await page.screenshot({ path: 'test-results/dashboard-second-year.png' });
  await page.getByLabel('Cách xem số liệu').getByText('Biểu đồ').click();
  await expect(page.getByRole('img', { name: /^Số đăng ký so với năm 2020/ })).toBeVisible();
  await expectAccessible(page, 'the chart');
  await page.screenshot({ path: 'test-results/dashboard-chart.png' });
  await page.getByLabel('Cách xem số liệu').getByText('Bảng').click();
  await medals.getByRole('link').nth(1).click();
  await expect(page.getByRole('heading', { name: /Bằng khen Liên đoàn Lao động tỉnh/ })).toBeVisible();
});
