import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { dropOnWindow } from '#tests/support/dropped-folder.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { csvBytes } from '#tests/support/unit-csv.ts';

const registrations = csvBytes([
  ['CĐCS Sở Y tế', '', '', ''],
  ['DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024', '', '', ''],
  ['STT', 'Họ và tên', 'Chức vụ', 'Danh hiệu đăng ký'],
  ['1', 'Nguyễn Văn An', 'Trưởng phòng', 'CSTĐCS'],
  ['2', 'Trần Thị Bình', 'Kế toán trưởng', 'LĐTT'],
]);

const earlier = csvBytes([
  ['TỔNG HỢP KHEN THƯỞNG CÁC NĂM TRƯỚC', '', '', '', '', '', ''],
  ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Năm', 'Danh hiệu', 'Quyết định'],
  [
    '1',
    'Nguyễn Văn An',
    'Trưởng phòng',
    'CĐCS Sở Y tế',
    '2022',
    'CSTĐCS',
    'QĐ 12/QĐ-LĐLĐ ngày 15/01/2023 của LĐLĐ tỉnh',
  ],
  ['', '', '', '', '2019', 'LĐTT', 'Số 45 ngày 2/3/2020'],
  ['2', 'Trần Thị Bình', 'Kế toán', 'CĐCS Sở Y tế', '2018-2019', 'LĐTT', ''],
  ['3', 'Lê Văn Cường', '', 'CĐCS Sở Y tế', '', 'LĐTT', ''],
]);

test('a history workbook comes in, namesakes are told apart, merged, taken apart and verified', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-people-'));
  try {
    await openCampaign(page);
    await test.step('registrations come in', () => register(page, folder));
    await test.step('the history comes in', () => importHistory(page, folder));
    await test.step('a registration leads to its person', () => openFromRegistration(page));
    await test.step('what waits is told to be somebody else', () => settleWaiting(page));
    await test.step('two are merged and taken apart', () => mergeAndTakeApart(page));
    await test.step('an award is added by hand', () => addAward(page));
    await test.step('every screen is good', () => expectEveryScreenGood(page));
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

async function goTo(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
}

async function register(page: Page, folder: string): Promise<void> {
  await goTo(page, '/intake', 'Tiếp nhận');
  await page.getByRole('checkbox').first().check();
  await writeFile(join(folder, 'dang-ky.csv'), registrations);
  await dropOnWindow(page, join(folder, 'dang-ky.csv'));
  await expect(page.getByRole('link', { name: 'Đã nạp 1' })).toBeVisible();
}

async function importHistory(page: Page, folder: string): Promise<void> {
  await goTo(page, '/registrations/history', 'Lịch sử khen thưởng');
  await expect(page.getByText(/Chưa có khen thưởng nào/)).toBeVisible();
  await writeFile(join(folder, 'lich-su.csv'), earlier);
  await dropOnWindow(page, join(folder, 'lich-su.csv'));
  await expect(page.getByText(/Đã nhận 3 khen thưởng, 1 chờ xác định là của ai, 1 dòng không đọc được/)).toBeVisible();
  await expect(page.getByText('3 khen thưởng', { exact: true })).toBeVisible();
  await page.getByText('Tệp đã nhập').click();
  await expect(page.getByText(/Không rõ năm được khen/)).toBeVisible();
}

async function openFromRegistration(page: Page): Promise<void> {
  await goTo(page, '/registrations', 'Đăng ký');
  await page.getByRole('link', { name: 'Mở trang của Nguyễn Văn An' }).click();
  await expect(page.getByRole('heading', { name: 'Nguyễn Văn An', level: 1 })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Các năm' }).getByRole('rowheader')).toHaveText([
    '2019',
    '2022',
    '2024',
  ]);
  const open = page.getByRole('checkbox', { name: 'Đã xác minh Lao động tiên tiến 2019' });
  await expect(page.getByRole('checkbox', { name: /Đã xác minh Chiến sĩ thi đua cơ sở 2022/ })).toBeChecked();
  await expect(open).not.toBeChecked();
  await open.focus();
  await page.keyboard.press('Space');
  await expect(open).toBeChecked();
  await page.getByRole('link', { name: /ô F3/i }).click();
  await expect(page.getByRole('gridcell', { name: 'Nguyễn Văn An' })).toBeVisible();
}

async function settleWaiting(page: Page): Promise<void> {
  await goTo(page, '/registrations/history/waiting', 'Lịch sử khen thưởng');
  await expect(page.getByRole('heading', { name: 'Trần Thị Bình · CĐCS Sở Y tế' })).toBeVisible();
  await page.getByRole('button', { name: 'Là người khác, chưa có trong danh sách' }).click();
  await expect(page.getByText('Không có dòng nào chờ xác định')).toBeVisible();
}

async function mergeAndTakeApart(page: Page): Promise<void> {
  await goTo(page, '/registrations/people', 'Người');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('tran thi binh');
  await expect(page.getByText('2 người', { exact: true })).toBeVisible();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Trần Thị Bình', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Gộp…' }).click();
  await page.getByRole('button', { name: /^Gộp Trần Thị Bình/ }).click();
  const years = page.getByRole('table', { name: 'Các năm' }).getByRole('rowheader');
  await expect(years).toHaveText(['2018–2019', '2024']);
  await page.getByRole('button', { name: /^Tách Trần Thị Bình/ }).click();
  await expect(years).toHaveText(['2024']);
}

async function addAward(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm khen thưởng' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên như trong quyết định').fill('Giấy khen');
  await dialog.getByLabel('Năm', { exact: true }).fill('hai');
  await dialog.getByRole('button', { name: 'Cất' }).click();
  await expect(dialog.getByText('Hãy ghi năm bằng bốn chữ số.')).toBeVisible();
  await expectAccessible(page, 'award dialog');
  await dialog.getByLabel('Năm', { exact: true }).fill('2017');
  await dialog.getByRole('button', { name: 'Cất' }).click();
  await expect(page.getByRole('rowheader', { name: '2017' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog').getByLabel('Họ và tên')).toHaveValue('Trần Thị Bình');
  await expectAccessible(page, 'person dialog');
  await page.keyboard.press('Escape');
}

async function expectEveryScreenGood(page: Page): Promise<void> {
  const screens = [
    ['/registrations/people/1', 'Nguyễn Văn An'],
    ['/registrations/people', 'Người'],
    ['/registrations/collectives', 'Tập thể'],
    ['/registrations/history', 'Lịch sử khen thưởng'],
    ['/registrations/history/waiting', 'Lịch sử khen thưởng'],
    ['/registrations/history/files', 'Lịch sử khen thưởng'],
    ['/registrations/history/1?row=3&column=F', 'lich-su.csv'],
  ] as const;
  for (const size of [
    { width: 1366, height: 768 },
    { width: 911, height: 512 },
  ]) {
    await page.setViewportSize(size);
    for (const [address, heading] of screens) {
      await goTo(page, address, heading);
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      await expectAccessible(page, `${address} ${size.width}`);
      await expectInsideWindow(page, `${address} ${size.width}`);
    }
  }
}
