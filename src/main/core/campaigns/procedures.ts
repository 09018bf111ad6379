import { implement } from '@orpc/server';
import { campaigns as contract } from '#shared/contract/campaigns.ts';
import { campaignService as messages } from '#shared/messages/vi/campaign-service.ts';
import type { Core } from '../core.ts';
import { campaignOverview } from './overview.ts';
import { campaignDetail, insertCampaign, listCampaigns } from './service.ts';

export function campaignProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    list: procedures.list.handler(() => listCampaigns(core.reader)),
    add: procedures.add.handler(({ input }) => {
      const id = core.runOperation({ kind: 'campaign.add', summary: messages.added(input.year) }, (writer) =>
        insertCampaign(writer, input),
      );
      return campaignDetail(core.reader, id);
    }),
    overview: procedures.overview.handler(({ input }) =>
      campaignOverview(core, Number(input.campaignId), input.phaseId === null ? null : Number(input.phaseId)),
    ),
  };
}
