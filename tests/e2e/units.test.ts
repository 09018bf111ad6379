import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';

const sizes = [
  { width: 1366, height: 768 },
  { width: 911, height: 512 },
];

test.beforeEach(async ({ page }) => {
  await page.getByLabel('Tên liên đoàn lao động').fill('Liên đoàn Lao động tỉnh Lạng Sơn');
  await page.getByLabel('Địa danh trên văn bản').fill('Lạng Sơn');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Số liệu đăng ký' })).toBeVisible();
});

test('a district is dissolved: its union goes under the province, and the tree of before can be seen', async ({
  page,
}) => {
  await open(page, '/units', 'Đơn vị');
  for (const name of ['LĐLĐ tỉnh Lạng Sơn', 'LĐLĐ huyện Cao Lộc', 'CĐCS Công ty Chè Thái Bình'])
    await addUnit(page, name);
  await record(page, 'Chuyển cấp trên', '01/01/2020', async (dialog) => {
    await chooseSeveral(page, dialog, 'Các đơn vị', 'cao loc', 'LĐLĐ huyện Cao Lộc');
    await chooseOne(page, dialog, 'Đơn vị cấp trên', 'tinh lang', 'LĐLĐ tỉnh Lạng Sơn');
  });
  await record(page, 'Chuyển cấp trên', '01/01/2020', async (dialog) => {
    await chooseSeveral(page, dialog, 'Các đơn vị', 'che thai', 'CĐCS Công ty Chè Thái Bình');
    await chooseOne(page, dialog, 'Đơn vị cấp trên', 'cao loc', 'LĐLĐ huyện Cao Lộc');
  });
  await record(page, 'Giải thể, kết thúc', '01/07/2025', async (dialog) => {
    await expectAccessible(page, 'dissolve');
    await chooseSeveral(page, dialog, 'Các đơn vị', 'cao loc', 'LĐLĐ huyện Cao Lộc');
    await chooseOne(page, dialog, 'Cấp dưới còn lại chuyển về', 'tinh lang', 'LĐLĐ tỉnh Lạng Sơn');
  });
  await expect(page.getByRole('status').filter({ hasText: '2 đơn vị' })).toBeVisible();
  await expect(page.getByRole('row', { name: /huyện Cao Lộc/ })).toHaveCount(0);

  await page.getByLabel('Xem như ngày').fill('30/06/2025');
  await expect(page.getByRole('row', { name: /huyện Cao Lộc/ })).toBeVisible();
  await page.getByLabel('Xem như ngày').fill('');
  await page.getByLabel('Cả đơn vị đã kết thúc').check();
  await page.getByRole('link', { name: 'LĐLĐ huyện Cao Lộc' }).click();
  await expect(page.getByText('Đã kết thúc hoạt động ngày 30/06/2025.')).toBeVisible();
  await expectGood(page, 'an ended unit');
});

test('a unit is written down: facts, numbers, another name, and a refusal that says why', async ({ page }) => {
  await open(page, '/units', 'Đơn vị');
  await addUnit(page, 'CĐCS Sở Y tế');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'CĐCS Sở Y tế' })).toBeVisible();
  await page.getByLabel('Xã, phường').fill('Phường Tam Thanh');
  await page.getByLabel('Tính theo năm').selectOption('Năm học');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Đã cất.')).toBeVisible();

  await page.getByRole('button', { name: 'Ghi số liệu' }).click();
  const numbers = page.getByRole('dialog', { name: 'Ghi số liệu' });
  await numbers.getByLabel('Ngày').fill('01/01/2026');
  await numbers.getByLabel('Đoàn viên').fill('40');
  await numbers.getByLabel('Nữ').fill('41');
  await numbers.getByRole('button', { name: 'Cất' }).click();
  await expect(numbers.getByRole('alert')).toContainText('không thể nhiều hơn số đoàn viên');
  await expectAccessible(page, 'head count refused');
  await numbers.getByLabel('Nữ').fill('31');
  await numbers.getByRole('button', { name: 'Cất' }).click();
  await expect(page.getByRole('row', { name: '01/01/2026 40 31' })).toBeVisible();

  await page.getByRole('button', { name: 'Thêm tên gọi' }).click();
  const alias = page.getByRole('dialog', { name: 'Thêm tên gọi' });
  await alias.getByLabel('Tên gọi').fill('CĐ ngành Y');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Bỏ tên gọi “CĐ ngành Y”' })).toBeVisible();
  await record(page, 'Đổi tên', '01/03/2025', async (dialog) => {
    await dialog.getByLabel('Tên mới').fill('CĐCS Sở Y tế tỉnh Lạng Sơn');
    await dialog.getByLabel('Số quyết định').fill('12/QĐ-LĐLĐ');
  });
  await expect(page.getByRole('heading', { name: 'CĐCS Sở Y tế tỉnh Lạng Sơn' })).toBeVisible();
  await expect(page.getByRole('row', { name: /CĐCS Sở Y tế từ đầu 28\/02\/2025/ })).toBeVisible();
  await expectGood(page, 'a unit');
});

test('cells are typed and pasted into the list; what cannot be stays with its reason', async ({ page }) => {
  await open(page, '/units', 'Đơn vị');
  for (const name of ['CĐCS Sở Nội vụ', 'CĐCS Sở Y tế']) await addUnit(page, name);
  const cell = (unit: string, column: number) =>
    page.getByRole('row', { name: unit }).getByRole('gridcell').nth(column);
  await cell('CĐCS Sở Nội vụ', 3).click();
  await page.keyboard.type('ngoài nhà nước');
  await page.keyboard.press('Enter');
  await expect(cell('CĐCS Sở Nội vụ', 3)).toHaveText('Ngoài nhà nước');
  await cell('CĐCS Sở Y tế', 6).click();
  await page.keyboard.type('có lẽ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 ô chưa cất được')).toBeVisible();
  await expect(cell('CĐCS Sở Y tế', 6)).toHaveText('có lẽ');
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expectGood(page, 'units');
});

test('a cluster is made up for the year and signs its pact', async ({ page }) => {
  await open(page, '/units', 'Đơn vị');
  for (const name of ['LĐLĐ huyện Bắc Sơn', 'LĐLĐ huyện Bình Gia', 'CĐ Viên chức tỉnh']) await addUnit(page, name);
  await page.getByRole('link', { name: 'Cụm, khối' }).click();
  await expect(page.getByText('Chưa có cụm, khối nào.')).toBeVisible();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Thêm cụm, khối' });
  await dialog.getByLabel('Tên cụm, khối').fill('Cụm thi đua số 1');
  await chooseSeveral(page, dialog, 'Các đơn vị', 'bac son', 'LĐLĐ huyện Bắc Sơn');
  await chooseSeveral(page, dialog, 'Các đơn vị', 'binh gia', 'LĐLĐ huyện Bình Gia');
  await dialog.getByLabel('Đơn vị trưởng').selectOption('LĐLĐ huyện Bắc Sơn (LDLD-BACSON)');
  await expectAccessible(page, 'cluster dialog');
  await dialog.getByRole('button', { name: 'Cất' }).click();
  await expect(page.getByRole('row', { name: /Cụm thi đua số 1 LĐLĐ huyện Bắc Sơn – 2/ })).toBeVisible();
  await expect(page.getByText('1 đơn vị chưa thuộc cụm, khối nào trong năm.')).toBeVisible();

  await page.getByRole('button', { name: 'Ký giao ước của Cụm thi đua số 1' }).click();
  const pact = page.getByRole('dialog', { name: /Ký giao ước/ });
  await pact.getByLabel('Nơi ký').fill('Lạng Sơn');
  await pact.getByLabel('Ngày ký').fill('19/01/2026');
  await pact.getByLabel('LĐLĐ huyện Bình Gia').uncheck();
  await expectAccessible(page, 'pact dialog');
  await pact.getByRole('button', { name: 'Cất' }).click();
  await expect(page.getByRole('button', { name: /1\/2 đơn vị ký/ })).toBeVisible();
  await expectGood(page, 'clusters');
});

async function open(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
}

async function addUnit(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Thêm đơn vị' });
  await dialog.getByLabel('Tên đơn vị').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name })).toBeVisible();
}

async function record(page: Page, kind: string, day: string, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Biến động' }).click();
  await page.getByRole('menuitem', { name: kind, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: kind });
  await fill(dialog);
  await dialog.getByLabel('Hiệu lực từ').fill(day);
  await dialog.getByRole('button', { name: 'Cất' }).click();
  await expect(dialog).toBeHidden();
}

async function chooseOne(page: Page, dialog: Locator, label: string, typed: string, name: string): Promise<void> {
  await dialog.getByLabel(label).and(page.locator('input')).first().fill(typed);
  await page.getByRole('option', { name }).first().click();
}

async function chooseSeveral(page: Page, dialog: Locator, label: string, typed: string, name: string): Promise<void> {
  await chooseOne(page, dialog, label, typed, name);
  await page.keyboard.press('Tab');
}

async function expectGood(page: Page, what: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page, `${what} ${size.width}`);
    await expectInsideWindow(page, `${what} ${size.width}`);
    const folder = process.env.SO_THI_DUA_SCREENSHOTS;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${what} ${size.width}.png` });
  }
}
