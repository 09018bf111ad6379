import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { type RunningHost, startHost } from './host.ts';

type Session = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

interface SeededHost {
  host: RunningHost;
  origin: string;
  session: Session;
}

/** One application, on a folder that `seed` fills through the first screen, for all tests of a file; they change nothing. */
export function seededTest(seed: (page: Page) => Promise<void>) {
  return base.extend<{ opened: void }, { seeded: SeededHost }>({
    seeded: [
      async ({ browser }, use) => {
        const host = await startHost();
        await use(await letIn(browser, host, seed));
        await host.stop();
        await host.remove();
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    // The address lets in once: the tests go on with the session that it gave.
    storageState: ({ seeded }, use) => use(seeded.session),
    opened: [
      async ({ page, seeded }, use) => {
        await page.goto(seeded.origin);
        await use();
      },
      { auto: true },
    ],
  });
}

async function letIn(browser: Browser, host: RunningHost, seed: (page: Page) => Promise<void>): Promise<SeededHost> {
  const page = await browser.newPage({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  await page.goto(host.url);
  await seed(page);
  const session = await page.context().storageState();
  await page.context().close();
  return { host, origin: new URL(host.url).origin, session };
}

/** The first screen, filled in: a federation to which nobody has sent anything. */
export async function seedNothingSent(page: Page): Promise<void> {
  await page.getByLabel('Tên liên đoàn lao động').fill('Liên đoàn Lao động tỉnh Hậu Giang');
  await page.getByLabel('Địa danh trên văn bản').fill('Vị Thanh');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Số liệu đăng ký' })).toBeVisible();
}

/** The sample data that the first screen offers. */
export async function seedSampleData(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Xem dữ liệu mẫu/ }).click();
  await expect(page.getByText(/Đã nạp dữ liệu mẫu/)).toBeVisible({ timeout: 100_000 });
}
