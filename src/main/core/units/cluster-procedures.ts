import { implement } from '@orpc/server';
import { clusters as contract } from '#shared/contract/clusters.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { clusters as messages } from '#shared/messages/vi/clusters.ts';
import type { Core } from '../core.ts';
import { DomainError } from '../domain-error.ts';
import { refuseWhileHanging } from '../operations/hanging-rows.ts';
import { clustersOfYear, pactById } from './cluster-queries.ts';
import { clusterName, copyClusterYear, removeCluster, saveCluster, saveClusterYear, savePact } from './clusters.ts';

const numberOf = (id: string | null): number | null => (id === null ? null : Number(id));

export function clusterProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    ofYear: procedures.ofYear.handler(({ input }) => clustersOfYear(core.reader, input.year)),
    save: procedures.save.handler(({ input }) => {
      const name = cleanText(input.name);
      const id = core.runOperation({ kind: 'cluster.save', summary: messages.saved(name) }, (writer) =>
        saveCluster(writer, numberOf(input.id), name, input.kind),
      );
      return { id: String(id) };
    }),
    remove: procedures.remove.handler(({ input }) => {
      const summary = messages.removed(clusterName(core.reader, Number(input.id)));
      const operationId = core.runOperation({ kind: 'cluster.remove', summary }, (writer) => {
        removeCluster(writer, Number(input.id));
        return writer.operationId;
      });
      return { operationId: String(operationId) };
    }),
    saveYear: procedures.saveYear.handler(({ input }) => {
      const { year } = input;
      const clusterId = Number(input.clusterId);
      const summary = messages.yearSaved(clusterName(core.reader, clusterId), year);
      core.runOperation({ kind: 'cluster.year', summary }, (writer) =>
        saveClusterYear(writer, {
          clusterId,
          year,
          leaderUnitId: numberOf(input.leaderUnitId),
          deputyUnitId: numberOf(input.deputyUnitId),
          unitIds: input.unitIds.map(Number),
        }),
      );
      return clustersOfYear(core.reader, year);
    }),
    copyYear: procedures.copyYear.handler(({ input: { from, to } }) => {
      core.runOperation({ kind: 'cluster.copy-year', summary: messages.copied(from, to) }, (writer) =>
        copyClusterYear(writer, from, to),
      );
      return clustersOfYear(core.reader, to);
    }),
    savePact: procedures.savePact.handler(({ input }) => {
      const id = core.runOperation({ kind: 'pact.save', summary: messages.pactSaved(input.title) }, (writer) =>
        savePact(writer, input),
      );
      return requirePact(core, id);
    }),
    removePact: procedures.removePact.handler(({ input }) => {
      const id = Number(input.id);
      const { title } = requirePact(core, id);
      const operationId = core.runOperation({ kind: 'pact.remove', summary: messages.pactRemoved(title) }, (writer) => {
        const pact = { table: 'pact', id };
        refuseWhileHanging(writer, pact, (hanging) => messages.pactUsed(title, hanging));
        writer.run('DELETE FROM pact_signature WHERE pact_id = :id', { id });
        writer.run('DELETE FROM pact WHERE id = :id', { id });
        return writer.operationId;
      });
      return { operationId: String(operationId) };
    }),
  };
}

function requirePact(core: Core, id: number) {
  const pact = pactById(core.reader, id);
  if (pact === null) throw new DomainError('NOT_FOUND', 'pact.missing', messages.pactMissing);
  return pact;
}
