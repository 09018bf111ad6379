import { expect, it } from 'vitest';
import type { FileOutcome } from '#core/intake/file-outcome.ts';
import { whatNeedsPerson } from '#core/intake/what-needs-person.ts';
import { problem } from '#tests/support/told-analysis.ts';

function outcome(status: FileOutcome['status'], codes: string[], unitCode: string | null = 'CDCS-YTE'): FileOutcome {
  const table = { sheet: 'Sheet1', kind: 'registration-list', firstRow: 1, lastRow: 9, headerRows: [1] } as const;
  const rows = { data: 8, section: 0, total: 0, title: 0, note: 0, blank: 0 };
  const problems = codes.map((code, index) => problem(index + 2, code, 'error'));
  return {
    path: 'a.xlsx',
    sha256: null,
    status,
    reason: null,
    importId: null,
    unit: { name: null, code: unitCode, match: 'none' },
    tables: [{ ...table, headerRows: [1], numberRow: null, rows, declared: [], problems }],
    id: null,
  };
}

it('counts the files of each cause once, the most frequent first', () => {
  const outcomes = [
    outcome('review', ['award.unknown', 'award.unknown', 'column.unsure']),
    outcome('review', ['award.unknown']),
    outcome('review', ['file.resend']),
    outcome('review', [], null),
    outcome('ready', []),
    outcome('refused', []),
  ];
  expect(whatNeedsPerson(outcomes)).toBe(
    'Cần xem vì: 2 tệp không hiểu danh hiệu; 1 tệp chưa chắc ý nghĩa của cột; 1 tệp đơn vị gửi lại, cần chọn; 1 tệp chưa biết đơn vị.',
  );
});

it('says nothing of a drop that came in whole', () => {
  expect(whatNeedsPerson([outcome('ready', []), outcome('duplicate', [])])).toBe('');
});
