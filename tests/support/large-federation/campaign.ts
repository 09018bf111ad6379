import { insertCampaign } from '#core/campaigns/service.ts';
import type { Writer } from '#core/database/connection.ts';
import { insertMovement } from '#core/movements/service.ts';

export interface YearPlan {
  year: number;
  campaignId: number;
  phaseIds: [number, number];
  movementIds: number[];
}

/** The campaign of a year in two phases, with three movements. */
export function writeCampaign(writer: Writer, year: number): YearPlan {
  const campaignId = insertCampaign(writer, {
    year,
    title: `Phong trào thi đua năm ${year}`,
    theme: 'Đoàn kết, sáng tạo, hiệu quả',
    phases: [phase('Đợt 1', `${year}-01-01`, `${year}-05-31`), phase('Đợt 2', `${year}-06-01`, `${year}-12-31`)],
  });
  const [first, second] = writer.all<{ id: number }>('SELECT id FROM phase WHERE campaign_id = :id ORDER BY number', {
    id: campaignId,
  });
  const movementIds = ['Lao động giỏi', 'Xanh, sạch, đẹp', 'Giỏi việc nước, đảm việc nhà'].map((name) =>
    insertMovement(writer, campaignId, {
      kind: 'regular',
      name,
      sector: null,
      issuer: '',
      startsOn: null,
      endsOn: null,
      goal: '',
    }),
  );
  return { year, campaignId, phaseIds: [first?.id ?? 0, second?.id ?? 0], movementIds };
}

const phase = (name: string, startsOn: string, endsOn: string) => ({ name, startsOn, endsOn, deadlineOn: endsOn });
