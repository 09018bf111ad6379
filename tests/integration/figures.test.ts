import { call } from '@orpc/server';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedAwardTypes } from '#core/awards/service.ts';
import type { Core } from '#core/core.ts';
import { figureProcedures } from '#core/counting/procedures.ts';
import { decideClaim, disagreements, figureRows, summarise, summariseBy } from '#core/counting/service.ts';
import type { Reader, Writer } from '#core/database/connection.ts';
import { registrationProcedures } from '#core/registrations/procedures.ts';
import { type Figure, type FigureRow, figure } from '#shared/contract/figures.ts';
import { addCampaign, addUnit } from '#tests/support/many-registrations.ts';
import { openPlainDatabase } from '#tests/support/plain-database.ts';
import { randomRecords, storeRecords } from '#tests/support/random-records.ts';
import { openTestCore } from '#tests/support/store.ts';

const scope = { campaignId: 1, phaseId: null };

/** All rows of a figure, read a small page at a time. */
function allRows(reader: Reader, narrowed: Partial<Figure> & Pick<Figure, 'what'>): FigureRow[] {
  const asked = figure.parse({ campaignId: '1', ...narrowed });
  const rows: FigureRow[] = [];
  for (let offset = 0; ; offset += 7) {
    const page = figureRows(reader, asked, { offset, limit: 7, search: '' });
    rows.push(...page.rows);
    if (page.rows.length < 7) {
      expect(rows).toHaveLength(page.total);
      return rows;
    }
  }
}

function counted(rows: FigureRow[]): number {
  return rows.reduce((sum, row) => sum + (row.counted ? row.count : 0), 0);
}

function fill(writer: Writer): void {
  seedAwardTypes(writer);
  addCampaign(writer, 1);
  addUnit(writer, 0);
  writer.run("INSERT INTO person (name, match_key, unit_id) VALUES ('An', 'an', 1)");
  writer.run(
    `INSERT INTO registration (campaign_id, phase_id, unit_id, subject, person_id, name, folded, sort_key, award_code)
     VALUES (1, 1, 1, 'individual', 1, 'An', 'an', 'an', 'CSTDCS')`,
  );
  writer.run(
    `INSERT INTO award_count (campaign_id, phase_id, unit_id, subject, award_code, count)
     VALUES (1, 1, 1, 'individual', 'CSTDCS', 4)`,
  );
}

const firstRegistered = (core: Core) => summarise(core.reader, scope).awards[0]?.registered;

describe('the rows behind a figure', () => {
  it('add up to it exactly, whichever figure is opened', () => {
    fc.assert(
      fc.property(randomRecords, (records) => {
        const database = openPlainDatabase();
        storeRecords(database, records);
        const { awards, groups, works } = summarise(database, scope);
        for (const { award, subject, registered } of awards) {
          expect(counted(allRows(database, { what: 'registered', award, subject }))).toBe(registered);
        }
        for (const { group, subject, registered } of groups) {
          expect(counted(allRows(database, { what: 'registered', group, subject }))).toBe(registered);
        }
        for (const row of summariseBy(database, scope, 'unit')) {
          const registered = row.awards.reduce((sum, entry) => sum + entry.registered, 0);
          expect(counted(allRows(database, { what: 'registered', unitId: row.key }))).toBe(registered);
        }
        expect(counted(allRows(database, { what: 'works' }))).toBe(works.count);
        const everything = allRows(database, { what: 'registered' });
        expect(everything).toHaveLength(records.names.length + records.numbers.length);
        expect(new Set(everything.map((row) => row.key)).size).toBe(everything.length);
        database.close();
      }),
      { numRuns: 40 },
    );
  });

  it('are those of a sector, of a cluster and of what has none', () => {
    const database = openPlainDatabase();
    const names = [1, 2, 3].map((unit) => ({ unit, phase: 1, part: '', award: 'CSTDCS', person: 1 }));
    storeRecords(database, { names, numbers: [], decisions: [], works: [], workNumbers: [] });
    database.run('UPDATE unit SET sector = NULL, cluster_id = NULL WHERE id = 3');
    for (const by of ['sector', 'cluster'] as const) {
      const rows = summariseBy(database, scope, by);
      expect(rows.at(-1)?.key).toBe('none');
      for (const row of rows) {
        const narrowed = by === 'sector' ? { sector: row.sector ?? ('none' as const) } : { clusterId: row.key };
        expect(allRows(database, { what: 'registered', ...narrowed })).toHaveLength(1);
      }
    }
    database.close();
  });

  it('lead to the cell, name the part, and are found without accents', () => {
    const database = openPlainDatabase();
    const place = { unit: 2, phase: 1, part: 'a', award: 'CSTDCS' };
    storeRecords(database, {
      names: [{ ...place, person: 1 }],
      numbers: [{ ...place, import: 2, count: 5 }],
      decisions: [],
      works: [],
      workNumbers: [],
    });
    const [number, name] = allRows(database, { what: 'registered', award: 'CSTDCS' });
    expect(number).toMatchObject({
      type: 'award-count',
      name: '05 cá nhân (chỉ gửi số liệu)',
      unitName: 'CĐCS Đơn vị số 2',
      partName: 'a',
      count: 5,
      counted: true,
      source: { importId: '2', fileName: 'don-vi-2.xlsx', sheet: 'S', row: 1 },
    });
    expect(name).toMatchObject({ type: 'registration', name: 'Người 1', count: 1, counted: false, source: null });
    const asked = figure.parse({ campaignId: '1', what: 'registered' });
    const found = (search: string) => figureRows(database, asked, { offset: 0, limit: 10, search }).total;
    expect(found('NGUOI')).toBe(1);
    expect(found('đơn vị số 2')).toBe(2);
    expect(found('don vi so 3')).toBe(0);
    database.close();
  });

  it('tell the units that sent and those that did not', () => {
    const database = openPlainDatabase();
    storeRecords(database, { names: [], numbers: [], decisions: [], works: [], workNumbers: [] });
    database.run("UPDATE import_file SET status = 'review' WHERE unit_id = 2");
    const names = (what: 'units-submitted' | 'units-missing') => allRows(database, { what }).map((row) => row.name);
    expect(names('units-submitted')).toEqual(['CĐCS Đơn vị số 1', 'CĐCS Đơn vị số 3']);
    expect(names('units-missing')).toEqual(['CĐCS Đơn vị số 2']);
    database.close();
  });

  it('tell targets as the unit meant them and initiatives with their authors', () => {
    const database = openPlainDatabase();
    storeRecords(database, { names: [], numbers: [], decisions: [], works: [], workNumbers: [] });
    database.run(
      `INSERT INTO target (campaign_id, phase_id, unit_id, name, folded, unit_of_measure, operator, planned)
       VALUES (1, 1, 1, 'Đoàn viên mới', 'doan vien moi', '%', 'at-least', 95)`,
    );
    database.run(
      `INSERT INTO initiative (campaign_id, phase_id, unit_id, title, folded, benefit_vnd)
       VALUES (1, 1, 1, 'Cải tiến', 'cai tien', 120000000)`,
    );
    for (const [position, name] of ['Nông Văn An', 'Hà Thị Chi'].entries()) {
      database.run(
        "INSERT INTO initiative_author (initiative_id, position, name, folded) VALUES (1, :position, :name, 'x')",
        { position, name },
      );
    }
    expect(allRows(database, { what: 'targets' })).toMatchObject([{ name: 'Đoàn viên mới', detail: '≥ 95 %' }]);
    expect(allRows(database, { what: 'initiatives' })).toMatchObject([
      { name: 'Cải tiến', detail: 'Nông Văn An, Hà Thị Chi', value: 120_000_000, counted: true },
    ]);
    database.close();
  });
});

describe('a disagreement', () => {
  const choice = {
    campaignId: 1,
    phaseId: 1,
    unitId: 1,
    part: '',
    award: 'CSTDCS',
    subject: 'individual' as const,
  };

  it('is shown, decided, decided again and left open again, each an operation in the history', async () => {
    const core = await openTestCore();
    core.runOperation({ kind: 'test.fill', summary: 'Nạp dữ liệu' }, (writer) => {
      for (const table of ['award_type', 'campaign']) writer.run(`DELETE FROM ${table}`);
      fill(writer);
    });
    expect(disagreements(core.reader, scope)).toMatchObject([
      { unitId: '1', phaseName: 'Đợt 1', part: '', partName: null, named: 1, counted: 4, chosen: null },
    ]);
    expect(firstRegistered(core)).toBe(4);
    const operation = decideClaim(core, { ...choice, chosen: 'named' });
    expect(firstRegistered(core)).toBe(1);
    expect(disagreements(core.reader, scope)[0]?.chosen).toBe('named');
    expect(core.reader.get('SELECT kind FROM operation WHERE id = :operation', { operation })).toEqual({
      kind: 'counting.decide',
    });
    decideClaim(core, { ...choice, chosen: 'counted' });
    expect(firstRegistered(core)).toBe(4);
    decideClaim(core, { ...choice, chosen: null });
    expect(disagreements(core.reader, scope)[0]?.chosen).toBeNull();
    expect(core.reader.all('SELECT * FROM claim_decision')).toEqual([]);
  });

  it('cannot be decided where there is none, or for a unit that is not there', async () => {
    const core = await openTestCore();
    core.runOperation({ kind: 'test.fill', summary: 'Nạp dữ liệu' }, (writer) => {
      for (const table of ['award_type', 'campaign']) writer.run(`DELETE FROM ${table}`);
      fill(writer);
    });
    expect(() => decideClaim(core, { ...choice, award: 'CSTDTQ', chosen: 'named' })).toThrow(/không còn lệch/);
    expect(() => decideClaim(core, { ...choice, unitId: 99, chosen: 'named' })).toThrow();
    expect(() => decideClaim(core, { ...choice, phaseId: 99, chosen: 'named' })).toThrow();
    expect(core.reader.all('SELECT * FROM claim_decision')).toEqual([]);
  });
});

describe('the procedures', () => {
  it('answer what the contract promises', async () => {
    const core = await openTestCore();
    core.runOperation({ kind: 'test.fill', summary: 'Nạp dữ liệu' }, (writer) => {
      for (const table of ['award_type', 'campaign']) writer.run(`DELETE FROM ${table}`);
      fill(writer);
    });
    const figures = figureProcedures(core);
    const campaignId = '1';
    const summary = await call(figures.summary, { campaignId });
    expect(summary.awards).toEqual([
      { award: 'CSTDCS', subject: 'individual', registered: 4, named: 1, countedOnly: 3, people: 4 },
    ]);
    const [unit] = await call(figures.table, { campaignId, by: 'unit' });
    expect(unit).toMatchObject({ key: '1', awards: summary.awards, sector: 'public-service' });
    const rows = await call(figures.rows, { campaignId, what: 'registered', award: 'CSTDCS' });
    expect(rows.rows.map((row) => [row.type, row.counted])).toEqual([
      ['award-count', true],
      ['registration', false],
    ]);
    const page = await call(registrationProcedures(core).page, { campaignId });
    expect(page).toMatchObject({ total: 1, rows: [{ name: 'An', unitId: '1', source: null }] });
    const [difference] = await call(figures.disagreements, { campaignId });
    expect(difference).toBeDefined();
    if (difference === undefined) return;
    const { phaseId, unitId, part, award, subject } = difference;
    const decided = { campaignId, phaseId, unitId, part, award, subject, chosen: 'named' as const };
    expect((await call(figures.decide, decided)).operationId).toMatch(/^\d+$/);
    expect((await call(figures.summary, { campaignId })).awards[0]?.registered).toBe(1);
  });
});
