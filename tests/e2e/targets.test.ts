import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { term2023Text } from '#tests/support/term-targets.ts';

async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Tên liên đoàn lao động').fill('Liên đoàn Lao động tỉnh Hậu Giang');
  await page.getByLabel('Địa danh trên văn bản').fill('Vị Thanh');
  await page.getByLabel('Năm', { exact: true }).fill('2023');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Số liệu đăng ký' })).toBeVisible();
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { name: 'Chỉ tiêu' })).toBeVisible();
}

/** The cell of a row in the column of this head and year. */
async function cell(page: Page, number: string, head: string): Promise<Locator> {
  const heads = await page.getByRole('columnheader').allTextContents();
  const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: number, exact: true }) });
  return row.getByRole('gridcell').nth(heads.indexOf(head));
}

test('the targets of a term are pasted, looked over, and held against typed results', async ({ page }) => {
  await setUp(page);
  await expect(page.getByText('Chưa có bộ chỉ tiêu nào.')).toBeVisible();
  await expectAccessible(page, 'no targets');
  await page.getByRole('button', { name: 'Thêm bộ chỉ tiêu' }).click();
  await page.keyboard.type('Nhiệm kỳ 2023–2028');
  await page.getByLabel('Từ năm').fill('2023');
  await page.getByLabel('Đến năm').fill('2022');
  await page.keyboard.press('Control+S');
  await expect(page.getByText('Năm cuối (2022) trước năm đầu (2023).')).toBeVisible();
  await expectAccessible(page, 'a set that is refused');
  await page.getByLabel('Đến năm').fill('2028');
  await page.keyboard.press('Control+S');
  await expect(page.getByText('Bộ này chưa có chỉ tiêu.')).toBeVisible();

  await page.keyboard.press('F9');
  await page.getByRole('textbox', { name: 'Đoạn văn' }).fill(term2023Text);
  await expect(page.getByText('Đọc được 15 chỉ tiêu.')).toBeVisible();
  await expectAccessible(page, 'pasted targets');
  await page.screenshot({ path: 'test-results/targets-paste.png' });
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('gridcell', { name: '8.1', exact: true })).toBeVisible();

  await page.getByRole('grid').focus();
  await (await cell(page, '7.1', 'Đạt')).click();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^7\.1 .*✓ đạt/ })).toBeVisible();
  await (await cell(page, '5.1', 'Đạt')).click();
  await page.keyboard.type('90%');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 ô chưa ghi được')).toBeVisible();
  await page.keyboard.press('F7');
  await page.keyboard.type('9/12');
  await page.keyboard.press('Enter');
  const trained = page.getByRole('row', { name: /^5\.1 .*75 % \(9\/12\)/ });
  await expect(trained).toContainText('✗ không đạt');
  await (await cell(page, '5.1', 'Kết luận')).click();
  await expect(page.getByText('75 % (9/12), yêu cầu ≥ 80 %: không đạt.')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(trained).toHaveCount(0);

  for (const size of [
    { width: 1366, height: 768 },
    { width: 911, height: 512 },
  ]) {
    await page.setViewportSize(size);
    await expectAccessible(page, `targets ${size.width}`);
    await expectInsideWindow(page, `targets ${size.width}`);
    await page.screenshot({ path: `test-results/targets-${size.width}.png` });
  }
});

test('a counted target needs a denominator, and can be changed and deleted', async ({ page }) => {
  await setUp(page);
  await page.getByRole('button', { name: 'Thêm bộ chỉ tiêu' }).click();
  await page.keyboard.type('Năm 2023');
  await page.keyboard.press('Control+S');
  await expect(page.getByText('Bộ này chưa có chỉ tiêu.')).toBeVisible();
  await page.keyboard.press('Insert');
  await page.keyboard.type('1');
  await page.getByLabel('Nội dung').fill('Đoàn viên đạt lao động tiên tiến');
  await page.getByLabel('Mức phải đạt').fill('95');
  await page.getByRole('combobox', { name: 'Đơn vị tính' }).fill('%');
  await page.getByLabel('Phần mềm tính').selectOption('Lao động tiên tiến (cá nhân)');
  await page.keyboard.press('Control+S');
  await expect(page.getByText('tính theo % nhưng chưa có mẫu số')).toBeVisible();
  await page.getByLabel('Tính % trên').selectOption('số đoàn viên');
  await expectAccessible(page, 'a target that was refused');
  await page.screenshot({ path: 'test-results/targets-dialog.png' });
  await page.keyboard.press('Control+S');
  const text = page.getByRole('gridcell', { name: 'Đoàn viên đạt lao động tiên tiến' });
  await text.dblclick();
  await page.getByLabel('Mức phải đạt').fill('90');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('gridcell', { name: '≥ 90 %' })).toBeVisible();
  await text.dblclick();
  await page.getByRole('button', { name: 'Xóa chỉ tiêu' }).click();
  await expect(page.getByText('Bộ này chưa có chỉ tiêu.')).toBeVisible();
});
