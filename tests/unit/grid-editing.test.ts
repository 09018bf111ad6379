import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingChoices } from '../../src/renderer/ui/sheet-grid/choice-list.tsx';
import { formatCells, parseCells } from '../../src/renderer/ui/sheet-grid/clipboard.ts';
import { planFill, planPaste, planSame, sumOf } from '../../src/renderer/ui/sheet-grid/plan-edits.ts';
import {
  type CellRange,
  firstCell,
  insideGrid,
  moveSelection,
  rangeOf,
  selectionAt,
  stepSelection,
} from '../../src/renderer/ui/sheet-grid/selection.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'Ệ', '"', '\t', '\n', '\r', ' ', '1', '.', "'") });

describe('the clipboard', () => {
  it('gives back exactly the cells that were copied', () => {
    const rectangle = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([height, width]) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      )
      // One empty cell is no text at all, and an empty text is nothing to paste.
      .filter((cells) => cells.length > 1 || cells[0]?.length !== 1 || cells[0][0] !== '');
    fc.assert(
      fc.property(rectangle, (cells) => {
        expect(parseCells(`${formatCells(cells)}\r\n`)).toEqual(cells);
      }),
    );
  });

  it('reads what Excel copies: quotes around lines, a last line end, rows of different length', () => {
    expect(parseCells('Họ tên\tGhi chú\r\nAn\t"dòng 1\ndòng 2"\r\nBình\r\n')).toEqual([
      ['Họ tên', 'Ghi chú'],
      ['An', 'dòng 1\ndòng 2'],
      ['Bình', ''],
    ]);
    expect(parseCells('"Tổ ""Sao""" 3\tx')).toEqual([['"Tổ ""Sao""" 3', 'x']]);
    expect(parseCells('"chưa đóng\tx')).toEqual([['"chưa đóng', 'x']]);
    expect(parseCells('một')).toEqual([['một']]);
  });
});

const range = fc
  .tuple(fc.nat(40), fc.nat(10), fc.nat(20), fc.nat(8))
  .map(([top, left, height, width]): CellRange => ({ top, left, bottom: top + height, right: left + width }));

describe('what a gesture writes', () => {
  it('pastes every cell once, never outside of the grid, and tells what had no place', () => {
    const cells = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
      .map(([height, width]) =>
        Array.from({ length: height }, (_row, row) =>
          Array.from({ length: width }, (_cell, column) => `${row} ${column}`),
        ),
      );
    fc.assert(
      fc.property(cells, range, (pasted, selected) => {
        const size = { rows: 61, columns: 19 };
        const plan = planPaste(pasted, selected, size);
        const places = plan.texts.map(({ row, column }) => `${row} ${column}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { row, column, text: written } of plan.texts) {
          expect(row).toBeLessThan(size.rows);
          expect(column).toBeLessThan(size.columns);
          const [height, width] = [pasted.length, pasted[0]?.length ?? 0];
          expect(written).toBe(pasted[(row - selected.top) % height]?.[(column - selected.left) % width]);
        }
        expect(plan.range.bottom - plan.range.top + 1 + plan.rowsLost).toBeGreaterThanOrEqual(pasted.length);
      }),
    );
  });

  it('repeats what is pasted where the selection is a multiple of it', () => {
    const texts = planPaste([['a', 'b']], { top: 0, left: 0, bottom: 1, right: 3 }, { rows: 9, columns: 9 }).texts;
    expect(texts.map(({ text: written }) => written).join('')).toBe('abababab');
    const once = planPaste([['a', 'b']], { top: 0, left: 0, bottom: 1, right: 2 }, { rows: 9, columns: 9 });
    expect(once.texts).toHaveLength(2);
    expect(once.range).toEqual({ top: 0, left: 0, bottom: 0, right: 1 });
  });

  it('fills down from the first row, or from the row above where one row is selected', () => {
    const rows: CellRange = { top: 3, bottom: 6, left: 1, right: 2 };
    expect(planFill(rows, 'down')).toEqual({ from: { ...rows, bottom: 3 }, to: { ...rows, top: 4 } });
    const one = { ...rows, bottom: 3 };
    expect(planFill(one, 'down')).toEqual({ from: { ...one, top: 2, bottom: 2 }, to: one });
    expect(planFill({ ...one, top: 0, bottom: 0 }, 'down')).toBeNull();
    expect(planFill(rows, 'right')).toEqual({ from: { ...rows, right: 1 }, to: { ...rows, left: 2 } });
    expect(planFill({ ...rows, left: 0, right: 0 }, 'right')).toBeNull();
  });

  it('writes one text into as many cells as are selected', () => {
    fc.assert(
      fc.property(range, (selected) => {
        const texts = planSame(selected, 'x');
        expect(texts).toHaveLength((selected.bottom - selected.top + 1) * (selected.right - selected.left + 1));
      }),
    );
  });

  it('adds up numbers and counts what is filled', () => {
    const cells = [
      { text: '1.445', number: 1445 },
      { text: 'An', number: null },
      { text: '', number: null },
      { text: '–', number: 0 },
    ];
    expect(sumOf(cells)).toEqual({ filled: 3, numbers: 2, sum: 1445 });
  });
});

const press = (key: string, shift: boolean, control = false) => ({ key, control, shift });

describe('the selection', () => {
  const size = { rows: 1000, columns: 12, page: 20 };

  it('grows with Shift from where it began and collapses without', () => {
    let selection = selectionAt({ row: 5, column: 5 });
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft']) {
      selection = moveSelection(selection, press(key, true), size) ?? selection;
    }
    expect(selection.active).toEqual({ row: 5, column: 5 });
    expect(rangeOf(selection)).toEqual({ top: 3, bottom: 5, left: 4, right: 5 });
    selection = moveSelection(selection, press('ArrowDown', false), size) ?? selection;
    expect(rangeOf(selection)).toEqual({ top: 6, bottom: 6, left: 5, right: 5 });
    selection = moveSelection(selection, press('End', true, true), size) ?? selection;
    expect(rangeOf(selection)).toEqual({ top: 6, bottom: 999, left: 5, right: 11 });
  });

  it('never leaves the grid, whatever is pressed and however small the grid becomes', () => {
    const keys = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(keys, fc.boolean(), fc.boolean())),
        fc.integer({ min: 1, max: 30 }),
        (pressed, rows) => {
          let selection = firstCell;
          for (const [key, shift, control] of pressed) {
            selection = moveSelection(selection, press(key, shift, control), size) ?? selection;
          }
          const { top, bottom, left, right } = rangeOf(insideGrid(selection, { rows, columns: 3 }));
          expect([top >= 0, bottom < rows, left >= 0, right < 3]).toEqual([true, true, true, true]);
        },
      ),
    );
  });

  it('goes on by a cell with Tab, into the next row at the end of one, and leaves at the ends of the grid', () => {
    const end = selectionAt({ row: 0, column: 11 });
    expect(stepSelection(end, 'column', false, size)?.active).toEqual({ row: 1, column: 0 });
    expect(stepSelection(firstCell, 'column', true, size)).toBeNull();
    expect(stepSelection(selectionAt({ row: 999, column: 11 }), 'column', false, size)).toBeNull();
    expect(stepSelection(selectionAt({ row: 999, column: 1 }), 'row', false, size)).toBeNull();
  });
});

it('choices are found without accents, those that begin with the typed text first', () => {
  const choices = ['CĐCS Sở Y tế', 'Sở Xây dựng', 'CĐCS Sở Tư pháp'];
  expect(matchingChoices(choices, 'so')).toEqual(['Sở Xây dựng', 'CĐCS Sở Y tế', 'CĐCS Sở Tư pháp']);
  expect(matchingChoices(choices, 'y te')).toEqual(['CĐCS Sở Y tế']);
});
