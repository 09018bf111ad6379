import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { docxText, pdfText } from '#tests/support/document-text.ts';
import { expect, test } from '#tests/support/e2e.ts';

async function begin(page: Page, federation: string, place: string, year: string): Promise<void> {
  await page.getByLabel('Tên liên đoàn lao động').fill(federation);
  await page.getByLabel('Địa danh trên văn bản').fill(place);
  await page.getByLabel('Năm', { exact: true }).fill(year);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Số liệu đăng ký' })).toBeVisible();
}

/** What has the focus acts on Enter: nothing here needs a mouse. */
async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

async function openSetUp(page: Page): Promise<void> {
  await press(page.getByRole('navigation').getByRole('link', { name: /^Danh mục · Quy tắc/ }));
  await expect(page.getByRole('heading', { name: /^Năm thi đua \d+/ })).toBeVisible();
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
}

async function store(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function addMovement(
  page: Page,
  kind: string,
  name: string,
  sector: string,
  days?: [string, string],
): Promise<void> {
  await press(page.getByRole('button', { name: 'Thêm phong trào, chương trình' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên', { exact: true }).fill(name);
  await dialog.getByLabel('Loại').selectOption({ label: kind });
  await dialog.getByLabel('Khu vực').selectOption({ label: sector });
  if (days !== undefined) {
    await dialog.getByLabel('Từ ngày').fill(days[0]);
    await dialog.getByLabel('Đến ngày').fill(days[1]);
  }
  await store(page);
}

async function drop(page: Page, name: string, rows: string[]): Promise<void> {
  await goTo(page, '/intake');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Chọn tệp/ }).click();
  const text = ['Họ và tên,Chức vụ,Danh hiệu đăng ký', ...rows].join('\n');
  await (await chooser).setFiles([{ name, mimeType: 'text/csv', buffer: Buffer.from(text) }]);
}

test('movements by area and a programme of several years, as in Đắk Lắk 2022', async ({ page }) => {
  await begin(page, 'Liên đoàn Lao động tỉnh Đắk Lắk', 'Đắk Lắk', '2022');
  await goTo(page, '/units');
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByLabel('Tên đơn vị').fill('CĐCS Sở Công Thương');
  await page.getByRole('dialog').getByRole('button', { name: /Cất/ }).click();
  await expect(page.getByText('CĐCS Sở Công Thương').first()).toBeVisible();
  await openSetUp(page);
  await addMovement(page, 'Thường xuyên', 'Lao động giỏi, lao động sáng tạo', 'Sản xuất kinh doanh');
  await addMovement(page, 'Thường xuyên', 'Trung thành, trách nhiệm, sáng tạo', 'Hành chính sự nghiệp');
  await addMovement(page, 'Thường xuyên', 'Đổi mới, sáng tạo trong hoạt động Công đoàn', 'Mọi khu vực');
  await addMovement(page, 'Chương trình', '01 triệu sáng kiến', 'Mọi khu vực', ['01/11/2021', '31/05/2023']);
  const table = page.getByRole('table', { name: 'Phong trào của năm và chương trình đang chạy' });
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(table.getByRole('row').last()).toContainText('01/11/2021 – 31/05/2023');
  await expectAccessible(page, 'set-up');
  await press(page.getByRole('button', { name: 'Thêm phong trào, chương trình' }));
  await page.getByRole('dialog').getByLabel('Tên', { exact: true }).fill('01 triệu sáng kiến');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Đã có phong trào hoặc chương trình');
  await expectAccessible(page, 'movement refused');
  await page.keyboard.press('Escape');

  await drop(page, 'CĐCS Sở Công Thương.csv', ['Nguyễn Văn An,Trưởng phòng,LĐTT', 'Trần Thị Bình,Nhân viên,CSTĐCS']);
  await expect(page.getByText('✓ Đã nạp').first()).toBeVisible();
  await openSetUp(page);
  const links = page.getByRole('navigation', { name: 'Xem và gắn mục với 01 triệu sáng kiến' });
  await press(links.getByRole('link', { name: '0 đăng ký' }));
  await expect(page.getByRole('heading', { name: '01 triệu sáng kiến' })).toBeVisible();
  await page.getByLabel('Gắn Nguyễn Văn An').press('Space');
  await expect(page.getByLabel('Gắn Nguyễn Văn An')).toBeChecked();
  await press(page.getByRole('button', { name: 'Gắn cả 2 mục đang lọc', exact: true }));
  await expect(page.getByText('Đã đổi 1 mục.')).toBeVisible();
  await expectAccessible(page, 'movement');
  await expectInsideWindow(page, 'movement');
  await press(page.getByRole('link', { name: 'Về năm thi đua' }));
  await expect(links.getByRole('link', { name: '2 đăng ký' })).toBeVisible();
  await page.getByRole('button', { name: 'Xóa 01 triệu sáng kiến' }).click();
  await expect(page.getByText('Còn 2 mục gắn với chương trình “01 triệu sáng kiến”')).toBeVisible();
});

test('a theme, two phases and the next year after them, as in Hậu Giang 2024', async ({ page }) => {
  await begin(page, 'Liên đoàn Lao động tỉnh Hậu Giang', 'Vị Thanh', '2024');
  await openSetUp(page);
  await press(page.getByRole('button', { name: 'Sửa năm thi đua 2024' }));
  const theme = 'Đổi mới, sáng tạo, thi đua đưa Nghị quyết Đại hội vào cuộc sống';
  await page.getByRole('dialog').getByLabel('Chủ đề').fill(theme);
  await page.getByRole('dialog').getByLabel('Dịp').fill('kỷ niệm 95 năm Ngày thành lập Công đoàn Việt Nam');
  await page.getByRole('dialog').getByLabel('Ngày phát động').fill('15/02/2024');
  await store(page);
  await expect(page.getByRole('cell', { name: theme })).toBeVisible();
  const days = [
    ['Đợt I', '01/01/2024', '31/07/2024'],
    ['Đợt II', '01/08/2024', '31/12/2024'],
  ] as const;
  for (const [name, from, to] of days) {
    await press(page.getByRole('button', { name: `Sửa ${name}`, exact: true }));
    await page.getByRole('dialog').getByLabel('Từ ngày').fill(from);
    await page.getByRole('dialog').getByLabel('Đến ngày').fill(to);
    await store(page);
  }
  await press(page.getByRole('button', { name: 'Sửa Đợt I', exact: true }));
  await page.getByRole('dialog').getByLabel('Đến ngày').fill('31/12/2023');
  await page.keyboard.press('Control+S');
  await expect(page.getByText('Ngày cuối sớm hơn ngày đầu.')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Đợt II: 01/08/2025 – 31/12/2025')).toBeVisible();
  await expectAccessible(page, 'clone');
  await store(page);
  await expect(page.getByRole('heading', { name: 'Năm thi đua 2025' })).toBeVisible();
  const phases = page.getByRole('table', { name: 'Các đợt của năm thi đua' });
  await expect(phases.getByRole('row').nth(1)).toContainText('01/01/2025 – 31/07/2025');
  await press(page.getByRole('button', { name: 'Xóa năm 2025' }));
  await expect(page.getByRole('heading', { name: 'Năm thi đua 2024' })).toBeVisible();
});

test('two windows that change one phase see both values', async ({ page }) => {
  await begin(page, 'Liên đoàn Lao động tỉnh Bắc Kạn', 'Bắc Kạn', '2020');
  await openSetUp(page);
  await press(page.getByRole('button', { name: 'Sửa Đợt I', exact: true }));
  const other = await page.context().newPage();
  await other.goto(new URL('/#/settings/campaigns', page.url()).href);
  await other.getByRole('button', { name: 'Sửa Đợt I', exact: true }).click();
  await other.getByRole('dialog').getByLabel('Hạn gửi', { exact: true }).fill('28/02/2020');
  await store(other);
  await page.getByRole('dialog').getByLabel('Hạn gửi', { exact: true }).fill('15/03/2020');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Đợt “Đợt I” vừa được sửa ở nơi khác');
  await expect(page.getByText('Hạn gửi: lúc mở là “để trống”, nay là “28/02/2020”.')).toBeVisible();
  await expectAccessible(page, 'conflict');
});

test('who has not sent gets a letter, in print and in Word, as in Bắc Kạn 2020', async ({ page }) => {
  await begin(page, 'Liên đoàn Lao động tỉnh Bắc Kạn', 'Bắc Kạn', '2020');
  await goTo(page, '/units');
  for (const name of ['CĐCS Sở Y tế', 'CĐCS Sở Tư pháp', 'CĐCS Đài Phát thanh']) {
    await page.keyboard.press('F2');
    await page.getByRole('dialog').getByLabel('Tên đơn vị').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: /Cất/ }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await drop(page, 'CĐCS Sở Y tế.csv', ['Nguyễn Văn An,Trưởng phòng,LĐTT']);
  await expect(page.getByText('✓ Đã nạp').first()).toBeVisible();
  await openSetUp(page);
  await expect(page.getByRole('table', { name: 'Các đợt của năm thi đua' })).toContainText('01/11/2019 – 31/03/2020');
  await press(page.getByRole('link', { name: 'Chọn đơn vị phải gửi' }));
  await page.getByLabel('CĐCS Đài Phát thanh phải gửi trong năm này').press('Space');
  await expect(page.getByText('khác thường lệ')).toBeVisible();
  await expectAccessible(page, 'expected units');

  await goTo(page, '/');
  await press(page.getByRole('link', { name: 'Xem tình hình gửi từng đơn vị' }));
  await expect(page.getByRole('link', { name: 'Tất cả 2' })).toBeVisible();
  await press(page.getByRole('link', { name: /Chưa gửi 1/ }));
  await page.getByLabel('Chọn CĐCS Sở Tư pháp').press('Space');
  await expect(page.getByText('Đã chọn 1 đơn vị')).toBeVisible();
  for (const [format, textOf] of [
    ['PDF để in', async (bytes: Uint8Array) => (await pdfText(bytes)).join(' ')],
    ['Word để sửa', async (bytes: Uint8Array) => (await docxText(bytes)).text],
  ] as const) {
    await page.keyboard.press('F9');
    await page.getByLabel('Dạng tệp').selectOption({ label: format });
    await expectAccessible(page, 'letters');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+S');
    const text = await textOf(await readFile(await (await download).path()));
    expect(text).toContain('Kính gửi: CĐCS Sở Tư pháp');
    expect(text).toContain('LIÊN ĐOÀN LAO ĐỘNG');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(page.getByText('Đã ghi nhắc 1 đơn vị.')).toBeVisible();
  await expectAccessible(page, 'follow-up');
  await page.setViewportSize({ width: 911, height: 512 });
  await expectInsideWindow(page, 'follow-up 911');
});
