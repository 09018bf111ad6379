import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedByUnit, peopleByUnit } from '#core/counting/queries.ts';
import { recount, summarise, summariseBy } from '#core/counting/service.ts';
import type { Reader } from '#core/database/connection.ts';
import type { Summary } from '#shared/contract/figures.ts';
import { recountRows } from '#shared/domain/recounting.ts';
import { openPlainDatabase } from '#tests/support/plain-database.ts';
import { type RandomRecords, randomRecords, storeRecords } from '#tests/support/random-records.ts';

const scope = { campaignId: 1, phaseId: null };

function withRecords<Result>(records: RandomRecords, use: (database: ReturnType<typeof openPlainDatabase>) => Result) {
  const database = openPlainDatabase();
  try {
    storeRecords(database, records);
    return use(database);
  } finally {
    database.close();
  }
}

/** The figures as the pure rule counts them from the rows that were stored. */
function expected({ names, numbers, decisions }: RandomRecords, phase: number | null) {
  const inPhase = <Row extends { phase: number }>(rows: Row[]) =>
    rows.filter((row) => phase === null || row.phase === phase);
  const keyed = <Row extends { award: string; unit: number; phase: number }>(rows: Row[]) =>
    inPhase(rows).map((row) => ({ ...row, key: `${row.award} ${row.unit} ${row.phase}` }));
  const counts = recountRows(
    keyed(names).map(({ key, part, person }) => ({ key, part, who: person })),
    keyed(numbers).map(({ key, part, count, import: importId }) => ({ key, part, count, importId })),
    keyed(decisions),
  );
  const figures = new Map<string, { registered: number; named: number; countedOnly: number; people: number }>();
  for (const [key, { registered, named }] of counts) {
    const [award = ''] = key.split(' ');
    const figure = figures.get(award) ?? { registered: 0, named: 0, countedOnly: 0, people: 0 };
    const countedOnly = Math.max(0, registered - named);
    figures.set(award, {
      registered: figure.registered + registered,
      named: figure.named + named,
      countedOnly: figure.countedOnly + countedOnly,
      people: figure.people + countedOnly,
    });
  }
  for (const [award, figure] of figures) {
    const people = inPhase(names).filter((name) => name.award === award);
    figure.people += new Set(people.map((name) => `${name.unit} ${name.person}`)).size;
  }
  return figures;
}

function byAward(awards: Summary['awards']) {
  return new Map(
    awards.map(({ award, registered, named, countedOnly, people }) => [
      award,
      { registered, named, countedOnly, people },
    ]),
  );
}

describe('the summary', () => {
  it('counts in SQL what the rule counts row by row, for a campaign and for a phase', () => {
    fc.assert(
      fc.property(randomRecords, (records) =>
        withRecords(records, (database) => {
          for (const phaseId of [null, 1, 2]) {
            const { awards } = summarise(database, { campaignId: 1, phaseId });
            expect(byAward(awards)).toEqual(expected(records, phaseId));
          }
          expect(recount(database)).toEqual([]);
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('is the sum of its units, of its sectors and of its clusters, and of its phases', () => {
    fc.assert(
      fc.property(randomRecords, (records) =>
        withRecords(records, (database) => {
          const whole = summarise(database, scope);
          const tables = [
            ...(['unit', 'sector', 'cluster'] as const).map((by) => summariseBy(database, scope, by)),
            [1, 2].map((phaseId) => summarise(database, { campaignId: 1, phaseId })),
          ];
          for (const rows of tables) {
            const registered = rows.flatMap((row) => row.awards).reduce((sum, figure) => sum + figure.registered, 0);
            expect(registered).toBe(whole.awards.reduce((sum, figure) => sum + figure.registered, 0));
            expect(rows.reduce((sum, row) => sum + row.works.valueVnd, 0)).toBe(whole.works.valueVnd);
            expect(rows.reduce((sum, row) => sum + row.works.count, 0)).toBe(whole.works.count);
          }
        }),
      ),
      { numRuns: 30 },
    );
  });

  it('gathers fighters of all levels and lists awards in the order of the catalogue', () => {
    const place = { unit: 1, phase: 1, part: '' };
    const records = {
      names: [
        { ...place, award: 'BK-LDLD', person: 1 },
        { ...place, award: 'CSTDTQ', person: 1 },
        { ...place, award: 'CSTDCS', person: 1 },
        { ...place, award: 'CSTDCS', person: 2 },
      ],
      numbers: [{ ...place, unit: 2, award: 'CSTDCS', import: 2, count: 7 }],
      decisions: [],
      works: [],
      workNumbers: [],
    } satisfies RandomRecords;
    withRecords(records, (database) => {
      const { awards, groups } = summarise(database, scope);
      expect(awards.map(({ award, registered }) => [award, registered])).toEqual([
        ['CSTDCS', 9],
        ['CSTDTQ', 1],
        ['BK-LDLD', 1],
      ]);
      expect(groups).toEqual([{ group: 'emulation-fighter', subject: 'individual', registered: 10 }]);
    });
  });

  it('of an unknown campaign is refused', () => {
    const database = openPlainDatabase();
    expect(() => summarise(database, { campaignId: 7, phaseId: null })).toThrow();
    database.close();
  });
});

describe('counting names', () => {
  it('walks covering indexes and sorts nothing', () => {
    const database = openPlainDatabase();
    const asked: string[] = [];
    const reader: Reader = {
      ...database,
      all: (sql, parameters) => {
        asked.push(
          ...database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters).map((row) => row.detail),
        );
        return database.all(sql, parameters);
      },
    };
    namedByUnit(reader, scope);
    peopleByUnit(reader, scope);
    namedByUnit(reader, { ...scope, phaseId: 1 });
    expect(asked).toEqual([
      expect.stringMatching(/USING COVERING INDEX registration_count/),
      expect.stringMatching(/USING COVERING INDEX registration_people/),
      expect.stringMatching(/USING COVERING INDEX registration_count/),
    ]);
    database.close();
  });
});

describe('units', () => {
  it('are submitted, late and missing by the first file of each phase, days as in Vietnam', () => {
    withRecords({ names: [], numbers: [], decisions: [], works: [], workNumbers: [] }, (database) => {
      const none = { late: 0, submitted: 3, expected: 3, missing: [] };
      expect(summarise(database, scope).units).toEqual(none);
      database.run("UPDATE import_file SET received_at = '2020-01-28T16:59:59.000Z' WHERE unit_id = 1");
      database.run("UPDATE import_file SET received_at = '2020-01-28T17:00:00.000Z' WHERE unit_id = 2");
      database.run("UPDATE import_file SET status = 'review' WHERE unit_id = 3");
      const units = { late: 1, submitted: 2, expected: 3, missing: ['CĐCS Đơn vị số 3'] };
      expect(summarise(database, scope).units).toEqual(units);
      expect(summarise(database, { campaignId: 1, phaseId: 2 }).units).toMatchObject({ submitted: 0, late: 0 });
      database.run('UPDATE phase SET deadline_on = NULL');
      expect(summarise(database, scope).units.late).toBe(0);
      database.run('UPDATE unit SET expected = 0 WHERE id = 3');
      expect(summarise(database, scope).units).toMatchObject({ expected: 2, missing: [] });
    });
  });
});

describe('the second count', () => {
  it('finds registrations of people of another unit and phases of another campaign', () => {
    const name = { unit: 1, phase: 1, part: '', award: 'CSTDCS', person: 1 };
    const records = { names: [name], numbers: [], decisions: [], works: [], workNumbers: [] };
    withRecords(records, (database) => {
      expect(recount(database)).toEqual([]);
      database.run('UPDATE registration SET unit_id = 2');
      database.run("INSERT INTO campaign (year, title) VALUES (2021, 'x')");
      database.run(
        "INSERT INTO phase (campaign_id, number, name, starts_on, ends_on) VALUES (2, 1, 'x', '2021-01-01', '2021-02-01')",
      );
      database.run('UPDATE registration SET phase_id = 3');
      expect(recount(database)).toHaveLength(2);
    });
  });
});
