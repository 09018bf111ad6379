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
