import { beforeEach, describe, expect, it } from 'vitest';
import { insertCampaign, listCampaigns, type NewCampaign, requirePhase } from '#core/campaigns/service.ts';
import type { Core } from '#core/core.ts';
import { openTestCore } from '#tests/support/store.ts';

let core: Core;
beforeEach(async () => {
  core = await openTestCore();
});

const campaign: NewCampaign = {
  year: 2020,
  title: 'Thi đua năm 2020',
  theme: '',
  phases: [
    { name: 'Đợt I', startsOn: '2019-11-01', endsOn: '2020-03-31', deadlineOn: '2020-02-28' },
    { name: 'Đợt II', startsOn: '2020-04-01', endsOn: '2020-12-31', deadlineOn: null },
  ],
};

const add = (added: NewCampaign): number =>
  core.runOperation({ kind: 'campaign.add', summary: 'mở' }, (writer) => insertCampaign(writer, added));

describe('campaigns', () => {
  it('keeps phases with free dates, numbered as given, the newest year first', () => {
    const id = add(campaign);
    add({ ...campaign, year: 2021, phases: campaign.phases.slice(1) });
    const listed = listCampaigns(core.reader);
    expect(listed.map((entry) => entry.year)).toEqual([2021, 2020]);
    expect(listed[1]).toMatchObject({
      id: String(id),
      phases: [
        { number: 1, name: 'Đợt I', startsOn: '2019-11-01', endsOn: '2020-03-31', deadlineOn: '2020-02-28' },
        { number: 2, name: 'Đợt II', startsOn: '2020-04-01', endsOn: '2020-12-31', deadlineOn: null },
      ],
    });
  });

  it('refuses in sentences that say what to do', () => {
    add(campaign);
    const phase = { name: 'Đợt I', startsOn: '2021-01-01', endsOn: '2021-06-30', deadlineOn: null };
    expect(() => add(campaign)).toThrow('Năm thi đua 2020 đã có');
    expect(() => add({ ...campaign, year: 2021, phases: [phase, phase] })).toThrow('cùng tên “Đợt I”');
    const backwards = { ...phase, endsOn: '2020-12-31' };
    expect(() => add({ ...campaign, year: 2021, phases: [backwards] })).toThrow('trước khi bắt đầu');
    const faraway = { ...phase, startsOn: '2011-01-01', endsOn: '2011-12-31' };
    expect(() => add({ ...campaign, year: 2021, phases: [faraway] })).toThrow('gần năm 2021');
    expect(listCampaigns(core.reader)).toHaveLength(1);
  });

  it('knows which phase is whose', () => {
    const first = add(campaign);
    const second = add({ ...campaign, year: 2021, phases: campaign.phases.slice(1) });
    const phaseId = Number(listCampaigns(core.reader)[1]?.phases[0]?.id);
    expect(requirePhase(core.reader, first, phaseId).year).toBe(2020);
    expect(() => requirePhase(core.reader, second, phaseId)).toThrow('không có đợt');
    expect(() => requirePhase(core.reader, 999, phaseId)).toThrow('Không còn năm');
  });
});
