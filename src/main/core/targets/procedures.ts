import { implement } from '@orpc/server';
import { targets as contract } from '#shared/contract/targets.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { targets as messages } from '#shared/messages/vi/targets.ts';
import type { Core } from '../core.ts';
import { applyGesture } from '../entry/apply-gesture.ts';
import { allPacts } from './queries.ts';
import { resultEntry } from './results.ts';
import { addTargets, changeTarget, removeTarget, requireTarget, targetCalled } from './set-targets.ts';
import { asSet, changeSet, insertSet, listSets, removeSet, requireSet } from './sets.ts';
import { setStanding } from './standing.ts';

export function targetProcedures(core: Core) {
  return { ...setProcedures(core), ...oneTargetProcedures(core) };
}

function setProcedures(core: Core) {
  const procedures = implement(contract);
  const { reader } = core;
  const calledSet = (id: number): string => messages.setCalled(requireSet(reader, id).name);
  return {
    sets: procedures.sets.handler(() => listSets(reader)),
    pacts: procedures.pacts.handler(() =>
      allPacts(reader).map(({ id, year, title, clusterName }) => ({
        id: String(id),
        year,
        name: messages.pactOwner(clusterName, title),
      })),
    ),
    addSet: procedures.addSet.handler(({ input }) => {
      const summary = messages.added(messages.setCalled(input.name));
      const id = core.runOperation({ kind: 'target-set.add', summary }, (writer) => insertSet(writer, input));
      return asSet(reader, requireSet(reader, id));
    }),
    changeSet: procedures.changeSet.handler(({ input: { id, seen, ...fields } }) => {
      const summary = messages.changed(calledSet(Number(id)));
      core.runOperation({ kind: 'target-set.change', summary }, (writer) =>
        changeSet(writer, Number(id), fields, seen),
      );
      return asSet(reader, requireSet(reader, Number(id)));
    }),
    removeSet: procedures.removeSet.handler(({ input: { id } }) => {
      const summary = messages.removed(calledSet(Number(id)));
      return core.runOperation({ kind: 'target-set.remove', summary }, (writer) => {
        removeSet(writer, Number(id));
        return { operationId: String(writer.operationId) };
      });
    }),
    standing: procedures.standing.handler(({ input }) => setStanding(core, Number(input.setId))),
    add: procedures.add.handler(({ input: { setId, targets } }) => {
      const summary = messages.targetsAdded(formatVietnameseNumber(targets.length), calledSet(Number(setId)));
      return core.runOperation({ kind: 'target.add', summary }, (writer) => {
        addTargets(writer, Number(setId), targets);
        return { operationId: String(writer.operationId) };
      });
    }),
  };
}

function oneTargetProcedures(core: Core) {
  const procedures = implement(contract);
  const calledTarget = (id: number): string => targetCalled(requireTarget(core.reader, id));
  return {
    change: procedures.change.handler(({ input: { id, target, seen } }) => {
      const summary = messages.changed(calledTarget(Number(id)));
      return core.runOperation({ kind: 'target.change', summary }, (writer) => {
        changeTarget(writer, Number(id), target, seen);
        return { operationId: String(writer.operationId) };
      });
    }),
    remove: procedures.remove.handler(({ input: { id } }) => {
      const summary = messages.removed(calledTarget(Number(id)));
      return core.runOperation({ kind: 'target.remove', summary }, (writer) => {
        removeTarget(writer, Number(id));
        return { operationId: String(writer.operationId) };
      });
    }),
    edit: procedures.edit.handler(({ input: { changes, overwrite } }) => {
      const summary = messages.resultsEdited(formatVietnameseNumber(changes.length));
      return core.runOperation({ kind: 'target.results', summary }, (writer) =>
        applyGesture(writer, resultEntry(writer), {
          changes,
          overwrite,
          additions: [],
          removals: [],
          confirmed: true,
        }),
      );
    }),
  };
}
