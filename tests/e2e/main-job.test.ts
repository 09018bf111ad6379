import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { planDemonstration } from '#core/demonstration/plan.ts';
import { expectAccessible, expectInsideWindow } from '#tests/support/accessibility.ts';
import { dropOnWindow, writeUnitFolder } from '#tests/support/dropped-folder.ts';
import { expect, test } from '#tests/support/e2e.ts';

/** The figures that the federation of Bắc Kạn published for 2020. */
const published = [
  ['Công trình', '11'],
  ['Tổng trị giá công trình', '44,9 tỷ đồng'],
  ['Cờ thi đua Tổng Liên đoàn (tập thể)', '02'],
  ['Bằng khen Tổng Liên đoàn (tập thể)', '17'],
  ['Bằng khen Tổng Liên đoàn (cá nhân)', '19'],
  ['Cờ thi đua Liên đoàn Lao động tỉnh (tập thể)', '07'],
  ['Bằng khen Liên đoàn Lao động tỉnh (tập thể)', '50'],
  ['Bằng khen Liên đoàn Lao động tỉnh (cá nhân)', '1.445'],
  ['Tập thể lao động xuất sắc', '319'],
  ['Tập thể lao động tiên tiến', '515'],
  ['Chiến sĩ thi đua các cấp', '2.237'],
  ['Sáng kiến, kinh nghiệm', '2.490'],
] as const;

test('from a folder of workbooks to the printed figures, and back to nothing', async ({ page }) => {
  const folder = await writeUnitFolder(['20-can-nguoi-xem.xlsx', '25-bi-cat-ngang.xlsx']);
  try {
    await test.step('first run', () => nameFederation(page));
    await test.step('the folder is dropped', () => dropFolder(page, folder.path));
    await test.step('the senders are settled', () => settleSenders(page));
    await test.step('the doubtful file is reviewed', () => reviewDoubtfulFile(page));
    await test.step('the figures are read', () => readFigures(page));
    await test.step('a figure is followed to its cell', () => followFigure(page));
    await test.step('the summary is previewed', () => previewSummary(page));
    await test.step('everything is undone', () => undoEverything(page));
  } finally {
    await folder.remove();
  }
});

async function nameFederation(page: Page): Promise<void> {
  await page.getByLabel('Tên liên đoàn lao động').fill('Liên đoàn Lao động tỉnh Bắc Kạn');
  await page.getByLabel('Địa danh trên văn bản').fill('Bắc Kạn');
  await page.getByLabel('Năm', { exact: true }).fill('2020');
  await page.getByLabel('Từ ngày').first().fill('01/11/2019');
  await page.getByLabel('Đến ngày').first().fill('31/03/2020');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('row', { name: /Đợt I .*01\/11\/2019 – 31\/03\/2020/ })).toBeVisible();
  await expectEveryFigure(page, '0');
}

async function dropFolder(page: Page, path: string): Promise<void> {
  await page.getByLabel('Đợt thi đua').selectOption('Đợt I');
  await dropOnWindow(page, path);
  const asked = page.getByText('41 đơn vị gửi tệp chưa có trong danh sách.');
  await expect(asked).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('link', { name: 'Cần xem 41' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Không đọc được 1' })).toBeVisible();
  await expectAccessible(page, 'unknown senders');
}

async function settleSenders(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog', { name: 'Xác nhận đơn vị gửi tệp' });
  await expect(dialog.getByRole('row')).toHaveCount(1 + 41);
  await expect(dialog.getByRole('status')).toHaveText('41 đơn vị mới, 0 đơn vị đã có, 0 để sau.');
  await expectAccessible(page, 'senders dialog');
  for (const size of [
    { width: 911, height: 512 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await expectInsideWindow(page, `senders dialog ${size.width}`);
    await expect(dialog.getByRole('button', { name: /^Cất/ })).toBeInViewport({ ratio: 1 });
  }
  await dialog.getByLabel('“LĐLĐ thị xã Buôn Hồ” là đơn vị').selectOption('Để sau');
  await expect(dialog.getByRole('status')).toHaveText('40 đơn vị mới, 0 đơn vị đã có, 1 để sau.');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('link', { name: 'Đã nạp 40' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('1 đơn vị gửi tệp chưa có trong danh sách.')).toBeVisible();
}

/** The file is another federation's, of another year: what is wrong in it is decided, and then it is left out. */
async function reviewDoubtfulFile(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Cần xem 1/ }).click();
  await page.getByRole('link', { name: '20-can-nguoi-xem.xlsx' }).click();
  const panel = page.getByRole('complementary', { name: 'Vấn đề và lý do' });
  await expect(panel.getByText(/năm 2024, khác năm thi đua 2020/)).toBeVisible();
  await panel.getByRole('button', { name: /^Ô E19: “CSTĐ” chưa nêu cấp/ }).click();
  await expect(page.getByRole('gridcell', { name: 'CSTĐ', exact: true, selected: true })).toBeVisible();
  await expectAccessible(page, 'review');

  await panel.getByLabel('Đọc “CSTĐ” là').fill('co so');
  await page.getByRole('option', { name: 'Chiến sĩ thi đua cơ sở' }).click();
  await errorsOf(panel, 'không hiểu danh hiệu (4)').getByRole('button', { name: 'Bỏ qua cả 4 dòng' }).click();
  await expect(errorsOf(panel, 'không hiểu danh hiệu')).toHaveCount(0);
  await errorsOf(panel, 'thiếu tên')
    .getByRole('button', { name: /^Bỏ qua/ })
    .click();
  await expect(errorsOf(panel, 'thiếu tên')).toHaveCount(0);
  await errorsOf(panel, 'tổng đơn vị ghi khác').getByRole('button', { name: 'Chấp nhận như vậy' }).click();
  await expect(page.getByText('Chọn đơn vị gửi tệp ở bên phải rồi bấm Nạp.')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
  await expect(page.getByRole('link', { name: 'Cần xem 0' })).toBeVisible();
}

/** The errors of one cause; what is decided stays on the list as information. */
function errorsOf(panel: Locator, cause: string): Locator {
  return panel.getByRole('group').filter({ hasText: `Lỗi ${cause}` });
}

async function readFigures(page: Page): Promise<void> {
  await page.getByLabel('Đợt thi đua').selectOption('Cả năm');
  await page.keyboard.press('Alt+1');
  for (const [label, figure] of published) await expect(figureRow(page, label).getByRole('link')).toHaveText(figure);
  await expect(page.getByRole('row', { name: /^Đã gửi 40/ })).toBeVisible();
}

function figureRow(page: Page, label = ''): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
}

async function expectEveryFigure(page: Page, figure: string): Promise<void> {
  const figures = page.getByRole('region', { name: 'Số liệu đăng ký' }).getByRole('link');
  await expect(figures).toHaveText(published.map(() => figure));
}

async function followFigure(page: Page): Promise<void> {
  await page.getByRole('link', { name: '1.445' }).click();
  const grid = page.getByRole('grid', { name: /^Bằng khen Liên đoàn Lao động tỉnh · Cá nhân/ });
  const { named, numbers, someone } = sentFor('BK-LDLD');
  await expect(page.getByText(`1.445 = ${written(named)} theo tên + ${written(numbers)} theo số lượng`)).toBeVisible();
  expect(await addUpRows(page, grid)).toBe(1445);

  const { unit, name } = someone;
  await page.getByLabel('Tìm không cần dấu').fill(name);
  const found = grid.getByRole('row').filter({ hasText: name }).filter({ hasText: unit });
  await found.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(unit);
  const marked = page.getByRole('row').filter({ has: page.getByRole('gridcell', { selected: true }) });
  await expect(marked).toContainText(name);
}

/** Goes down the grid as a person would, and adds the numbers of its rows. */
async function addUpRows(page: Page, grid: Locator): Promise<number> {
  const total = Number(await grid.getAttribute('aria-rowcount')) - 1;
  const counts = new Map<string, number>();
  await grid.focus();
  while (counts.size < total) {
    for (const { row, count } of await grid.evaluate(shownCounts)) counts.set(row, count);
    await page.keyboard.press('PageDown');
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Runs in the page: the number in the last column but one of every row that is drawn and filled. */
function shownCounts(grid: Element): { row: string; count: number }[] {
  return [...grid.querySelectorAll('[aria-rowindex]')].flatMap((row) => {
    const text = [...row.querySelectorAll('[role=gridcell]')].at(-2)?.textContent ?? '';
    return /^[\d.]+$/.test(text)
      ? [{ row: row.getAttribute('aria-rowindex') ?? '', count: Number(text.replaceAll('.', '')) }]
      : [];
  });
}

/** What the workbooks hold of an award for people: how many by name, how many as numbers only, and one of the named. */
function sentFor(award: string) {
  const people = planDemonstration().flatMap((plan) =>
    plan.people
      .filter(({ awards }) => awards.includes(award))
      .map(({ holder }) => ({ unit: plan.unit, name: holder.name })),
  );
  const named = people.filter(({ unit }) => !unit.layout.startsWith('numbers-'));
  const someone = named.find(({ unit }) => unit.layout === 'one-table-two-parts');
  if (someone === undefined) throw new Error(`nobody is named for ${award}`);
  const numbers = people.length - named.length;
  return { named: named.length, numbers, someone: { unit: someone.unit.name, name: someone.name } };
}

function written(count: number): string {
  return new Intl.NumberFormat('de-DE').format(count);
}

async function previewSummary(page: Page): Promise<void> {
  await page.keyboard.press('Alt+6');
  const firstPage = page.getByRole('img', { name: /^Trang 1 trên/ });
  await expect(firstPage).toBeVisible();
  await expect.poll(() => firstPage.evaluate(inkOf)).toBeGreaterThan(1000);
  await expectAccessible(page, 'report preview');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Control+S');
  const text = await pdfText(await (await saved).path());
  expect(text).toContain('BẢNG TỔNG HỢP ĐĂNG KÝ THI ĐUA NĂM 2020');
  const totals = '2.078 151 8 1.445 19 515 319 7 2 50 17 2.490 11 44.912';
  expect(text).toContain(`Tổng cộng ${totals}`);
}

/** Runs in the page: how many dots of a canvas are dark. */
function inkOf(canvas: Element): number {
  if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0;
  const dots = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let dark = 0;
  for (let at = 0; at < dots.length; at += 4) if ((dots[at] ?? 255) < 100 && dots[at + 3] === 255) dark += 1;
  return dark;
}

async function pdfText(path: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item && item.str.trim() !== '') texts.push(item.str.trim());
  }
  await document.loadingTask.destroy();
  return texts.join(' ');
}

/** The settling goes first, as it stands on the drop; the file that was left out since is told of and stays out. */
async function undoEverything(page: Page): Promise<void> {
  await page.keyboard.press('Alt+8');
  const settling = batchRow(page, /^Xác nhận 40 đơn vị và nạp 40 tệp$/);
  await settling.getByRole('button', { name: 'Hoàn tác cả lượt' }).click();
  await expect(settling.getByText('Đã hoàn tác')).toBeVisible({ timeout: 30_000 });
  const drop = batchRow(page, /^Nạp 42 tệp vào Đợt I$/);
  await drop.getByRole('button', { name: 'Hoàn tác cả lượt' }).click();
  const conflict = page.getByRole('dialog', { name: 'Có chỗ đã thay đổi sau đó' });
  await expect(conflict.getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page, 'undo conflict');
  await conflict.getByRole('button', { name: 'Hoàn tác phần còn lại' }).click();
  await expect(drop.getByText('Đã hoàn tác')).toBeVisible({ timeout: 30_000 });

  await page.keyboard.press('Alt+2');
  await expect(page.getByText(/^Chưa .* tệp nào của năm thi đua này/)).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expectEveryFigure(page, '0');
  await expect(page.getByRole('row', { name: /^Phải gửi/ })).toHaveText(/Phải gửi\s*0/);
}

function batchRow(page: Page, summary: RegExp): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('button', { name: summary }) });
}
