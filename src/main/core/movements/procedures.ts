import { implement } from '@orpc/server';
import { movements as contract, type MovementRecords } from '#shared/contract/movements.ts';
import { movements as messages } from '#shared/messages/vi/movements.ts';
import { campaignDetail } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import { linkRecords, type RecordFilter, recordPage } from './links.ts';
import {
  changeMovement,
  insertMovement,
  listMovements,
  movementCalled,
  movementDetail,
  removeMovement,
  requireMovement,
} from './service.ts';

export function movementProcedures(core: Core) {
  return { ...listProcedures(core), ...recordProcedures(core) };
}

function listProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    list: procedures.list.handler(({ input }) => {
      const { id } = campaignDetail(core.reader, Number(input.campaignId));
      return listMovements(core.reader, Number(id));
    }),
    add: procedures.add.handler(({ input: { campaignId, ...fields } }) => {
      const summary = messages.added(movementCalled(fields));
      const id = core.runOperation({ kind: 'movement.add', summary }, (writer) =>
        insertMovement(writer, Number(campaignId), fields),
      );
      return movementDetail(core.reader, id);
    }),
    change: procedures.change.handler(({ input: { id, movement, seen } }) => {
      const summary = messages.changed(movementCalled(requireMovement(core.reader, Number(id))));
      core.runOperation({ kind: 'movement.change', summary }, (writer) =>
        changeMovement(writer, Number(id), movement, seen),
      );
      return movementDetail(core.reader, Number(id));
    }),
    remove: procedures.remove.handler(({ input: { id } }) => {
      const summary = messages.removed(movementCalled(requireMovement(core.reader, Number(id))));
      core.runOperation({ kind: 'movement.remove', summary }, (writer) => removeMovement(writer, Number(id)));
      return { id };
    }),
  };
}

function recordProcedures(core: Core) {
  const procedures = implement(contract);
  const descriptionOf = (movementId: string, kind: MovementRecords['kind'], linked: boolean) => {
    const called = movementCalled(requireMovement(core.reader, Number(movementId)));
    const what = messages.what[kind];
    const summary = linked ? messages.linked(what, called) : messages.unlinked(what, called);
    return { kind: linked ? 'movement.link' : 'movement.unlink', summary };
  };
  return {
    records: procedures.records.handler(({ input }) => {
      const { linked, offset, limit } = input;
      return recordPage(core.reader, { ...recordFilter(input), linked, offset, limit });
    }),
    link: procedures.link.handler(({ input: { movementId, kind, ids, linked } }) => {
      const changed = core.runOperation(descriptionOf(movementId, kind, linked), (writer) =>
        linkRecords(writer, { movementId: Number(movementId), kind, ids: ids.map(Number), linked }),
      );
      return { changed };
    }),
    linkAll: procedures.linkAll.handler(async ({ input }) => {
      const description = descriptionOf(input.movementId, input.kind, input.linked);
      const filter = { ...recordFilter(input), linked: input.linked };
      const work = { description, filter };
      return core.longOperations.inTurn(async () => ({
        changed: await core.longOperations.run(description.summary, 'link-records', work),
      }));
    }),
  };
}

function recordFilter({ movementId, campaignId, phaseId, unitId, ...filter }: MovementRecords): RecordFilter {
  const { kind, sector, awardCode, search } = filter;
  return {
    movementId: Number(movementId),
    campaignId: Number(campaignId),
    phaseId: phaseId === null ? null : Number(phaseId),
    unitId: unitId === null ? null : Number(unitId),
    kind,
    sector,
    awardCode,
    search,
  };
}
