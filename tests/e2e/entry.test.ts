import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';

test('Vietnamese is composed on a closed cell, a row is added, edited and taken back', async ({ page }) => {
  await setUp(page);
  await open(page, '/registrations', 'Đăng ký');
  await page.getByRole('grid').focus();
  await compose(page, ['Ng', 'Ngu', 'Nguy', 'Nguyê'], 'Nguyễn');
  await page.keyboard.type(' Văn An');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('LĐTT');
  await page.keyboard.press('Tab');
  await page.keyboard.type('so y te');
  await expect(page.getByRole('option', { name: 'CĐCS Sở Y tế' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expectAccessible(page, 'a cell with choices');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Khoa Dược');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 đăng ký')).toBeVisible();
  const row = page.getByRole('row', { name: /^Nguyễn Văn An Cá nhân Lao động tiên tiến CĐCS Sở Y tế Khoa Dược/ });
  await expect(row).toBeVisible();

  await (await cell(page, 0, 'Họ tên')).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Backspace');
  await compose(page, ['n'], 'nh');
  await page.keyboard.press('Enter');
  await expect(await cell(page, 0, 'Họ tên')).toHaveText('Nguyễn Văn Anh');
  await (await cell(page, 0, 'Ngày sinh')).click();
  await page.keyboard.type('31/2/1985');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 ô chưa ghi được')).toBeVisible();
  await expect(await cell(page, 0, 'Ngày sinh')).toHaveAttribute('title', /Không đọc được ngày sinh “31\/2\/1985”/);
  await expectAccessible(page, 'a cell that is not written');
  await page.keyboard.press('F7');
  await page.keyboard.type('28/2/1985');
  await page.keyboard.press('Enter');
  await expect(await cell(page, 0, 'Ngày sinh')).toHaveText('28/02/1985');
  await expect(page.getByText('ô chưa ghi được')).toBeHidden();

  await undo(page);
  await expect(await cell(page, 0, 'Ngày sinh')).toHaveText('');
  await undo(page);
  await expect(await cell(page, 0, 'Họ tên')).toHaveText('Nguyễn Văn An');
  await page.keyboard.press('Control+Y');
  await expect(await cell(page, 0, 'Họ tên')).toHaveText('Nguyễn Văn Anh');
  await (await cell(page, 0, 'Họ tên')).click();
  await page.keyboard.press('Control+Delete');
  await expect(page.getByText('0 đăng ký')).toBeVisible();
  await undo(page);
  await expect(page.getByText('1 đăng ký')).toBeVisible();
});

test('5,000 × 10 pasted cells of which 40 are wrong: the rest goes in, the 40 stay and can be put right', async ({
  page,
}) => {
  await setUp(page);
  await open(page, '/registrations', 'Đăng ký');
  await toClipboard(page, rowsToPaste(5000, 125));
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+V');
  await expect(page.getByText('40 ô chưa ghi được')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('4.960 đăng ký')).toBeVisible();
  await page.keyboard.press('F7');
  await expect(page.getByRole('status').filter({ hasText: 'không có trong danh mục' })).toBeVisible();
  await page.keyboard.type('CSTĐCS');
  await page.keyboard.press('Enter');
  await expect(page.getByText('39 ô chưa ghi được')).toBeVisible();
  await expect(page.getByText('4.961 đăng ký')).toBeVisible();
  await open(page, '/registrations/table', 'Bảng số liệu');
  await open(page, '/registrations', 'Đăng ký');
  await expect(page.getByText('39 ô chưa ghi được')).toBeVisible();

  await page.getByRole('button', { name: 'Lọc Danh hiệu, hình thức' }).click();
  await expect(page.getByLabel('Lao động tiên tiến (4.960)')).toBeVisible();
  await expectAccessible(page, 'a list of values');
  await page.getByLabel('Chiến sĩ thi đua cơ sở (1)').check();
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(page.getByText('1 đăng ký')).toBeVisible();
  await page.getByRole('button', { name: 'Lọc Danh hiệu, hình thức' }).click();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(page.getByText('4.961 đăng ký')).toBeVisible();

  await page.getByRole('grid').focus();
  await undo(page);
  await expect(page.getByText('4.960 đăng ký')).toBeVisible();
  await undo(page);
  await expect(page.getByText(/^0 đăng ký/)).toBeVisible({ timeout: 60_000 });
});

test('two windows that edit one row: the second sees both versions and decides', async ({ page, host }) => {
  await setUp(page);
  await open(page, '/registrations', 'Đăng ký');
  await toClipboard(page, rowsToPaste(1, 9));
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+V');
  await expect(page.getByText('1 đăng ký')).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(new URL('/', host.url).href);
  await open(other, '/registrations', 'Đăng ký');
  await expect(await cell(other, 0, 'Chức vụ')).toHaveText('Giáo viên');

  await (await cell(page, 0, 'Chức vụ')).click();
  await page.keyboard.type('Tổ trưởng');
  await page.keyboard.press('Enter');
  await expect(await cell(page, 0, 'Chức vụ')).toHaveText('Tổ trưởng');
  await (await cell(other, 0, 'Chức vụ')).click();
  await other.keyboard.type('Tổ phó');
  await other.keyboard.press('Enter');
  const dialog = other.getByRole('dialog', { name: 'Dòng đã được sửa ở cửa sổ khác' });
  await expect(dialog.getByText('bạn đã thấy “Giáo viên”, nay là “Tổ trưởng”, bạn định ghi “Tổ phó”')).toBeVisible();
  await expectAccessible(other, 'both versions');
  await dialog.getByRole('button', { name: 'Giữ nội dung hiện nay' }).click();
  await expect(await cell(other, 0, 'Chức vụ')).toHaveText('Tổ trưởng');
  await other.close();
});

test('numbers are typed, copied with their heads, filled down and added up', async ({ page }) => {
  await setUp(page);
  await open(page, '/registrations/numbers', 'Nhập số');
  await (await cell(page, 0, 'LĐTT')).click();
  await page.keyboard.type('1.200');
  await page.keyboard.press('Enter');
  await page.keyboard.type('-5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 ô chưa ghi được')).toBeVisible();
  await (await cell(page, 1, 'LĐTT')).click();
  await expect(page.getByText('Số lượng không thể âm (“-5”). Hãy ghi số từ 0 trở lên.')).toBeVisible();
  await page.keyboard.type('245');
  await page.keyboard.press('Enter');
  await expect(await cell(page, 3, 'LĐTT')).toHaveText('1.445');
  await expect(page.getByText('ô chưa ghi được')).toBeHidden();

  await (await cell(page, 0, 'LĐTT')).click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 ô, 2 ô có nội dung · tổng 1.445 · 2 số · trung bình 722,5')).toBeVisible();
  await page.keyboard.press('Control+Shift+C');
  expect(await fromClipboard(page)).toBe('Lao động tiên tiến (cá nhân)\r\n1.200\r\n245');
  await page.keyboard.press('Control+C');
  await (await cell(page, 0, 'CSTĐCS')).click();
  await page.keyboard.press('Control+V');
  await expect(await cell(page, 3, 'CSTĐCS')).toHaveText('1.445');
  await (await cell(page, 0, 'CSTĐCS')).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+D');
  await expect(await cell(page, 3, 'CSTĐCS')).toHaveText('2.400');
  await undo(page);
  await expect(await cell(page, 3, 'CSTĐCS')).toHaveText('1.445');
  await page.keyboard.press('Delete');
  await expect(await cell(page, 3, 'CSTĐCS')).toHaveText('–');
  await expectAccessible(page, 'numbers');
});

test('initiatives and works are typed with money as it is spoken', async ({ page }) => {
  await setUp(page);
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('heading', { name: 'Sáng kiến · Công trình' })).toBeVisible();
  await page.keyboard.press('Insert');
  await typeRow(page, ['Số hóa hồ sơ đoàn viên', 'Nguyễn Văn An; Trần Thị Bình', '350 triệu', 'CĐCS Sở Y tế']);
  await expect(page.getByText('1 sáng kiến · làm lợi 350.000.000 đồng')).toBeVisible();
  await page.getByRole('link', { name: 'Công trình', exact: true }).click();
  await page.keyboard.press('Insert');
  await typeRow(page, ['Nhà văn hóa công nhân', 'x', '44,9 tỷ', 'CĐCS Sở Y tế']);
  await expect(page.getByText('1 công trình · trị giá 44.900.000.000 đồng')).toBeVisible();
  await expect(await cell(page, 0, 'Gắn biển')).toHaveText('Có');
});

/** A federation of two units. */
async function setUp(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByLabel('Tên liên đoàn lao động').fill('Liên đoàn Lao động tỉnh Hậu Giang');
  await page.getByLabel('Địa danh trên văn bản').fill('Vị Thanh');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Số liệu đăng ký' })).toBeVisible();
  for (const name of ['CĐCS Sở Y tế', 'CĐCS Sở Tư pháp']) {
    await page.evaluate(async (unit) => {
      const body = JSON.stringify({ json: { name: unit } });
      await fetch('/rpc/units/add', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    }, name);
  }
}

async function open(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
}

/** The cell of a row, from 0, under the head that begins with these words. */
async function cell(page: Page, row: number, head: string): Promise<Locator> {
  const heads = await page.getByRole('columnheader').allInnerTexts();
  const column = heads.findIndex((text) => text.startsWith(head));
  return page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
}

/** As an input method does: a text that is still composed, and then the one that is meant. */
async function compose(page: Page, steps: string[], text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const step of steps) {
    await session.send('Input.imeSetComposition', {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    });
  }
  await session.send('Input.insertText', { text });
  await session.detach();
}

async function undo(page: Page): Promise<void> {
  const done = page.getByText('Đã hoàn tác.');
  await page.keyboard.press('Control+Z');
  await expect(done.first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Đóng' }).first().click();
  await page.getByRole('grid').focus();
}

async function typeRow(page: Page, texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}

/** Rows of ten cells as Excel copies them; every `wrongEvery`-th names an award that is none. */
function rowsToPaste(count: number, wrongEvery: number): string {
  const given = ['An', 'Bình', 'Chi', 'Dũng', 'Hà', 'Lan', 'Minh', 'Ngọc', 'Phúc', 'Yến'];
  const lines = Array.from({ length: count }, (_row, index) => {
    const name = `Nguyễn Văn ${given[index % 10] ?? ''}`;
    const award = index % wrongEvery === 7 ? 'Giỏi toàn diện nhất' : 'LĐTT';
    const part = `Tổ ${Math.floor(index / 10)}`;
    return [name, 'Cá nhân', award, 'CĐCS Sở Y tế', part, 'Giáo viên', '1985', 'Nam', '', 'ghi chú'].join('\t');
  });
  return `${lines.join('\r\n')}\r\n`;
}

async function toClipboard(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => navigator.clipboard.writeText(wanted), text);
}

function fromClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
