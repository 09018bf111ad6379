import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectInsideWindow } from './accessibility.ts';

/** Every screen by its address, with the words by which it is known to be there. */
export const screens = [
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
  ['/settings', 'Danh mục · Quy tắc'],
  ['/settings/campaigns', 'Danh mục · Quy tắc'],
  ['/settings/campaigns/units', 'Đơn vị phải gửi năm'],
  ['/settings/campaigns/movement?id=1&kind=registrations', 'Phong trào, chương trình'],
  ['/settings/thresholds', 'Danh mục · Quy tắc'],
  ['/settings/letterheads', 'Danh mục · Quy tắc'],
  ['/settings/awards', 'Danh mục · Quy tắc'],
  ['/settings/legal-texts', 'Danh mục · Quy tắc'],
] as const;

/** A screen of the rail with those below it, as far as a test of half a minute goes. */
export const groupsOfScreens = [...Map.groupBy(screens, ([address]) => address.split(/[/?]/, 2).join('/'))].flatMap(
  ([name, group]) => {
    const half = Math.ceil(group.length / 2);
    const parts = group.length > 6 ? [group.slice(0, half), group.slice(half)] : [group];
    return parts.map((part, index) => ({ name: index === 0 ? name : `the rest of ${name}`, screens: part }));
  },
);

/** 1366×768 as it is, and the room that is left of it at 150 % scaling. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 911, height: 512 },
];

/** Opens an address and waits until nothing is being fetched. */
export async function openScreen(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Each of the screens is accessible and stays inside the window, in either size. */
export async function expectScreensGood(page: Page, group: readonly (readonly [string, string])[]): Promise<void> {
  for (const [address, heading] of group) {
    await openScreen(page, address, heading);
    await expectGoodInEachSize(page, address);
  }
}

/** What is shown is accessible and stays inside the window, in either size. */
export async function expectGoodInEachSize(page: Page, what: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expectAccessible(page, `${what} ${size.width}`);
    await expectInsideWindow(page, `${what} ${size.width}`);
  }
}
