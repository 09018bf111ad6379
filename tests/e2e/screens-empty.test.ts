import { expectScreensGood, groupsOfScreens } from '#tests/support/screens.ts';
import { seededTest, seedNothingSent } from '#tests/support/seeded.ts';

const test = seededTest(seedNothingSent);

for (const { name, screens } of groupsOfScreens) {
  test(`${name} is accessible when nothing has been sent`, async ({ page }) => {
    await expectScreensGood(page, screens);
  });
}
