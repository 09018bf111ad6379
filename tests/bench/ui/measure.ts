import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { type Expected, type Timing, timed } from './in-page.ts';
import type { ProbedHost } from './probed-host.ts';
import { type BenchScreen, firstRow, neutralAddress } from './screens.ts';

/** Milliseconds for which the host is watched. */
const restLooked = 100;

export type Action = 'first content' | 'move' | 'sort' | 'filter' | 'search';

export interface Sample extends Timing {
  screen: string;
  action: Action;
  /** The longest stall of the host's main thread meanwhile. */
  hostStall: number;
}

/** Enters a screen from another with nothing at hand, and does in its grid what a person does. */
export async function measureScreen(page: Page, host: ProbedHost, screen: BenchScreen): Promise<Sample[]> {
  const samples: Sample[] = [];
  const take = async (action: Action, work: () => Promise<Timing>): Promise<void> => {
    await settle(page, host);
    await host.state();
    const timing = await work();
    const { stall } = await host.state();
    samples.push({ screen: screen.name, action, ...timing, hostStall: stall });
  };
  const goTo = (address: string, expected: Expected) =>
    timed(page, 'hashchange', expected, () => page.evaluate((hash) => void (window.location.hash = hash), address));
  await reload(page, host);
  await take('first content', () => goTo(screen.address, screen.content));
  const { grid } = screen;
  if (grid === undefined) return samples;
  const active: Expected = {
    selector: 'main [role=grid]',
    attribute: 'aria-activedescendant',
    changes: true,
  };
  const anotherRow: Expected = { selector: firstRow, changes: true };
  await settle(page, host);
  await page.getByRole('grid').focus();
  await take('move', () => timed(page, 'keydown', active, () => page.keyboard.press('ArrowDown')));
  await take('move', () => timed(page, 'keydown', active, () => page.keyboard.press('Control+End')));
  await page.keyboard.press('Control+Home');
  const { sort, filter, search } = grid;
  if (sort !== undefined) {
    const head = page.getByRole('columnheader', { name: sort }).getByRole('button').first();
    await take('sort', () => timed(page, 'click', anotherRow, () => head.click()));
  }
  if (filter !== undefined) await take('filter', () => goTo(filter, anotherRow));
  if (search !== undefined) {
    const field = page.locator('main input[type=search]').first();
    await take('search', () => timed(page, 'input', anotherRow, () => field.fill(search)));
  }
  return samples;
}

async function reload(page: Page, host: ProbedHost): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await page.goto(`${origin}/#${neutralAddress}`);
  await page.locator('main h1').waitFor();
  await settle(page, host);
}

/** Until the screen has what it asked for and the host rests. */
export async function settle(page: Page, host: ProbedHost): Promise<void> {
  await page.locator('main [aria-busy=true]').waitFor({ state: 'detached' });
  do {
    await host.state();
    await setTimeout(restLooked);
  } while ((await host.state()).busy > restLooked / 5);
}
