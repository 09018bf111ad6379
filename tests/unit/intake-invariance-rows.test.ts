import { assert, constantFrom, nat, property } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Cell, GridRow, SheetGrid } from '#core/intake/read/grid.ts';
import { repairWorkbook } from '#core/intake/repair/repair.ts';
import type { TableExplanation } from '#shared/domain/reading.ts';
import type { TableReading } from '#shared/domain/records.ts';
import { facts, firstSheet, layouts, moved } from '#tests/support/laid-out.ts';
import { type Letters, withLetters } from '#tests/support/legacy-letters.ts';
import { understand } from '#tests/support/sample-reading.ts';

const runs = { seed: 1954, numRuns: 5 };

interface Understood {
  table: TableReading;
  explanation: TableExplanation;
  data: number[];
}

const same = (place: number): number => place;

function textCell(text: string): Cell {
  return { type: 'text', value: text, text };
}

/** The first table of the sheet, and its rows of data. */
function firstTable(sheet: SheetGrid): Understood {
  const { tables, explanations } = understand({ format: 'xlsx', sheets: [sheet] }, 'bang.xlsx');
  const table = tables.find(({ kind }) => kind !== 'unknown');
  const explanation = explanations.find(({ firstRow }) => firstRow === table?.firstRow);
  if (table === undefined || explanation === undefined) throw new Error('no table');
  const data = explanation.rows.filter(({ role }) => role === 'data').map(({ row }) => row);
  return { table, explanation, data };
}

/** The sheet with a row of its own after `after`; what stood below it stands one row lower. */
function withRow(sheet: SheetGrid, after: number, cells: ReadonlyMap<number, Cell>): SheetGrid {
  const lower = moved(sheet, (row) => (row > after ? row + 1 : row), same);
  const added: GridRow[] = cells.size === 0 ? [] : [{ index: after + 1, hidden: false, cells }];
  const rows = [...lower.rows, ...added].toSorted((one, other) => one.index - other.index);
  return { ...lower, rows, lastRow: Math.max(lower.lastRow, added[0]?.index ?? 0) };
}

const back =
  (after: number) =>
  (row: number): number =>
    row > after ? row - 1 : row;

const insideMerge = (sheet: SheetGrid, row: number): boolean =>
  sheet.merges.some(({ top, bottom }) => top <= row && bottom > row);

/** Without the rows under the first `rows` but for the headings up to `header`. */
function part(
  sheet: SheetGrid,
  name: string,
  keep: (row: number) => boolean,
  shift: number,
  header: number,
): SheetGrid {
  const kept = sheet.rows.filter(({ index }) => keep(index));
  const place = (row: number): number => (row > header ? row - shift : row);
  const merges = sheet.merges.filter(({ top }) => keep(top));
  const lastRow = kept.at(-1)?.index ?? 0;
  return { ...moved({ ...sheet, rows: kept, merges, lastRow }, place, same), name };
}

const withoutPlace = (records: readonly string[]): string[] =>
  records.map((text) => text.replace(/"row":\d+/, '"row":0')).toSorted();

describe.each(layouts)('%s/%s', (folder, name) => {
  let sheet: SheetGrid;
  let expected: string[];
  let found: Understood;
  beforeAll(async () => {
    sheet = await firstSheet(folder, name);
    expected = facts([sheet]);
    found = firstTable(sheet);
    expect(expected).not.toEqual([]);
  });

  test('a number row put in or taken away changes nothing', () => {
    const { headerRows, numberRow } = found.table;
    if (numberRow !== null) {
      const rows = sheet.rows.filter(({ index }) => index !== numberRow);
      expect(facts([{ ...sheet, rows }])).toEqual(expected);
      return;
    }
    const bottom = Math.max(...headerRows);
    const columns = found.explanation.columns.map((_column, index) => index);
    const [first = 1] = [...(sheet.rows.find(({ index }) => index === headerRows[0])?.cells.keys() ?? [])];
    assert(
      property(constantFrom('1', '(1)', 'A'), (style) => {
        const marks = columns.map((index): [number, Cell] => {
          const text = style === 'A' ? (['A', 'B'][index] ?? String(index - 1)) : style.replace('1', String(index + 1));
          return [first + index, textCell(text)];
        });
        expect(facts([withRow(sheet, bottom, new Map(marks))], back(bottom))).toEqual(expected);
      }),
      runs,
    );
  });

  test('a total row put under the data changes nothing', () => {
    const last = found.data.at(-1) ?? 0;
    const label = found.explanation.columns.find(({ meaning }) => meaning.startsWith('name') || meaning === 'unit');
    const column = [...'ABCDEFGHIJ'].indexOf(label?.column ?? 'B') + 1;
    assert(
      property(constantFrom('Cộng', 'Tổng cộng', 'TỔNG SỐ:', 'Tổng'), (text) => {
        const total = withRow(sheet, last, new Map([[column, textCell(text)]]));
        expect(facts([total], back(last))).toEqual(expected);
      }),
      runs,
    );
  });

  test('blank rows between the data change nothing', () => {
    const places = found.data.filter((row) => !insideMerge(sheet, row));
    assert(
      property(nat(places.length - 1), (place) => {
        const after = places[place] ?? 0;
        expect(facts([withRow(sheet, after, new Map())], back(after))).toEqual(expected);
      }),
      runs,
    );
  });

  test('its rows on two sheets under the same titles and header give the same', () => {
    const { headerRows, numberRow } = found.table;
    const header = Math.max(numberRow ?? 0, ...headerRows);
    const sections = found.explanation.rows.filter(({ role }) => role === 'section').map(({ row }) => row);
    const lettered = sections.filter((row) => isLettered(sheet, row));
    const outermost = lettered.length > 0 ? lettered : sections;
    const starts = sections.length > 0 ? outermost.slice(1) : found.data.slice(1);
    const places = starts.filter((row) => !insideMerge(sheet, row - 1));
    expect(places).not.toEqual([]);
    assert(
      property(nat(places.length - 1), (place) => {
        const start = places[place] ?? 0;
        const upper = part(sheet, sheet.name, (row) => row < start, 0, header);
        const lower = part(
          sheet,
          `${sheet.name} (2)`,
          (row) => row <= header || row >= start,
          start - header - 1,
          header,
        );
        expect(withoutPlace(facts([upper, lower]))).toEqual(withoutPlace(expected));
      }),
      runs,
    );
  });

  test('other letters for the same texts change nothing', () => {
    const letters = constantFrom<Letters>('decomposed', 'tcvn3', 'vni');
    assert(
      property(letters, (written) => {
        const other = withLetters(sheet, written);
        expect(differing(sheet, other)).toBeGreaterThan(0.2);
        const { workbook } = repairWorkbook({ format: 'xlsx', sheets: [other] });
        expect(facts(workbook.sheets)).toEqual(expected);
      }),
      runs,
    );
  });
});

const textsOf = ({ rows }: SheetGrid): string[] =>
  rows.flatMap(({ cells }) => [...cells.values()].filter(({ type }) => type === 'text').map(({ text }) => text));

/** What share of the texts is stored in another way. */
function differing(sheet: SheetGrid, other: SheetGrid): number {
  const [texts, others] = [textsOf(sheet), textsOf(other)];
  return texts.filter((text, index) => text !== others[index]).length / texts.length;
}

/** A section in which others stand begins with a letter or a Roman number. */
function isLettered(sheet: SheetGrid, row: number): boolean {
  const [first] = sheet.rows.find(({ index }) => index === row)?.cells.values() ?? [];
  return /^(?:[A-H]|[IVX]+)\b/.test(first?.text ?? '');
}
