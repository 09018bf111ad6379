import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';

test('the key in the address is gone from the page, and another browser stays out', async ({ page, host, browser }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  const other = await (await browser.newContext()).newPage();
  await other.goto(host.url);
  await expect(other.getByRole('heading', { name: 'Cần mở lại Sổ Thi đua' })).toBeVisible();
});

test('the page keeps to its policy of content', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(violations).toEqual([]);
});

test('a page whose program has ended says so, and keeps what was typed', async ({ page, host }) => {
  const name = page.getByLabel('Tên liên đoàn lao động');
  await name.fill('Liên đoàn Lao động tỉnh Hậu Giang');
  await page.getByLabel('Địa danh trên văn bản').fill('Vị Thanh');
  await host.stop();
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('alert')).toContainText('Phần mềm chưa trả lời được yêu cầu này. Hãy thử lại');
  await expect(name).toHaveValue('Liên đoàn Lao động tỉnh Hậu Giang');
  await expectAccessible(page, 'first run without its program');
});
