import { implement } from '@orpc/server';
import { units as contract } from '#shared/contract/units.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { unitService as messages } from '#shared/messages/vi/unit-service.ts';
import type { Core } from '../core.ts';
import type { Writer } from '../database/connection.ts';
import { changeCellsOfUnits } from './change-cells.ts';
import { recordEvent } from './events.ts';
import { listUnits, unitDetail, unitIdentity } from './lists.ts';
import { addAlias, removeAlias } from './names.ts';
import { unitPage } from './page.ts';
import { correctName, insertUnit, saveHeadCount, updateUnit } from './register.ts';
import { removeUnit } from './remove.ts';

export function unitProcedures(core: Core) {
  const procedures = implement(contract);
  const write = <Result>(kind: string, summary: string, work: (writer: Writer) => Result): Result =>
    core.runOperation({ kind, summary }, work);
  const nameOf = (id: string): string => unitIdentity(core.reader, Number(id)).name;
  return {
    list: procedures.list.handler(({ input }) => listUnits(core.reader, input.search, input.on)),
    page: procedures.page.handler(({ input }) => unitPage(core.reader, Number(input.unitId))),
    add: procedures.add.handler(({ input }) => {
      const name = cleanText(input.name);
      const parentId = input.parentId === null ? null : Number(input.parentId);
      const added = write('unit.add', messages.added(name), (writer) =>
        insertUnit(writer, { ...input, name, parentId }),
      );
      return unitDetail(core.reader, added.id);
    }),
    change: procedures.change.handler(({ input }) => {
      const { id, seen, ...change } = input;
      write('unit.change', messages.changed(nameOf(id)), (writer) => updateUnit(writer, Number(id), change, seen));
      return unitDetail(core.reader, Number(id));
    }),
    changeCells: procedures.changeCells.handler(({ input: { changes } }) => changeCellsOfUnits(core, changes)),
    remove: procedures.remove.handler(({ input }) => {
      const operationId = write('unit.remove', messages.removed(nameOf(input.unitId)), (writer) => {
        removeUnit(writer, Number(input.unitId));
        return writer.operationId;
      });
      return { operationId: String(operationId) };
    }),
    addAlias: procedures.addAlias.handler(({ input }) => {
      const alias = cleanText(input.alias);
      const id = Number(input.unitId);
      write('unit.alias', messages.aliasAdded(nameOf(input.unitId), alias), (writer) => addAlias(writer, id, alias));
      return unitDetail(core.reader, id);
    }),
    removeAlias: procedures.removeAlias.handler(({ input: { unitId, alias } }) => {
      const id = Number(unitId);
      write('unit.alias', messages.aliasRemoved(nameOf(unitId), alias), (writer) => removeAlias(writer, id, alias));
      return unitDetail(core.reader, id);
    }),
    correctName: procedures.correctName.handler(({ input }) => {
      const name = cleanText(input.name);
      const corrected = { ...input, id: Number(input.id), name };
      const id = write('unit.correct-name', messages.nameCorrected(name), (writer) => correctName(writer, corrected));
      return unitPage(core.reader, id);
    }),
    saveHeadCount: procedures.saveHeadCount.handler(({ input: { unitId, onDate, ...count } }) => {
      const summary = messages.headCount(nameOf(unitId), formatDate(onDate));
      write('unit.head-count', summary, (writer) => saveHeadCount(writer, Number(unitId), onDate, count));
      return unitPage(core.reader, Number(unitId));
    }),
    recordEvent: procedures.recordEvent.handler(({ input }) => {
      const { operationId, unitIds } = recordEvent(core, input);
      return { operationId: String(operationId), unitIds: unitIds.map(String) };
    }),
  };
}
