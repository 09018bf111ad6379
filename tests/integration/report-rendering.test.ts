import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { registrationListReport } from '#core/reports/builders/registration-list.ts';
import { registrationParagraphReport } from '#core/reports/builders/registration-paragraph.ts';
import { registrationSummary } from '#core/reports/builders/registration-summary.ts';
import type { ReportModel } from '#core/reports/model.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';
import { bacKanAwards, everyAward, listedNames, paper, summaryInput } from '#tests/support/report-data.ts';
import { createRenderPool } from '#workers/render-pool.ts';

const pool = createRenderPool({ resources: 'resources' });
afterAll(() => pool.close());

interface PdfPage {
  width: number;
  height: number;
  /** Text pieces with their place in points from the top left. */
  pieces: { text: string; x: number; y: number; width: number }[];
}

async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: height - Number(item.transform[5]), width: item.width }]
        : [],
    );
    pages.push({ width, height, pieces });
  }
  await document.loadingTask.destroy();
  return pages;
}

function textOf(page: PdfPage | undefined): string {
  return (page?.pieces ?? [])
    .map((piece) => piece.text)
    .join(' ')
    .replace(/\s+/g, ' ');
}

const summary = (units: number, awards = bacKanAwards): ReportModel =>
  registrationSummary(summaryInput({ units, awards }));

describe('the summary as PDF', () => {
  test('is A4 landscape, repeats its header, numbers its pages after the first, and keeps inside the margins', async () => {
    const pages = await pdfPages(await pool.render(summary(120), 'pdf'));
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([842, 595]);
      expect(textOf(page)).toContain('Đơn vị');
      const number = page.pieces.find((piece) => piece.y < 56);
      expect(number?.text).toBe(index === 0 ? undefined : String(index + 1));
      for (const piece of page.pieces.filter((other) => other !== number)) {
        expect(piece.x).toBeGreaterThanOrEqual(85);
        expect(piece.x + piece.width).toBeLessThanOrEqual(842 - 42);
        expect(piece.y).toBeLessThanOrEqual(595 - 56);
      }
    }
    expect(textOf(pages[0])).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(textOf(pages[0])).toContain('BẢNG TỔNG HỢP ĐĂNG KÝ THI ĐUA NĂM 2020');
    expect(textOf(pages.at(-1))).toMatch(/Tổng cộng .* TM\. BAN THƯỜNG VỤ CHỦ TỊCH Nông Văn Mẫu/);
  });

  test('no section heading, sum or signature stands alone on a page', async () => {
    for (const units of [3, 17, 18, 19, 41, 42, 43]) {
      for (const page of await pdfPages(await pool.render(summary(units), 'pdf'))) {
        const names = page.pieces.filter((piece) => /^(LĐLĐ huyện|CĐCS)/.test(piece.text));
        expect(names.length, `${units} units`).toBeGreaterThan(0);
      }
    }
  }, 60_000);

  test('more columns than fit stand in tables after one another, none left out', async () => {
    const input = summaryInput({ units: 12, awards: everyAward });
    const pages = await pdfPages(await pool.render(registrationSummary(input), 'pdf'));
    const text = pages.map(textOf).join(' ');
    expect(text).toContain('Phần 1/');
    for (const word of ['KNC', 'GVN-ĐVN', 'TTLĐXS', 'Sáng kiến', 'Công trình']) expect(text).toContain(word);
    const rightmost = Math.max(...pages.flatMap((page) => page.pieces.map((piece) => piece.x + piece.width)));
    expect(rightmost).toBeLessThanOrEqual(842 - 42);
  });

  test('the same model gives the same bytes', async () => {
    const [first, second] = [await pool.render(summary(5), 'pdf'), await pool.render(summary(5), 'pdf')];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

test('the paragraph is one page of A4 portrait and ends with the mark of an official text', async () => {
  const input = summaryInput({ units: 40, awards: bacKanAwards });
  const pages = await pdfPages(await pool.render(registrationParagraphReport(input.paper, input.summary), 'pdf'));
  expect(pages).toHaveLength(1);
  expect(Math.round(pages[0]?.width ?? 0)).toBe(595);
  expect(textOf(pages[0])).toMatch(/Từ đầu năm 2020, đã có .* cá nhân đăng ký\.\/\./);
});

test('a list holds every name once', async () => {
  const award = defaultAwardTypes.find((type) => type.code === 'CSTDCS');
  if (award === undefined) throw new Error('the catalogue lacks CSTDCS');
  const names = listedNames(300).map((entry, index) => ({ ...entry, name: `Người${index}` }));
  const model = registrationListReport({
    paper: paper(),
    award,
    subject: 'individual',
    names,
    differences: [],
    registered: 300,
  });
  const pages = await pdfPages(await pool.render(model, 'pdf'));
  const found = pages
    .map(textOf)
    .join(' ')
    .match(/Người\d+/g);
  expect(found).toEqual(names.map((entry) => entry.name));
});

describe('the summary as a workbook', () => {
  const input = summaryInput({ units: 40, awards: bacKanAwards });

  test('sums are formulas whose stored results are the sums of the cells they name', async () => {
    const workbook = read(await pool.render(registrationSummary(input), 'xlsx'), { cellFormula: true, cellNF: true });
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {};
    const formulas = Object.entries(sheet).filter(([, cell]) => typeof cell?.f === 'string');
    expect(formulas).toHaveLength(5 * 14);
    for (const [address, cell] of formulas) expect(cell.v, address).toBeCloseTo(evaluated(String(cell.f), sheet), 6);
    const numbers = Object.values(sheet).filter(
      (cell) => cell?.t === 'n' && typeof cell.z === 'string' && cell.z.includes('"–"'),
    );
    expect(numbers.length).toBe(40 * 14 + 5 * 14);
  });

  test('prints fitted to the width with its header on every page, and the header stays on the screen', async () => {
    const bytes = await pool.render(registrationSummary(input), 'xlsx');
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const [sheet] = workbook.worksheets;
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet?.pageSetup.printTitlesRow).toBe('7:8');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 8 });
    expect(sheet?.getCell('B10').value).toBe('LĐLĐ huyện Ba Bể');
  });
});

type Cells = Record<string, { v?: unknown } | undefined>;

/** The value of `SUM(C10:C21,C30)` or `C22+C31`, worked out from the cells. */
function evaluated(formula: string, cells: Cells): number {
  return formula
    .replace(/^SUM\(|\)$/g, '')
    .split(/[+,]/)
    .flatMap((range) => {
      const [, column = '', first = '0', last = first] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(range) ?? [];
      return Array.from({ length: Number(last) - Number(first) + 1 }, (_cell, index) =>
        Number(cells[`${column}${Number(first) + index}`]?.v),
      );
    })
    .reduce((sum, value) => sum + value, 0);
}

describe('the pool', () => {
  test('a report that is given up is stopped, and the next one is made', async () => {
    const own = createRenderPool({ resources: 'resources' });
    const giveUp = new AbortController();
    const long = own.render(summary(600), 'pdf', giveUp.signal);
    giveUp.abort();
    await expect(long).rejects.toThrow(/abort/i);
    expect(
      Buffer.from(await own.render(summary(2), 'pdf'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await own.close();
    await expect(own.render(summary(2), 'pdf')).rejects.toThrow(/closed/);
  });

  test('a failure inside the worker is the caller’s, and the worker goes on', async () => {
    const own = createRenderPool({ resources: 'tests' });
    await expect(own.render(summary(2), 'pdf')).rejects.toThrow(/Tinos/);
    await own.close();
  });
});

test('the fonts are whole files with their licence', () => {
  expect(readFileSync('resources/fonts/LICENSE.txt', 'utf8')).toContain('SIL Open Font License');
});
