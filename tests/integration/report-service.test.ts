import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summarise } from '#core/counting/service.ts';
import type { ReportModel } from '#core/reports/model.ts';
import { renderReport, reportModel } from '#core/reports/service.ts';
import type { ReportRequest } from '#shared/contract/reports.ts';
import { fillWithRegistrations } from '#tests/support/many-registrations.ts';
import { openPlainDatabase, type PlainDatabase } from '#tests/support/plain-database.ts';
import { testPorts } from '#tests/support/ports.ts';
import { createRenderPool } from '#workers/render-pool.ts';

let database: PlainDatabase;
let campaignId = 0;
const rendering = createRenderPool({ resources: 'resources' });

beforeAll(() => {
  database = openPlainDatabase();
  campaignId = fillWithRegistrations(database, { registrations: 3000, units: 40, phases: 2 }).campaignId;
  database.run("INSERT INTO federation (id, name, short_name) VALUES (1, 'LĐLĐ tỉnh Bắc Kạn', 'Bắc Kạn')");
});
afterAll(async () => {
  database.close();
  await rendering.close();
});

function core() {
  return { reader: database, ports: testPorts('/nowhere', { rendering }) };
}

function request(change: Partial<ReportRequest>): ReportRequest {
  return {
    campaignId: String(campaignId),
    phaseId: null,
    kind: 'registration-summary',
    format: 'pdf',
    groupBy: 'sector',
    award: null,
    subject: null,
    ...change,
  };
}

function closing(model: ReportModel): string {
  const block = model.body.find((entry) => entry.kind === 'paragraph' && entry.style === 'closing');
  return block?.kind === 'paragraph' ? block.pieces.map((piece) => piece.text).join('') : '';
}

function insertLetterhead(issuer: string, from: string, to: string | null): number {
  return database.run(
    `INSERT INTO letterhead (superior, issuer, place, symbol, authority, signer_title, signer_name, valid_from, valid_to, basis)
     VALUES ('Tổng Liên đoàn', :issuer, 'Đắk Lắk', 'BC-LĐLĐ', 'TM. Ban Thường vụ', 'Phó Chủ tịch', 'Y Mẫu', :from, :to, '')`,
    { issuer, from, to },
  ).id;
}

describe('reports of a campaign in the database', () => {
  test.each(['sector', 'cluster', 'none'] as const)(
    'the summary by %s balances with the summary figures',
    (groupBy) => {
      const { body, letterhead } = reportModel(core(), request({ groupBy }));
      const table = body.find((block) => block.kind === 'table');
      const total = table?.kind === 'table' ? table.rows.at(-1) : undefined;
      const figures = (total?.cells ?? []).flatMap((cell) =>
        cell.kind === 'number' && cell.figure.award !== null ? [cell.value] : [],
      );
      const registered = summarise(database, { campaignId, phaseId: null }).awards.map((figure) => figure.registered);
      expect(figures.toSorted((one, other) => one - other)).toEqual(registered.toSorted((one, other) => one - other));
      expect(letterhead).toMatchObject({
        issuer: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN',
        placeAndDate: 'Bắc Kạn, ngày 15 tháng 6 năm 2020',
      });
    },
  );

  test.each([null, '1'])('a list of phase %s agrees with the registered figure', (phaseId) => {
    const model = reportModel(core(), request({ kind: 'registration-list', award: 'CSTDCS', phaseId }));
    const table = model.body.find((block) => block.kind === 'table');
    const listed = table?.kind === 'table' ? table.rows.length : 0;
    const figure = summarise(database, { campaignId, phaseId: phaseId === null ? null : 1 }).awards.find(
      ({ award, subject }) => award === 'CSTDCS' && subject === 'individual',
    );
    const numbers =
      closing(model)
        .match(/\d[\d.]*/g)
        ?.map((text) => Number(text.replaceAll('.', ''))) ?? [];
    expect(numbers[0]).toBe(listed);
    expect(numbers.at(-1)).toBe(figure?.registered);
  });

  test('the letterhead in force on the day is used', () => {
    const ids = [
      insertLetterhead('Cũ', '2015-01-01', '2019-12-31'),
      insertLetterhead('Đang dùng', '2020-01-01', null),
      insertLetterhead('Sau', '2021-01-01', null),
    ];
    expect(reportModel(core(), request({})).letterhead.issuer).toBe('ĐANG DÙNG');
    for (const id of ids) database.run('DELETE FROM letterhead WHERE id = :id', { id });
  });

  test('comes as a file with a name and a media type', async () => {
    const report = await renderReport(core(), request({ kind: 'registration-paragraph', phaseId: '1' }));
    expect(report).toMatchObject({
      name: 'Bao cao ket qua dang ky thi dua nam 2020 - Dot 1.pdf',
      type: 'application/pdf',
    });
    expect(Buffer.from(report.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test.each([
    [{ campaignId: '99' }, 'campaign.missing'],
    [{ phaseId: '99' }, 'phase.missing'],
    [{ kind: 'registration-list' }, 'report.award-missing'],
    [{ kind: 'registration-list', award: 'NOBODY' }, 'award.missing'],
    [{ kind: 'registration-list', award: 'BK-LDLD' }, 'report.subject-missing'],
  ] satisfies [Partial<ReportRequest>, string][])('refuses %j', async (change, code) => {
    await expect(renderReport(core(), request(change))).rejects.toMatchObject({ code });
  });
});
