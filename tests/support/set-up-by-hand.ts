import { expect, type Locator, type Page } from '@playwright/test';

/** What has the focus acts on Enter: nothing here needs a mouse. */
export async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

/** The first run: the federation and its year. Phases are as usual where none are named. */
export async function begin(page: Page, { federation, place, year, phases = [] }: FirstRun): Promise<void> {
  await page.getByLabel('Tên liên đoàn lao động').fill(federation);
  await page.getByLabel('Địa danh trên văn bản').fill(place);
  await page.getByLabel('Năm', { exact: true }).fill(String(year));
  for (const [index, [startsOn, endsOn]] of phases.entries()) {
    await page.getByLabel('Từ ngày').nth(index).fill(startsOn);
    await page.getByLabel('Đến ngày').nth(index).fill(endsOn);
  }
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Số liệu đăng ký' })).toBeVisible();
}

interface FirstRun {
  federation: string;
  place: string;
  year: number;
  /** First and last day of each, as typed. */
  phases?: readonly (readonly [string, string])[];
}

/** Goes to a screen by its link in the rail, and by tabs on it. */
export async function goTo(page: Page, name: string, ...tabs: string[]): Promise<void> {
  await press(page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}`) }));
  for (const tab of tabs) await press(page.getByRole('main').getByRole('link', { name: tab, exact: true }));
}

/** Keeps what the open dialog holds. */
export async function store(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

export async function addUnits(page: Page, ...names: string[]): Promise<void> {
  await goTo(page, 'Đơn vị');
  for (const name of names) {
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: 'Thêm đơn vị' });
    await dialog.getByLabel('Tên đơn vị').fill(name);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('row', { name })).toBeVisible();
  }
}

/** Chooses in a field with choices by typing without accents. */
export async function choose(page: Page, within: Locator, label: string, typed: string, name: string): Promise<void> {
  await within.getByLabel(label).and(page.locator('input')).first().fill(typed);
  await page.getByRole('option', { name }).first().click();
  await page.keyboard.press('Tab');
}

export async function openYear(page: Page): Promise<void> {
  await goTo(page, 'Danh mục', 'Năm thi đua');
  await expect(page.getByRole('heading', { name: /^Năm thi đua \d+/ })).toBeVisible();
}

export interface TypedMovement {
  kind: 'Thường xuyên' | 'Chuyên đề' | 'Chương trình';
  name: string;
  sector?: string;
  days?: readonly [string, string];
}

export async function addMovements(page: Page, ...movements: TypedMovement[]): Promise<void> {
  for (const { kind, name, sector = 'Mọi khu vực', days } of movements) {
    await press(page.getByRole('button', { name: 'Thêm phong trào, chương trình' }));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên', { exact: true }).fill(name);
    await dialog.getByLabel('Loại').selectOption({ label: kind });
    await dialog.getByLabel('Khu vực').selectOption({ label: sector });
    if (days !== undefined) {
      await dialog.getByLabel('Từ ngày').fill(days[0]);
      await dialog.getByLabel('Đến ngày').fill(days[1]);
    }
    await store(page);
    await expect(
      page
        .getByRole('cell', { name, exact: true })
        .or(page.getByRole('rowheader', { name, exact: true }))
        .first(),
    ).toBeVisible();
  }
}

/** Types a row of a grid from its first cell on, and ends it. */
export async function typeRow(page: Page, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    await page.keyboard.type(text);
    await page.keyboard.press(index === texts.length - 1 ? 'Enter' : 'Tab');
  }
}

/** The cell of a row, from 0, under the head that begins with these words. */
export async function cell(page: Page, row: number, head: string): Promise<Locator> {
  const heads = await page.getByRole('columnheader').allInnerTexts();
  const column = heads.findIndex((text) => text.startsWith(head));
  return page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
}

/** What the contract answers to a call by its path. */
export async function ask(page: Page, procedure: string, input: object = {}): Promise<unknown> {
  return page.evaluate(
    async ([path, json]) => {
      const body = JSON.stringify({ json });
      const headers = { 'content-type': 'application/json' };
      const answer: { json: unknown } = await (await fetch(`/rpc/${path}`, { method: 'POST', headers, body })).json();
      return answer.json;
    },
    [procedure, input] as const,
  );
}
