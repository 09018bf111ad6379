import { expect } from '@playwright/test';
import { expectGoodInEachSize, expectScreensGood, groupsOfScreens, openScreen } from '#tests/support/screens.ts';
import { seededTest, seedSampleData } from '#tests/support/seeded.ts';

const test = seededTest(seedSampleData);

/** The screens of one thing, by what leads to them. */
const onesOfLists = [
  ['/units', 'Đơn vị', 'a unit'],
  ['/registrations/people', 'Người', 'a person'],
  ['/registrations/collectives', 'Tập thể', 'a collective'],
] as const;

for (const { name, screens } of groupsOfScreens) {
  test(`${name} is accessible when it is full`, async ({ page }) => {
    await expectScreensGood(page, screens);
  });
}

for (const [address, heading, what] of onesOfLists) {
  test(`the screen of ${what} is accessible`, async ({ page }) => {
    await openScreen(page, address, heading);
    await expect(page.getByRole('grid').getByRole('gridcell').first()).toBeVisible();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(new RegExp(`#${address}$`));
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expectGoodInEachSize(page, what);
  });
}

test('a file under review is accessible with a cell opened', async ({ page }) => {
  await openScreen(page, '/intake', 'Tiếp nhận');
  await page.getByRole('grid').getByRole('link').first().click();
  await expect(page.getByRole('columnheader', { name: /^A/ })).toBeVisible();
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Ô A2' })).toBeVisible();
  await expectGoodInEachSize(page, 'review');
});
