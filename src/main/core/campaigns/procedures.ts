import { implement } from '@orpc/server';
import { campaigns as contract } from '#shared/contract/campaigns.ts';
import { campaignService as messages } from '#shared/messages/vi/campaign-service.ts';
import type { Core } from '../core.ts';
import { changeCampaign, removeCampaign } from './change.ts';
import { cloneCampaign } from './clone.ts';
import { campaignComparison } from './comparison.ts';
import {
  addDeadline,
  changeDeadline,
  deadlineCalled,
  deadlineDetail,
  listDeadlines,
  type NewDeadline,
  removeDeadline,
} from './deadlines.ts';
import { expectedCount, expectedUnits, expectUnits } from './expected-units.ts';
import { campaignOverview } from './overview.ts';
import { addPhase, changePhase, removePhase, requirePhaseRow } from './phases.ts';
import { campaignDetail, insertCampaign, listCampaigns } from './service.ts';

export function campaignProcedures(core: Core) {
  return { ...yearProcedures(core), ...phaseProcedures(core), ...deadlineProcedures(core), ...unitProcedures(core) };
}

function yearProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    list: procedures.list.handler(() => listCampaigns(core.reader)),
    add: procedures.add.handler(({ input }) => {
      const id = core.runOperation({ kind: 'campaign.add', summary: messages.added(input.year) }, (writer) =>
        insertCampaign(writer, input),
      );
      return campaignDetail(core.reader, id);
    }),
    change: procedures.change.handler(({ input: { id, seen, ...texts } }) => {
      const { year } = campaignDetail(core.reader, Number(id));
      core.runOperation({ kind: 'campaign.change', summary: messages.changed(year) }, (writer) =>
        changeCampaign(writer, Number(id), texts, seen),
      );
      return campaignDetail(core.reader, Number(id));
    }),
    remove: procedures.remove.handler(({ input }) => {
      const { year } = campaignDetail(core.reader, Number(input.id));
      core.runOperation({ kind: 'campaign.remove', summary: messages.removed(year) }, (writer) =>
        removeCampaign(writer, Number(input.id)),
      );
      return listCampaigns(core.reader);
    }),
    clone: procedures.clone.handler(({ input }) => {
      const from = campaignDetail(core.reader, Number(input.fromId));
      const summary = messages.cloned(input.year, from.year);
      const id = core.runOperation({ kind: 'campaign.clone', summary }, (writer) =>
        cloneCampaign(writer, { ...input, fromId: Number(input.fromId) }),
      );
      return campaignDetail(core.reader, id);
    }),
    overview: procedures.overview.handler(({ input }) =>
      campaignOverview(core, Number(input.campaignId), input.phaseId === null ? null : Number(input.phaseId)),
    ),
    comparison: procedures.comparison.handler(({ input }) =>
      campaignComparison(core, Number(input.campaignId), input.phaseId === null ? null : Number(input.phaseId)),
    ),
  };
}

function phaseProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    addPhase: procedures.addPhase.handler(({ input: { campaignId, phase } }) => {
      const { year } = campaignDetail(core.reader, Number(campaignId));
      core.runOperation({ kind: 'phase.add', summary: messages.phaseAdded(phase.name, year) }, (writer) =>
        addPhase(writer, { id: Number(campaignId), year }, phase),
      );
      return campaignDetail(core.reader, Number(campaignId));
    }),
    changePhase: procedures.changePhase.handler(({ input: { id, phase, seen } }) => {
      const { name, campaignId } = requirePhaseRow(core.reader, Number(id));
      core.runOperation({ kind: 'phase.change', summary: messages.phaseChanged(name) }, (writer) =>
        changePhase(writer, Number(id), phase, seen),
      );
      return campaignDetail(core.reader, campaignId);
    }),
    removePhase: procedures.removePhase.handler(({ input }) => {
      const { name, campaignId } = requirePhaseRow(core.reader, Number(input.id));
      core.runOperation({ kind: 'phase.remove', summary: messages.phaseRemoved(name) }, (writer) =>
        removePhase(writer, Number(input.id)),
      );
      return campaignDetail(core.reader, campaignId);
    }),
  };
}

function deadlineProcedures(core: Core) {
  const procedures = implement(contract);
  const summaryOf = (deadline: Pick<NewDeadline, 'awardCode' | 'sector'>) => deadlineCalled(core.reader, deadline);
  return {
    deadlines: procedures.deadlines.handler(({ input }) => {
      const { id } = campaignDetail(core.reader, Number(input.campaignId));
      return listDeadlines(core.reader, Number(id));
    }),
    addDeadline: procedures.addDeadline.handler(({ input }) => {
      const summary = messages.deadlineAdded(summaryOf(input));
      const id = core.runOperation({ kind: 'deadline.add', summary }, (writer) =>
        addDeadline(writer, withPhase(input)),
      );
      return deadlineDetail(core.reader, id);
    }),
    changeDeadline: procedures.changeDeadline.handler(({ input: { id, deadline, seen } }) => {
      const summary = messages.deadlineChanged(summaryOf(deadline));
      core.runOperation({ kind: 'deadline.change', summary }, (writer) =>
        changeDeadline(writer, Number(id), withPhase(deadline), withPhase(seen)),
      );
      return deadlineDetail(core.reader, Number(id));
    }),
    removeDeadline: procedures.removeDeadline.handler(({ input }) => {
      const deadline = deadlineDetail(core.reader, Number(input.id));
      const campaignId = requirePhaseRow(core.reader, Number(deadline.phaseId)).campaignId;
      core.runOperation({ kind: 'deadline.remove', summary: messages.deadlineRemoved(summaryOf(deadline)) }, (writer) =>
        removeDeadline(writer, Number(input.id)),
      );
      return listDeadlines(core.reader, campaignId);
    }),
  };
}

function withPhase<Input extends { phaseId: string }>(input: Input): Omit<Input, 'phaseId'> & { phaseId: number } {
  return { ...input, phaseId: Number(input.phaseId) };
}

function unitProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    expectedUnits: procedures.expectedUnits.handler(({ input }) => {
      const campaignId = Number(campaignDetail(core.reader, Number(input.campaignId)).id);
      const units = expectedUnits(core.reader, campaignId, input);
      return {
        total: units.length,
        rows: units.slice(input.offset, input.offset + input.limit),
        expected: expectedCount(core.reader, campaignId),
      };
    }),
    expectUnits: procedures.expectUnits.handler(({ input: { campaignId, units, expected } }) => {
      const { id, year } = campaignDetail(core.reader, Number(campaignId));
      const wanted = Array.isArray(units) ? units.map(Number) : units;
      const changed = core.runOperation({ kind: 'campaign.expect', summary: messages.expected(year) }, (writer) =>
        expectUnits(writer, Number(id), wanted, expected),
      );
      return { changed };
    }),
  };
}
