import { describe, expect, it } from 'vitest';
import { fieldChanges, rowName } from '../../src/renderer/history/field-changes.ts';
import { groupOperations } from '../../src/renderer/history/group-operations.ts';
import { partSpreadsheets } from '../../src/renderer/intake/gather-files.ts';
import { receivingPhase } from '../../src/renderer/intake/receiving-phase.ts';
import { groupProblems, problemMarks } from '../../src/renderer/intake/review/sheet-notes.ts';
import { awardColumns, rowFigure, tableTotals } from '../../src/renderer/registrations/figure-table.ts';
import { addRows } from '../../src/renderer/registrations/row-sum.ts';
import { campaignErrors, campaignInput, usualCampaign, withYear } from '../../src/renderer/setup/campaign-form.ts';

const files = (...names: string[]) => names.map((name) => new File(['x'], name));

const phase = (id: string, startsOn: string, endsOn: string) => {
  return { id, number: Number(id), name: id, startsOn, endsOn, deadlineOn: null, deadlineBasis: '', yearBasis: null };
};

const problem = (row: number, column: string | null, severity: 'error' | 'warning' | 'info', code: string) => {
  return { sheet: 'Sheet1', row, column, severity, code, message: '', raw: null };
};

const operation = (id: string, batch: string | null) => {
  return {
    id,
    batch,
    batchSummary: null,
    kind: '',
    actor: '',
    at: '',
    summary: '',
    changes: 1,
    undoes: null,
    undoneBy: null,
  };
};

describe('the rows of a figure', () => {
  it('add up to it, names and numbers apart, without what a larger claim replaces', () => {
    const sum = addRows([
      { type: 'registration', count: 1, value: null, counted: true, detail: null },
      { type: 'award-count', count: 17, value: null, counted: true, detail: null },
      { type: 'registration', count: 1, value: null, counted: false, detail: null },
      { type: 'work', count: 1, value: 2_500_000_000, counted: true, detail: '' },
    ]);
    expect(sum).toEqual({ named: 2, numbers: 17, value: 2_500_000_000, notCounted: 1, details: false });
    const teacher = { type: 'registration', count: 1, value: null, counted: true, detail: 'Giáo viên' } as const;
    expect(addRows([teacher]).details).toBe(true);
  });

  it('are named by the table they stand in', () => {
    const counted = { registered: 2, named: 2, countedOnly: 0, people: 2 };
    const columns = awardColumns([
      { awards: [{ award: 'TTLDXS', subject: 'collective', ...counted }] },
      { awards: [{ award: 'LDTT', subject: 'individual', ...counted }] },
      { awards: [{ award: 'KNC', subject: 'individual', ...counted, registered: 0 }] },
    ]);
    expect(columns.map(({ award }) => award)).toEqual(['LDTT', 'TTLDXS']);
    const scope = { campaignId: '1', phaseId: null };
    expect(rowFigure(scope, 'sector', 'none', 'works', null)).toMatchObject({ sector: 'none', unitId: null });
    expect(rowFigure(scope, 'unit', '12', 'registered', columns[0] ?? null)).toMatchObject({
      unitId: '12',
      award: 'LDTT',
      sector: null,
    });
  });
});

const tableRow = (registered: number, initiatives: number, works: number) => ({
  awards: [{ award: 'LDTT', subject: 'individual' as const, registered, named: 0, countedOnly: registered, people: 0 }],
  initiatives: { count: initiatives, benefitVnd: 0 },
  works: { count: works, valueVnd: 0 },
});

describe('the table of figures', () => {
  it('ends in the sums of its columns, each a figure of the whole scope', () => {
    const totals = tableTotals([tableRow(2, 10, 0), tableRow(3, 0, 1)]);
    expect(totals.registered({ award: 'LDTT', subject: 'individual' })).toBe(5);
    expect(totals.registered({ award: 'LDTT', subject: 'collective' })).toBe(0);
    expect([totals.initiatives, totals.works]).toEqual([10, 1]);
    const scope = { campaignId: '1', phaseId: '2' };
    for (const by of ['unit', 'sector', 'cluster'] as const) {
      expect(rowFigure(scope, by, null, 'works', null)).toMatchObject({
        ...scope,
        unitId: null,
        sector: null,
        clusterId: null,
      });
    }
  });
});

describe('taking files in', () => {
  it('keeps spreadsheets, passes over lock files, counts the rest', () => {
    const { spreadsheets, others } = partSpreadsheets(
      files('a.XLSX', 'b.ods', '~$a.xlsx', '.DS_Store', 'công văn.docx', 'c.csv'),
    );
    expect(spreadsheets.map(({ name }) => name)).toEqual(['a.XLSX', 'b.ods', 'c.csv']);
    expect(others).toBe(1);
  });

  it('goes into the phase looked at, else the running one, else the first', () => {
    const phases = [phase('1', '2019-11-01', '2020-03-31'), phase('2', '2020-04-01', '2020-12-31')];
    expect(receivingPhase(phases, '2', '2020-01-05')?.id).toBe('2');
    expect(receivingPhase(phases, null, '2020-05-05')?.id).toBe('2');
    expect(receivingPhase(phases, null, '2026-05-05')?.id).toBe('1');
    expect(receivingPhase([], null, '2026-05-05')).toBeUndefined();
  });
});

describe('problems of a file', () => {
  const problems = [
    problem(9, 'D', 'warning', 'registration.duplicate'),
    problem(9, 'E', 'error', 'award.unknown'),
    problem(0, null, 'info', 'text.legacy-encoding'),
    problem(12, 'E', 'error', 'award.unknown'),
  ];

  it('mark rows by the worst and cells by their own', () => {
    const marks = problemMarks(problems, 'Sheet1');
    expect([...marks]).toEqual([
      ['9:', 'error'],
      ['9:4', 'warning'],
      ['9:5', 'error'],
      ['12:', 'error'],
      ['12:5', 'error'],
    ]);
    expect(problemMarks(problems, 'Sheet2').size).toBe(0);
  });

  it('stand together by cause, the gravest first', () => {
    expect(groupProblems(problems).map((group) => [group.code, group.problems.length])).toEqual([
      ['award.unknown', 2],
      ['registration.duplicate', 1],
      ['text.legacy-encoding', 1],
    ]);
  });
});

describe('the history', () => {
  it('puts neighbours of a batch together and keeps the order', () => {
    const groups = groupOperations([
      operation('5', 'b'),
      operation('4', 'b'),
      operation('3', null),
      operation('2', null),
      operation('1', 'a'),
    ]);
    expect(groups.map(({ operations }) => operations.map(({ id }) => id))).toEqual([['5', '4'], ['3'], ['2'], ['1']]);
  });

  it('shows the fields that differ, in words, without derived keys', () => {
    const changes = fieldChanges({
      before: { id: 1, name: 'Cụm 1', sort_key: 'a', sector: null },
      after: { id: 1, name: 'Cụm 1', sort_key: 'b', sector: 'non-state' },
    });
    expect(changes).toEqual([{ field: 'Khu vực', before: '', after: 'ngoài nhà nước' }]);
  });

  it('open the parts of a setting, and lists', () => {
    const changes = fieldChanges({
      before: { key: 'check.jump', value: '{"factor":2,"difference":10,"checked":false}' },
      after: { key: 'check.jump', value: '{"factor":1.5,"difference":10,"checked":true}' },
    });
    expect(changes).toEqual([
      { field: 'Số lần', before: '2', after: '1,5' },
      { field: 'Đã đối chiếu toàn văn', before: 'không', after: 'có' },
    ]);
    expect(rowName({ name: 'check.jump' })).toBe('ngưỡng số thay đổi nhiều');
    expect(fieldChanges({ before: null, after: { aliases: '["LĐTT","A1"]' } })).toEqual([
      { field: 'Tên khác', before: '', after: 'LĐTT; A1' },
    ]);
    expect(fieldChanges({ before: null, after: { raw: '[a' } })[0]?.after).toBe('[a');
  });
});

describe('a new emulation year', () => {
  it('moves title and phases along with the year while they are untouched', () => {
    const usual = usualCampaign(2026);
    expect(withYear(usual, '2024')).toEqual(usualCampaign(2024));
    expect(withYear(usual, '202')).toEqual({ ...usual, year: '202' });
    const edited = { ...usual, title: 'Chào mừng đại hội' };
    expect(withYear(edited, '2024')).toMatchObject({ title: 'Chào mừng đại hội', phases: usualCampaign(2024).phases });
  });

  it('names each field that cannot stay', () => {
    expect(campaignErrors(usualCampaign(2026))).toEqual({});
    const [first] = usualCampaign(2026).phases;
    const wrong = {
      year: '20',
      title: ' ',
      phases: [{ ...first, name: '', startsOn: '', endsOn: '', deadlineOn: '' }],
    };
    expect(Object.keys(campaignErrors(wrong))).toEqual([
      'year',
      'title',
      'phases.0.name',
      'phases.0.startsOn',
      'phases.0.endsOn',
    ]);
    expect(campaignInput(usualCampaign(2026)).phases[0]?.deadlineOn).toBeNull();
  });
});
