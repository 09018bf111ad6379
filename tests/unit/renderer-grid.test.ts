import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveActive, windowsCovering } from '../../src/renderer/ui/sheet-grid/grid.ts';
import { columnAt, columnEdges, linesNeeded, placeCells } from '../../src/renderer/ui/sheet-view/sheet-layout.ts';

const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];

const cell = (column: number, text: string, numeric = false) => ({ column, text, bold: false, numeric });

describe('windows over a long list', () => {
  it('cover every row in sight and no window more than needed', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(300), fc.integer({ min: 1, max: 500 }), (first, length, size) => {
        const last = first + length;
        const numbers = windowsCovering(first, last, size);
        expect(numbers[0]).toBe(Math.floor(first / size));
        expect(numbers.at(-1)).toBe(Math.floor(last / size));
        expect(numbers).toHaveLength(new Set(numbers).size);
      }),
    );
  });
});

describe('keys in a grid', () => {
  const size = { rows: 100_000, columns: 8, page: 20 };

  it('never leave the grid', () => {
    const key = fc.constantFrom(...keys);
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 50 }), (pressed) => {
        let active = { row: 0, column: 0 };
        for (const [name, control] of pressed) {
          active = moveActive(active, name, control, size) ?? active;
          expect(active.row).toBeGreaterThanOrEqual(0);
          expect(active.row).toBeLessThan(size.rows);
          expect(active.column).toBeGreaterThanOrEqual(0);
          expect(active.column).toBeLessThan(size.columns);
        }
      }),
    );
  });

  it('move by a page, to the ends of a row and to the corners', () => {
    const from = { row: 50, column: 3 };
    expect(moveActive(from, 'PageDown', false, size)).toEqual({ row: 70, column: 3 });
    expect(moveActive(from, 'Home', false, size)).toEqual({ row: 50, column: 0 });
    expect(moveActive(from, 'End', true, size)).toEqual({ row: 99_999, column: 7 });
    expect(moveActive(from, 'a', false, size)).toBeNull();
  });

  it('stay at the first row of an empty grid', () => {
    expect(moveActive({ row: 0, column: 0 }, 'ArrowDown', false, { ...size, rows: 0 })).toEqual({ row: 0, column: 0 });
  });
});

describe('the layout of a sheet', () => {
  const row = { index: 3, hidden: false, role: 'title', cells: [cell(1, 'LIÊN ĐOÀN LAO ĐỘNG TỈNH'), cell(4, 'Số 12')] };

  const six = columnEdges(new Map(), 6);

  it('lets a long text run over the empty cells it needs, up to the next filled one, but not a number', () => {
    expect(placeCells(row, [], six).map(({ column, right }) => [column, right])).toEqual([
      [1, 3],
      [4, 4],
    ]);
    const number = { ...row, cells: [cell(2, '1.445', true)] };
    expect(placeCells(number, [], six)[0]?.right).toBe(2);
  });

  it('lets a long text run on behind the last column, as a sheet of few columns has no other room for it', () => {
    const two = columnEdges(new Map(), 2);
    const heading = { ...row, cells: [cell(1, 'DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2024')] };
    const [placed] = placeCells(heading, [], two);
    expect(placed?.right).toBe(2);
    expect((placed?.beyond ?? 0) + (two[2] ?? 0)).toBeGreaterThanOrEqual(
      'DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2024'.length * 7,
    );
    expect(placeCells(row, [], six).map(({ beyond }) => beyond)).toEqual([0, 0]);
  });

  it('gives a merged cell its whole range', () => {
    const [merged] = placeCells(row, [{ top: 3, left: 1, bottom: 4, right: 2 }], six);
    expect(merged).toMatchObject({ right: 2, bottom: 4, merged: true });
  });

  it('wraps headers only, and finds the column under a point', () => {
    const edges = columnEdges(new Map([[1, 10]]), 3);
    const header = { ...row, role: 'header', cells: [cell(1, 'Danh hiệu thi đua đăng ký trong năm')] };
    expect(linesNeeded(header, placeCells(header, [], edges), edges)).toBeGreaterThan(1);
    expect(linesNeeded(row, placeCells(row, [], edges), edges)).toBe(1);
    expect(columnAt(edges, 0)).toBe(1);
    expect(columnAt(edges, (edges[1] ?? 0) + 1)).toBe(2);
  });
});
