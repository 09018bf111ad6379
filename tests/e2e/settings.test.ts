import type { Page } from '@playwright/test';
import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';

test.beforeEach(async ({ page }) => {
  await page.getByLabel('Tên liên đoàn lao động').fill('Liên đoàn Lao động tỉnh Bắc Kạn');
  await page.getByLabel('Địa danh trên văn bản').fill('Bắc Kạn');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Số liệu đăng ký' })).toBeVisible();
  await page.keyboard.press('Alt+9');
  await expect(page.getByRole('heading', { name: 'Danh mục · Quy tắc' })).toBeVisible();
  await page.getByRole('link', { name: 'Ngưỡng kiểm tra' }).click();
});

async function expectGood(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what);
  await expectInsideWindow(page, what);
}

/** Undoes what was done last, on the history, and comes back. */
async function undoLast(page: Page, summary: RegExp): Promise<void> {
  await page.keyboard.press('Alt+8');
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: summary }) })
    .first();
  await row.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect(row.getByText('Đã hoàn tác')).toBeVisible();
  await page.keyboard.press('Alt+9');
}

test('a threshold is set by keyboard, told what it means, and taken back', async ({ page }) => {
  const factor = page.getByLabel(/^Gấp hơn bao nhiêu lần/);
  await expect(factor).toHaveValue('2');
  await expect(page.getByText('nay 20 thì không nhắc; nay 21 thì nhắc')).toBeVisible();
  await factor.fill('1');
  await expect(page.getByText('Số lần phải lớn hơn 1 và không quá 100')).toBeVisible();
  await page.keyboard.press('Control+S');
  await expectGood(page, 'threshold with an error');
  await factor.fill('1,5');
  await page.getByLabel('Và chênh lệch ít nhất').fill('4');
  await expect(page.getByText('nay 15 thì không nhắc; nay 16 thì nhắc')).toBeVisible();
  await page.keyboard.press('Control+S');
  await expect(page.getByText('Đã cất. Nếu nhầm, hoàn tác ở Nhật ký.')).toBeVisible();
  await page.reload();
  await expect(factor).toHaveValue('1,5');
  await undoLast(page, /^Đặt ngưỡng số thay đổi nhiều: hơn 1,5 lần và chênh từ 4$/);
  await page.getByRole('link', { name: 'Ngưỡng kiểm tra' }).click();
  await expect(factor).toHaveValue('2');
});

test('a new signer gets a letterhead from a day on', async ({ page }) => {
  await page.getByRole('link', { name: 'Tiêu đề, người ký' }).click();
  const table = page.getByRole('table', { name: 'Các tiêu đề văn bản' });
  await expect(table.getByText('! Chưa đối chiếu toàn văn')).toBeVisible();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Thêm tiêu đề văn bản' });
  await expect(dialog.getByLabel('Cơ quan ban hành')).toHaveValue('Liên đoàn Lao động tỉnh Bắc Kạn');
  await dialog.getByLabel('Họ tên người ký').fill('Nông Thị Thử');
  await page.keyboard.press('Control+S');
  await expect(dialog.getByRole('alert')).toContainText('Đã có tiêu đề văn bản không ghi ngày bắt đầu');
  await dialog.getByLabel('Từ ngày').fill('31/02/2020');
  await page.keyboard.press('Control+S');
  await expect(dialog.getByText('Ghi ngày/tháng/năm, ví dụ 31/03/2026, hoặc để trống.')).toBeVisible();
  await expectGood(page, 'letterhead with errors');
  await dialog.getByLabel('Từ ngày').fill('01/03/2020');
  await page.keyboard.press('Control+S');
  await expect(dialog).toBeHidden();
  const row = table.getByRole('row').filter({ hasText: 'Nông Thị Thử' });
  await expect(row.getByText('từ 01/03/2020')).toBeVisible();
  await expect(row.getByText('✓ Đang dùng')).toBeVisible();
  await row.getByRole('button', { name: 'Xóa tiêu đề người ký Nông Thị Thử' }).click();
  await expect(row).toBeHidden();
  await undoLast(page, /^Xóa tiêu đề văn bản/);
  await page.getByRole('link', { name: 'Tiêu đề, người ký' }).click();
  await expect(row).toBeVisible();
});

test('an award says which of its texts nobody has read, until somebody has', async ({ page }) => {
  await page.getByRole('link', { name: 'Danh hiệu, hình thức' }).click();
  const flag = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Cờ thi đua Tổng Liên đoàn' }) });
  await expect(flag.getByText('! Chưa đối chiếu toàn văn')).toBeVisible();
  await page.getByRole('button', { name: 'Sửa Lao động tiên tiến', exact: true }).click();
  const award = page.getByRole('dialog', { name: 'Sửa: Lao động tiên tiến' });
  await award.getByLabel('Cách ghi khác trong tệp').fill('LĐTT\nCSTĐ cơ sở');
  await page.keyboard.press('Control+S');
  await expect(award.getByRole('alert')).toContainText('“CSTĐ cơ sở” đã là cách ghi của “Chiến sĩ thi đua cơ sở”');
  await expectGood(page, 'award with an error');
  await award.getByLabel('Cách ghi khác trong tệp').fill('LĐTT\nDanh hiệu A1');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('cell', { name: 'LĐTT; Danh hiệu A1' })).toBeVisible();

  await page.getByRole('link', { name: 'Văn bản căn cứ' }).click();
  await page.getByRole('button', { name: /^Sửa Quyết định 999\/QĐ-TLĐ/ }).click();
  const text = page.getByRole('dialog', { name: 'Sửa văn bản căn cứ' });
  await text.getByLabel('Đến ngày').fill('01/01/2020');
  await page.keyboard.press('Control+S');
  await expect(text.getByText('Ngày cuối sớm hơn ngày đầu.')).toBeVisible();
  await text.getByLabel('Đến ngày').fill('');
  await text.getByLabel('Đã đọc toàn văn và đối chiếu').press('Space');
  await expectGood(page, 'legal text');
  await page.keyboard.press('Control+S');
  await expect(text).toBeHidden();
  await page.getByRole('link', { name: 'Danh hiệu, hình thức' }).click();
  await expect(flag.getByText('✓ Đã đối chiếu toàn văn')).toBeVisible();
});
