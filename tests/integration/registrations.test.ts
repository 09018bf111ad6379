import { afterAll, describe, expect, it } from 'vitest';
import {
  bucketStatement,
  type RegistrationFilter,
  type RegistrationSort,
  type Statement,
  windowStatement,
} from '#core/registrations/queries.ts';
import { type RegistrationQuery, registrationPage } from '#core/registrations/service.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { fillWithRegistrations } from '#tests/support/many-registrations.ts';
import { openPlainDatabase } from '#tests/support/plain-database.ts';

const database = openPlainDatabase();
fillWithRegistrations(database, { registrations: 1500, units: 12, phases: 2 });
afterAll(() => database.close());

const sorts: RegistrationSort[] = ['name', 'unit', 'award', 'position', 'source'];
const all: RegistrationQuery = {
  campaignId: 1,
  phaseId: null,
  awards: [],
  subject: null,
  unitIds: null,
  search: '',
  sort: 'name',
  descending: false,
  offset: 0,
  limit: 500,
};
const page = (query: Partial<RegistrationQuery>) => registrationPage(database, { ...all, ...query });

function everything(query: Partial<RegistrationQuery>, limit: number) {
  const { total } = page(query);
  return Array.from({ length: Math.ceil(total / limit) }).flatMap(
    (_, index) => page({ ...query, offset: index * limit, limit }).rows,
  );
}

interface Stored {
  id: number;
  phase: number;
  award: string;
  subject: string;
  unit: number;
  name: string;
  unitName: string;
}
const stored = database.all<Stored>(
  `SELECT registration.id, phase_id AS phase, award_code AS award, subject, registration.unit_id AS unit,
     registration.name, unit_name.name AS unitName
   FROM registration JOIN unit_name ON unit_name.unit_id = registration.unit_id`,
);
const idsWhere = (holds: (row: Stored) => boolean) =>
  stored
    .filter(holds)
    .map((row) => String(row.id))
    .toSorted();

describe('the grid of registrations', () => {
  it.each(sorts)('shows every row exactly once over its pages, sorted by %s either way', (sort) => {
    const upwards = everything({ sort }, 77).map((row) => row.id);
    expect(upwards.toSorted()).toEqual(idsWhere(() => true));
    const downwards = everything({ sort, descending: true }, 130).map((row) => row.id);
    expect(downwards).toEqual(upwards.toReversed());
  });

  it('sorts names by given name and units, awards and positions as a person would', () => {
    const names = everything({ sort: 'name', subject: 'individual' }, 200).map((row) => row.name.split(' ').at(-1));
    expect([...new Set(names)]).toEqual([
      'An',
      'Ánh',
      'Bình',
      'Chi',
      'Dũng',
      'Đạt',
      'Hà',
      'Hải',
      'Hòa',
      'Lan',
      'Linh',
      'Quý',
      'Tú',
      'Yến',
    ]);
    const units = everything({ sort: 'unit' }, 200).map((row) => row.unitName);
    expect([...new Set(units)]).toEqual(Array.from({ length: 12 }, (_, index) => `CĐCS Đơn vị số ${index + 1}`));
    const awards = [...new Set(everything({ sort: 'award' }, 200).map((row) => row.award))];
    expect(awards).toEqual(defaultAwardTypes.map(({ code }) => code).filter((code) => awards.includes(code)));
    const positions = [...new Set(everything({ sort: 'position' }, 200).map((row) => row.position))];
    expect(positions.slice(0, 3)).toEqual(['Chủ tịch công đoàn', 'Điều dưỡng', 'Giáo viên']);
    expect(positions.at(-1)).toBeNull();
  });

  it.each(sorts)('filters the same rows whatever it is sorted by (%s)', (sort) => {
    const ids = (query: Partial<RegistrationQuery>) =>
      page({ ...query, sort })
        .rows.map((row) => row.id)
        .toSorted();
    expect(ids({ phaseId: 2, awards: ['CO-LDLD', 'BK-LDLD'], subject: 'collective' })).toEqual(
      idsWhere((row) => row.phase === 2 && ['CO-LDLD', 'BK-LDLD'].includes(row.award) && row.subject === 'collective'),
    );
    expect(ids({ unitIds: [3, 5] })).toEqual(idsWhere((row) => row.unit === 3 || row.unit === 5));
    expect(ids({ unitIds: [] })).toEqual([]);
    expect(ids({ search: 'ĐẶNG van' })).toEqual(idsWhere((row) => foldForSearch(row.name).includes('dang van')));
    expect(ids({ search: 'đơn vị số 12' })).toEqual(idsWhere((row) => row.unit === 12));
    expect(ids({ search: 'không có ai' })).toEqual([]);
  });

  it('counts all rows of the filter, also past the last page', () => {
    expect(page({ offset: 5000 })).toEqual({ total: 1500, rows: [] });
    expect(page({ offset: 1490 }).rows).toHaveLength(10);
  });

  it('leads from a row to its cell', () => {
    const [row] = page({ unitIds: [4], limit: 1 }).rows;
    expect(row).toMatchObject({
      unitId: '4',
      unitName: 'CĐCS Đơn vị số 4',
      source: { importId: '4', fileName: 'don-vi-4.xlsx', sheet: 'Sheet1', column: null },
    });
  });
});

function plan({ sql, parameters }: Statement): string {
  return database
    .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters)
    .map((step) => step.detail)
    .join('\n');
}

describe('every way of sorting and filtering', () => {
  const filter: RegistrationFilter = { ...all, searchUnitIds: [1, 2] };
  const filters: RegistrationFilter[] = [
    filter,
    { ...filter, phaseId: 1, subject: 'individual', awards: ['CSTDCS', 'LDTT'], unitIds: [1, 2] },
    { ...filter, search: 'an' },
  ];
  it.each(sorts)('by %s walks one covering index and sorts nothing', (sort) => {
    for (const asked of filters) {
      const window = { bucket: 1, offset: 0, limit: 100 };
      const statements = [bucketStatement(asked, sort), windowStatement(asked, sort, true, window)];
      for (const statement of statements) {
        expect(plan(statement)).toMatch(/SEARCH registration USING COVERING INDEX registration_/);
        expect(plan(statement)).not.toMatch(/TEMP B-TREE|SCAN registration/);
      }
    }
  });
});
