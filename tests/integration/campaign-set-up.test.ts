import { beforeEach, describe, expect, it } from 'vitest';
import { seedAwardTypes } from '#core/awards/service.ts';
import { changeCampaign, removeCampaign } from '#core/campaigns/change.ts';
import { cloneCampaign } from '#core/campaigns/clone.ts';
import { addDeadline, changeDeadline, listDeadlines, removeDeadline } from '#core/campaigns/deadlines.ts';
import { expectedUnitIds, expectedUnits, expectUnits, type UnitFilter } from '#core/campaigns/expected-units.ts';
import { addPhase, changePhase, type NewPhase, removePhase } from '#core/campaigns/phases.ts';
import { campaignDetail, insertCampaign, listCampaigns, type NewCampaign } from '#core/campaigns/service.ts';
import type { Core } from '#core/core.ts';
import type { Writer } from '#core/database/connection.ts';
import { DomainError } from '#core/domain-error.ts';
import { insertMovement, listMovements } from '#core/movements/service.ts';
import { undo } from '#core/operations/service.ts';
import { insertUnit } from '#core/units/service.ts';
import { addUnit, file, openCampaign, receive } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';

let core: Core;
beforeEach(async () => {
  core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
});

const write = <Result>(work: (writer: Writer) => Result): Result =>
  core.runOperation({ kind: 'test', summary: 'thử' }, work);

const phase = (name: string, startsOn: string, endsOn: string): Required<NewPhase> => ({
  name,
  startsOn,
  endsOn,
  deadlineOn: null,
  deadlineBasis: '',
  yearBasis: null,
});

const bacKan: NewCampaign = {
  year: 2020,
  title: 'Phong trào thi đua năm 2020',
  theme: '',
  occasion: 'chào mừng đại hội đảng bộ các cấp',
  launchedOn: '2019-11-01',
  phases: [
    { ...phase('Đợt I', '2019-11-01', '2020-03-31'), deadlineOn: '2020-02-29', deadlineBasis: 'KH 12/KH-LĐLĐ' },
    phase('Đợt II', '2020-04-01', '2020-12-31'),
  ],
};

const open = (campaign = bacKan): number => write((writer) => insertCampaign(writer, campaign));
const phaseId = (campaignId: number, place: number): number =>
  Number(campaignDetail(core.reader, campaignId).phases[place]?.id);
const problemOf = (work: () => unknown): DomainError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

/** A file of one registration, taken in. */
async function send(campaign: { campaignId: number; phaseId: number }, name: string, award = 'LDTT'): Promise<void> {
  const told = { sender: 'CĐCS Sở Y tế', records: [registration(5, 'Nguyễn Văn An', award)] };
  await receive(core, campaign, [file(name, toldBytes(told))]);
}

describe('a campaign', () => {
  it('keeps theme, occasion and launch, and tells both values when two windows change it', () => {
    const id = open();
    const seen = { title: bacKan.title, theme: '', occasion: bacKan.occasion ?? '', launchedOn: '2019-11-01' };
    write((writer) => changeCampaign(writer, id, { ...seen, theme: 'Đổi mới' }, seen));
    expect(campaignDetail(core.reader, id)).toMatchObject({ theme: 'Đổi mới', launchedOn: '2019-11-01' });
    const conflict = problemOf(() => write((writer) => changeCampaign(writer, id, { ...seen, theme: 'X' }, seen)));
    expect(conflict.kind).toBe('CONFLICT');
    expect(conflict.items).toEqual(['Chủ đề: lúc mở là “để trống”, nay là “Đổi mới”.']);
    expect(campaignDetail(core.reader, id).theme).toBe('Đổi mới');
  });

  it('is taken away with its set-up, and comes back with it', () => {
    const id = open();
    open({ ...bacKan, year: 2021, phases: [phase('Cả năm', '2021-01-01', '2021-12-31')] });
    write((writer) => insertMovement(writer, id, movement('Lao động giỏi')));
    write((writer) => removeCampaign(writer, id));
    expect(listCampaigns(core.reader).map(({ year }) => year)).toEqual([2021]);
    const operation = core.reader.get<{ id: number }>('SELECT max(id) AS id FROM operation')?.id ?? 0;
    return undo(core, operation, false).then(() => {
      expect(campaignDetail(core.reader, id).phases).toHaveLength(2);
      expect(listMovements(core.reader, id).map(({ name }) => name)).toEqual(['Lao động giỏi']);
    });
  });

  it('is kept while records hang on it or it is the only one, and says what hangs on it', async () => {
    const campaign = openCampaign(core, 2024);
    expect(problemOf(() => write((writer) => removeCampaign(writer, campaign.campaignId))).message).toContain(
      'duy nhất',
    );
    openCampaign(core, 2025);
    addUnit(core, 'CĐCS Sở Y tế');
    await send(campaign, 'a.xlsx');
    const refused = problemOf(() => write((writer) => removeCampaign(writer, campaign.campaignId)));
    expect(refused.code).toBe('campaign.used');
    expect(refused.message).toMatch(/1 tệp đã nhận/);
    expect(refused.message).toMatch(/1 đăng ký/);
  });
});

const movement = (name: string) => ({
  kind: 'regular' as const,
  name,
  sector: null,
  issuer: '',
  startsOn: null,
  endsOn: null,
  goal: '',
});

describe('phases', () => {
  it('may overlap and be of either year, are added and changed later', () => {
    const id = open();
    write((writer) =>
      addPhase(writer, { id, year: 2020 }, { ...phase('Năm học', '2019-09-05', '2020-05-31'), yearBasis: 'school' }),
    );
    const third = campaignDetail(core.reader, id).phases[2];
    expect(third).toMatchObject({ number: 3, name: 'Năm học', yearBasis: 'school' });
    const before = phase('Đợt II', '2020-04-01', '2020-12-31');
    write((writer) => changePhase(writer, phaseId(id, 1), { ...before, startsOn: '2020-03-01' }, before));
    expect(campaignDetail(core.reader, id).phases[1]?.startsOn).toBe('2020-03-01');
    const conflict = problemOf(() => write((writer) => changePhase(writer, phaseId(id, 1), before, before)));
    expect(conflict.items).toEqual(['Từ ngày: lúc mở là “01/04/2020”, nay là “01/03/2020”.']);
  });

  it('refuses days that do not fit, in sentences', () => {
    const id = open();
    const add = (added: NewPhase) => write((writer) => addPhase(writer, { id, year: 2020 }, added));
    expect(() => add(phase('Đợt I', '2020-01-01', '2020-02-01'))).toThrow('cùng tên “Đợt I”');
    expect(() => add(phase('Đợt III', '2020-05-01', '2020-02-01'))).toThrow('kết thúc (01/02/2020) trước khi bắt đầu');
    expect(() => add(phase('Đợt III', '2016-05-01', '2016-06-01'))).toThrow('gần năm 2020');
  });

  it('is not taken away while files hang on it, and takes its deadlines along otherwise', async () => {
    const campaign = openCampaign(core, 2024);
    const place = { id: campaign.campaignId, year: 2024 };
    expect(() => write((writer) => removePhase(writer, campaign.phaseId))).toThrow('đợt duy nhất');
    write((writer) => addPhase(writer, place, phase('Đợt II', '2024-08-01', '2024-12-31')));
    addUnit(core, 'CĐCS Sở Y tế');
    await send(campaign, 'a.xlsx');
    const refused = problemOf(() => write((writer) => removePhase(writer, campaign.phaseId)));
    expect([refused.code, refused.message]).toEqual(['phase.used', expect.stringContaining('1 tệp đã nhận')]);
    const second = phaseId(campaign.campaignId, 1);
    write((writer) => addDeadline(writer, deadline(second, 'LDTT', null, '2024-09-30')));
    write((writer) => removePhase(writer, second));
    expect(listDeadlines(core.reader, campaign.campaignId)).toEqual([]);
  });
});

const deadline = (
  ofPhase: number,
  awardCode: string | null,
  sector: 'public-service' | 'non-state' | null,
  onDate: string,
) => ({ phaseId: ofPhase, awardCode, sector, onDate, basis: '' });

describe('deadlines of their own', () => {
  it('are for an award or a sector, one each', () => {
    const { campaignId, phaseId: only } = openCampaign(core, 2024);
    const id = write((writer) => addDeadline(writer, deadline(only, 'CSTDTINH', null, '2024-02-28')));
    write((writer) => addDeadline(writer, deadline(only, null, 'non-state', '2024-04-30')));
    const add = (one: ReturnType<typeof deadline>) => write((writer) => addDeadline(writer, one));
    expect(() => add(deadline(only, null, null, '2024-04-30'))).toThrow('một danh hiệu hoặc một khu vực');
    expect(() => add(deadline(only, null, 'non-state', '2024-05-30'))).toThrow('đã có hạn gửi Khu vực ngoài nhà nước');
    expect(() => add(deadline(only, 'XX', null, '2024-05-30'))).toThrow('Danh mục không có');
    const before = deadline(only, 'CSTDTINH', null, '2024-02-28');
    write((writer) => changeDeadline(writer, id, { ...before, onDate: '2024-03-15' }, before));
    expect(problemOf(() => write((writer) => changeDeadline(writer, id, before, before))).kind).toBe('CONFLICT');
    write((writer) => removeDeadline(writer, id));
    expect(listDeadlines(core.reader, campaignId)).toMatchObject([{ sector: 'non-state', onDate: '2024-04-30' }]);
  });

  it('are told of a file that came after them', async () => {
    const campaign = openCampaign(core, 2020);
    addUnit(core, 'CĐCS Sở Y tế');
    write((writer) => addDeadline(writer, deadline(campaign.phaseId, 'CSTDCS', null, '2020-02-28')));
    await send(campaign, 'a.xlsx', 'LDTT');
    await send(campaign, 'b.xlsx', 'CSTDCS');
    const problems = core.reader.all<{ name: string; message: string }>(
      `SELECT file_name AS name, message FROM import_problem JOIN import_file ON import_file.id = import_id
       WHERE code = 'phase.deadline-passed'`,
    );
    expect(problems).toEqual([
      { name: 'b.xlsx', message: expect.stringContaining('Chiến sĩ thi đua cơ sở là 28/02/2020') },
    ]);
  });
});

const addUnitOf = (name: string, sector: 'public-service' | 'non-state', expected: boolean): number =>
  write((writer) =>
    insertUnit(writer, { name, kind: 'grassroots-union', sector, parentId: null, clusterName: null, expected }),
  ).id;

describe('expected units', () => {
  const all: UnitFilter = { search: '', kind: null, sector: null, clusterId: null };

  it('are decided for a campaign, one by one or all that a filter finds', () => {
    const { campaignId } = openCampaign(core, 2024);
    const other = openCampaign(core, 2025);
    const [health, justice, company] = [
      addUnitOf('CĐCS Sở Y tế', 'public-service', true),
      addUnitOf('CĐCS Sở Tư pháp', 'public-service', true),
      addUnitOf('CĐCS Công ty May', 'non-state', false),
    ];
    const expected = () => [...expectedUnitIds(core.reader, campaignId, null)].toSorted((one, two) => one - two);
    expect(expected()).toEqual([health, justice]);
    const decide = (units: number[] | UnitFilter, decision: boolean | null) =>
      write((writer) => expectUnits(writer, campaignId, units, decision));
    expect(decide([company], true)).toBe(1);
    expect(decide({ ...all, sector: 'public-service' }, false)).toBe(2);
    expect(expected()).toEqual([company]);
    expect([...expectedUnitIds(core.reader, other.campaignId, null)]).toEqual([health, justice]);
    expect(expectedUnits(core.reader, campaignId, { ...all, search: 'y te' })).toMatchObject([
      { name: 'CĐCS Sở Y tế', always: true, decided: false, expected: false },
    ]);
    expect(decide([health], true)).toBe(1);
    expect(core.reader.all('SELECT unit_id AS id FROM campaign_unit ORDER BY 1')).toEqual([
      { id: justice },
      { id: company },
    ]);
    expect(decide(all, null)).toBe(2);
    expect(expected()).toEqual([health, justice]);
  });

  it('are those of the phase’s year that were there', () => {
    const id = open({
      ...bacKan,
      phases: [
        { ...phase('Năm học', '2019-09-05', '2020-05-31'), yearBasis: 'school' },
        phase('Đợt II', '2020-06-01', '2020-12-31'),
      ],
    });
    const school = addUnitOf('CĐCS Trường THPT Chuyên', 'public-service', true);
    const office = addUnitOf('CĐCS Sở Y tế', 'public-service', true);
    const ended = addUnitOf('CĐCS Công ty Giấy', 'non-state', true);
    write((writer) => writer.run("UPDATE unit SET year_basis = 'school' WHERE id = :school", { school }));
    write((writer) => writer.run("UPDATE unit_name SET valid_to = '2020-05-31' WHERE unit_id = :ended", { ended }));
    expect([...expectedUnitIds(core.reader, id, phaseId(id, 0))]).toEqual([school]);
    expect([...expectedUnitIds(core.reader, id, phaseId(id, 1))]).toEqual([school, office]);
    expect([...expectedUnitIds(core.reader, id, null)]).toEqual([school, office]);
  });
});

describe('a year set up as the one before', () => {
  it('has its phases, deadlines, movements and expected units, a year later', () => {
    write((writer) => seedAwardTypes(writer));
    const fromId = open();
    const unit = addUnit(core, 'CĐCS Sở Y tế');
    write((writer) => {
      addDeadline(writer, { ...deadline(phaseId(fromId, 1), 'LDTT', null, '2020-11-20'), basis: 'CV 5/LĐLĐ' });
      insertMovement(writer, fromId, {
        ...movement('Lao động giỏi năm 2020'),
        startsOn: '2020-02-29',
        endsOn: '2020-12-31',
      });
      insertMovement(writer, fromId, { ...movement('01 triệu sáng kiến'), kind: 'programme' });
      expectUnits(writer, fromId, [unit], false);
    });
    const texts = { title: 'Phong trào thi đua năm 2021', theme: '', occasion: '', launchedOn: null };
    const id = write((writer) => cloneCampaign(writer, { ...texts, fromId, year: 2021 }));
    expect(campaignDetail(core.reader, id)).toMatchObject({
      year: 2021,
      phases: [
        { name: 'Đợt I', startsOn: '2020-11-01', endsOn: '2021-03-31', deadlineOn: '2021-02-28', deadlineBasis: '' },
        { name: 'Đợt II', startsOn: '2021-04-01', endsOn: '2021-12-31', deadlineOn: null },
      ],
    });
    expect(listDeadlines(core.reader, id)).toMatchObject([
      { phaseId: String(phaseId(id, 1)), awardCode: 'LDTT', onDate: '2021-11-20', basis: '' },
    ]);
    expect(listMovements(core.reader, id).map(({ name, startsOn, kind }) => [name, startsOn, kind])).toEqual([
      ['Lao động giỏi năm 2021', '2021-02-28', 'regular'],
      ['01 triệu sáng kiến', null, 'programme'],
    ]);
    expect([...expectedUnitIds(core.reader, id, null)]).toEqual([]);
    expect(() => write((writer) => cloneCampaign(writer, { ...texts, fromId, year: 2021 }))).toThrow('2021 đã có');
  });
});
