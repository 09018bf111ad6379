import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { databaseName } from '#core/database/store.ts';
import { originalName } from '#core/intake/originals.ts';
import type { ForeignUnit } from '#shared/contract/takeover.ts';
import type { IntakeRecord } from '#shared/domain/records.ts';
import { openTestApplication } from '#tests/support/application.ts';
import { file, openCampaign, receive } from '#tests/support/intake.ts';
import { fixedClock } from '#tests/support/ports.ts';
import { registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

type Opened = Awaited<ReturnType<typeof openTestApplication>>;
const clock = fixedClock('2025-09-01T02:00:00.000Z');
const open = () => openTestApplication({ ports: { clock, analysis: toldAnalysis() } });

const born = (record: IntakeRecord, birth: string | null): IntakeRecord =>
  record.type === 'registration' ? { ...record, birth } : record;

const sent = (sender: string, names: string[], birth: string | null = null) =>
  file(
    `${sender}.xlsx`,
    toldBytes({ sender, records: names.map((name, row) => born(registration(row + 5, name, 'LDTT'), birth)) }),
  );

const counts = ({ app }: Opened) =>
  Object.fromEntries(
    ['unit', 'person', 'registration', 'import_file', 'campaign', 'phase', 'unit_name', 'change'].map((table) => [
      table,
      app.core.reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n,
    ]),
  );

/** Bắc Kạn with a year of its own and one that both have; its data file and its kept originals. */
async function otherProvince(): Promise<{ data: File; originals: File[] }> {
  const other = await open();
  other.app.nameFederation('LĐLĐ tỉnh Bắc Kạn');
  const province = await other.client.units.add({ name: 'LĐLĐ tỉnh Bắc Kạn', kind: 'provincial-federation' });
  for (const name of ['CĐCS Sở Y tế', 'Công đoàn Đường sắt', 'CĐCS Công ty Điện lực']) {
    await other.client.units.add({ name, parentId: name === 'Công đoàn Đường sắt' ? null : province.id });
  }
  for (const year of [2023, 2024]) {
    const campaign = openCampaign(other.app.core, year);
    await receive(other.app.core, campaign, [
      sent('CĐCS Sở Y tế', [`Nguyễn Văn An`, `Trần Thị Bình ${year}`]),
      sent('Công đoàn Đường sắt', ['Lê Văn Cường'], '1980-05-01'),
    ]);
  }
  const hashes = other.app.core.reader.all<{ sha256: string }>('SELECT DISTINCT sha256 FROM import_file');
  await other.app.close();
  const bytes = (name: string) => new Uint8Array(readFileSync(join(other.folder, name)));
  return {
    data: new File([bytes(databaseName)], databaseName),
    originals: hashes.map(({ sha256 }) => new File([bytes(originalName(sha256))], sha256)),
  };
}

/** A person says: what is at the top in both is one, what stands under another province is not. */
const decisionsOn = (units: ForeignUnit[]) =>
  units
    .filter(({ suggestions }) => suggestions.length > 0)
    .map(({ id, name, upper, suggestions }) => ({
      id,
      unitId: upper === null ? (suggestions.find((each) => each.name === name)?.id ?? null) : null,
    }));

let ours: Opened;
let federation: string;
let railway: string;
beforeEach(async () => {
  ours = await open();
  const { client, app } = ours;
  app.nameFederation('LĐLĐ tỉnh Thái Nguyên');
  federation = (await client.units.add({ name: 'LĐLĐ tỉnh Thái Nguyên', kind: 'provincial-federation' })).id;
  railway = (await client.units.add({ name: 'Công đoàn Đường sắt' })).id;
  await client.units.add({ name: 'CĐCS Sở Y tế', parentId: federation });
  await receive(app.core, openCampaign(app.core, 2024), [
    sent('Công đoàn Đường sắt', ['Lê Văn Cường', 'Phạm Thị Dung'], '1980-05-01'),
  ]);
});

it('another province comes with its history: units reconciled, people known once, records with their cells', async () => {
  const { data, originals } = await otherProvince();
  const preview = await ours.client.takeover.open({ file: data });
  expect(preview).toMatchObject({
    federation: 'Liên đoàn Lao động tỉnh Bắc Kạn',
    campaigns: [
      { year: 2023, known: false },
      { year: 2024, known: true },
    ],
    people: 4,
    registrations: 6,
  });
  const proposed = new Map(preview.units.map((unit) => [unit.name, unit]));
  // The same name at the top, or under another province, is no proof: it is shown, and decided by a person.
  expect(proposed.get('Công đoàn Đường sắt')).toMatchObject({ same: null, suggestions: [{ id: railway }] });
  expect(proposed.get('CĐCS Sở Y tế')).toMatchObject({ same: null, suggestions: [{ name: 'CĐCS Sở Y tế' }] });

  const before = counts(ours);
  const taken = await ours.client.takeover.take({
    token: preview.token,
    decisions: decisionsOn(preview.units),
    parentId: federation,
    since: '2025-07-01',
    originals,
  });
  expect(taken).toEqual({
    units: 3,
    people: 3,
    collectives: 0,
    files: 4,
    registrations: 6,
    originalsMissing: 0,
  });
  const units = await ours.client.units.list({});
  expect(units.map(({ name, code }) => [name, code])).toEqual([
    ['Công đoàn Đường sắt', 'CD-DUONGSAT'],
    ['LĐLĐ tỉnh Thái Nguyên', 'LDLD-THAINGUYEN'],
    ['CĐCS Sở Y tế', 'CDCS-SYT'],
    ['LĐLĐ tỉnh Bắc Kạn', 'LDLD-BACKAN'],
    ['CĐCS Công ty Điện lực', 'CDCS-CTDL'],
    ['CĐCS Sở Y tế', 'CDCS-SYT-2'],
  ]);
  expect((await ours.client.backups.check()).checks.filter(({ ok }) => !ok)).toEqual([]);
  const [newest] = (await ours.client.history.operations({ offset: 0, limit: 1 })).rows;
  expect(newest?.summary).toBe('Tiếp nhận dữ liệu của Liên đoàn Lao động tỉnh Bắc Kạn');

  await ours.client.history.undo({ operationId: newest?.id ?? '' });
  expect({ ...counts(ours), change: before['change'] }).toEqual(before);
});

it('what was taken over once brings no file and no record a second time', async () => {
  const { data } = await otherProvince();
  const take = async () => {
    const { token, units } = await ours.client.takeover.open({ file: data });
    return ours.client.takeover.take({ token, decisions: decisionsOn(units), parentId: null, since: null });
  };
  await take();
  const before = counts(ours);
  expect(await take()).toMatchObject({ units: 0, people: 0, files: 0, registrations: 0 });
  expect({ ...counts(ours), change: before['change'] }).toEqual(before);
});

it('what is no data file of ours, and two units said to be one, are refused', async () => {
  const text = new File(['không phải dữ liệu'], 'a.sqlite');
  await expect(ours.client.takeover.open({ file: text })).rejects.toThrow();
  const { data } = await otherProvince();
  const { token, units } = await ours.client.takeover.open({ file: data });
  const decisions = units.map(({ id }) => ({ id, unitId: railway }));
  const silent = ours.client.takeover.take({ token, decisions: [], parentId: null, since: null });
  await expect(silent).rejects.toThrow('chưa quyết định');
  const twice = ours.client.takeover.take({ token, decisions, parentId: null, since: null });
  await expect(twice).rejects.toThrow('Mỗi đơn vị trong sổ chỉ nhận một đơn vị kia');
  await ours.client.takeover.close({ token });
  const closed = ours.client.takeover.take({ token, decisions: [], parentId: null, since: null });
  await expect(closed).rejects.toThrow('chọn lại tệp dữ liệu');
});
