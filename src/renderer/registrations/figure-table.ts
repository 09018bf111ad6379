import type { Figure, SummaryRow } from '#shared/contract/figures.ts';
import type { TableDivision } from './table-address.ts';

export interface AwardColumn {
  award: string;
  subject: 'individual' | 'collective';
}

/** Only awards that somebody registered for get a column; individuals first, then collectives, each in the catalogue's order. */
export function awardColumns(rows: Pick<SummaryRow, 'awards'>[]): AwardColumn[] {
  const columns = new Map<string, AwardColumn>();
  for (const { awards } of rows) {
    for (const { award, subject, registered } of awards) {
      if (registered > 0) columns.set(`${subject} ${award}`, { award, subject });
    }
  }
  const all = [...columns.values()];
  return [
    ...all.filter(({ subject }) => subject === 'individual'),
    ...all.filter(({ subject }) => subject === 'collective'),
  ];
}

/** What the rows of the table come to, column by column. */
export function tableTotals(rows: Pick<SummaryRow, 'awards' | 'initiatives' | 'works'>[]) {
  const sum = (numberOf: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + numberOf(row), 0);
  return {
    registered: (column: AwardColumn) => sum((row) => registeredIn(row, column)),
    initiatives: sum((row) => row.initiatives.count),
    works: sum((row) => row.works.count),
  };
}

export function registeredIn({ awards }: Pick<SummaryRow, 'awards'>, { award, subject }: AwardColumn): number {
  return awards.find((each) => each.award === award && each.subject === subject)?.registered ?? 0;
}

/** The figure behind one number of the table; without a `key`, behind a number of its last row, the total. */
export function rowFigure(
  scope: { campaignId: string; phaseId: string | null },
  by: TableDivision,
  key: string | null,
  what: Figure['what'],
  column: AwardColumn | null,
  structure?: Figure['structure'],
): Figure {
  return {
    ...scope,
    structure,
    what,
    unitId: by === 'unit' ? key : null,
    sector: by === 'sector' && key !== null ? sectorOf(key) : null,
    clusterId: by === 'cluster' ? key : null,
    award: column?.award ?? null,
    group: null,
    subject: column?.subject ?? null,
  };
}

function sectorOf(key: string): Figure['sector'] {
  return key === 'public-service' || key === 'state-enterprise' || key === 'non-state' ? key : 'none';
}
