import { describe, expect, it } from 'vitest';
import type { NumberCell, UnitNumbers } from '#shared/contract/numbers.ts';
import { numberRows, sumOfField } from '../../src/renderer/registrations/number-rows.ts';
import {
  dropMarked,
  giveUp,
  markedCells,
  markSent,
  nothingTyped,
  questions,
  refuse,
  settle,
  typeIntoDrafts,
  typeIntoStored,
  unsentDrafts,
} from '../../src/renderer/ui/entry/entry-state.ts';

const change = (id: string, cells: Record<string, string>) => ({ id, cells, seen: {} });
const wrong = (key: string, field: string) => ({ key, field, severity: 'error' as const, message: `${field}?` });

describe('what is typed and not stored', () => {
  const typed = typeIntoStored(nothingTyped, [
    { id: '7', index: 3, cells: { name: 'An', birth: 'mai' } },
    { id: '9', index: 1, cells: { birth: '1980' } },
  ]);
  const changes = [change('7', { name: 'An', birth: 'mai' }), change('9', { birth: '1980' })];

  it('keeps refused cells with the reason and lets go of what was written', () => {
    const state = settle(
      typed,
      { changes, additions: [] },
      { operationId: '1', problems: [wrong('7', 'birth')], added: [] },
    );
    expect([...state.typed]).toEqual([
      ['7', { index: 3, texts: { birth: 'mai' }, marks: { birth: { severity: 'error', message: 'birth?' } } }],
    ]);
    expect(markedCells(state, 100)).toEqual([{ row: 3, field: 'birth', severity: 'error' }]);
  });

  it('keeps what was typed over while the answer was on its way', () => {
    const again = typeIntoStored(typed, [{ id: '7', index: 3, cells: { name: 'Ân' } }]);
    const state = settle(again, { changes, additions: [] }, { operationId: '1', problems: [], added: [] });
    expect(state.typed.get('7')?.texts).toEqual({ name: 'Ân' });
  });

  it('loses nothing when the whole gesture is refused, and lets go when the person says so', () => {
    const state = refuse(typed, { changes, additions: [] }, 'Bận.');
    expect(markedCells(state, 100).map(({ row, field }) => `${row} ${field}`)).toEqual([
      '1 birth',
      '3 name',
      '3 birth',
    ]);
    expect(giveUp(state, { changes: [change('7', {})] }).typed.size).toBe(1);
    expect(dropMarked(state).typed.size).toBe(0);
  });

  it('adds new rows up to the last that is typed into, and drops those that were stored', () => {
    const drafts = typeIntoDrafts(nothingTyped, new Map([[2, { name: 'Bình' }]]), { unit: 'A' });
    expect(drafts.drafts.map(({ texts }) => texts)).toEqual([
      { unit: 'A' },
      { unit: 'A' },
      { unit: 'A', name: 'Bình' },
    ]);
    const additions = drafts.drafts.map(({ key, texts }) => ({ key, cells: texts }));
    const problems = [wrong('new 1', 'name')];
    const state = settle(
      drafts,
      { changes: [], additions },
      { operationId: '2', problems, added: [{ key: 'new 3', id: '5' }] },
    );
    expect(state.drafts.map(({ key, marks }) => [key, Object.keys(marks)])).toEqual([
      ['new 1', ['name']],
      ['new 2', []],
    ]);
    expect(markedCells(state, 10)).toEqual([{ row: 10, field: 'name', severity: 'error' }]);
  });

  it('sends new rows that were typed into since, but not the one that is being typed', () => {
    const drafts = typeIntoDrafts(nothingTyped, new Map([[1, { name: 'Bình' }]]), {});
    expect(unsentDrafts(drafts, 1)).toEqual([]);
    expect(unsentDrafts(drafts, 0).map(({ key }) => key)).toEqual(['new 2']);
    const sent = markSent(drafts, new Set(['new 2']));
    expect(unsentDrafts(sent, -1)).toEqual([]);
    expect(unsentDrafts(typeIntoDrafts(sent, new Map([[1, { name: 'Ba' }]]), {}), -1)).toHaveLength(1);
  });

  it('sends again what was asked about', () => {
    const problems = [{ ...wrong('9', 'birth'), severity: 'question' as const }, wrong('7', 'birth')];
    const state = settle(typed, { changes, additions: [] }, { operationId: null, problems, added: [] });
    expect(questions(state)).toEqual({ changes: [{ id: '9', cells: { birth: '1980' } }], additions: [] });
  });
});

const cell = (typed: number | null, filed: number | null): NumberCell => ({ typed, filed, named: 0 });
const unit = (id: string, parentId: string | null, cells: UnitNumbers['cells'], clusterName: string | null = null) => ({
  id,
  name: `Đơn vị ${id}`,
  parentId,
  sector: null,
  clusterId: null,
  clusterName,
  cells,
});

describe('the numbers grid', () => {
  const names = {
    cluster: 'Chưa xếp',
    sector: 'Không',
    sectors: {},
    subtotal: (group: string) => `Cộng ${group}`,
    total: 'Tổng',
  };
  const units = [
    unit('1', null, {}),
    unit('2', '1', { a: cell(5, 9) }, 'Cụm 1'),
    unit('3', '2', { a: cell(null, 4) }, 'Cụm 1'),
    unit('4', '1', { a: cell(1, null) }),
  ];
  const labels = (by: 'cluster' | 'tree') =>
    numberRows(units, by, names).map((row) => (row.kind === 'unit' ? row.unit.id : row.name));

  it('closes each group of several units with its sum, and all with the total', () => {
    expect(labels('cluster')).toEqual(['1', '4', 'Cộng Chưa xếp', '2', '3', 'Cộng Cụm 1', 'Tổng']);
    expect(labels('tree')).toEqual(['1', '2', '3', 'Cộng Đơn vị 2', '4', 'Tổng']);
  });

  it('adds typed numbers, those of files where nothing was typed, and what is being typed', () => {
    expect(sumOfField(units, 'a', () => undefined)).toBe(5 + 4 + 1);
    expect(sumOfField(units, 'a', (id) => (id === '2' ? 7 : undefined))).toBe(7 + 4 + 1);
  });
});
