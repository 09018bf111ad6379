import { test as base } from '@playwright/test';
import { type RunningHost, startHost } from './host.ts';

/** Each test has the application on a new empty data folder, as `host`; its `page` is let in and shows it. */
export const test = base.extend<{ host: RunningHost }>({
  host: [
    async ({ page }, use) => {
      const host = await startHost();
      await page.goto(host.url);
      await use(host);
      await host.stop();
      await host.remove();
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
