import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Axe finds nothing on what is shown now; `what` names it in a failure. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(found, what).toEqual([]);
}

/** Nothing may stick out of the window: what is wider scrolls inside its own part of the screen. */
export async function expectInsideWindow(page: Page, what: string): Promise<void> {
  const overhang = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { across: scrollWidth - window.innerWidth, down: scrollHeight - window.innerHeight };
  });
  expect(overhang, what).toEqual({ across: 0, down: 0 });
}
