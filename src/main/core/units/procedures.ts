import { implement } from '@orpc/server';
import { units as contract } from '#shared/contract/units.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { unitService as messages } from '#shared/messages/vi/unit-service.ts';
import type { Core } from '../core.ts';
import { insertUnit, listUnits, unitDetail, unitIdentity, updateUnit } from './service.ts';

export function unitProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    list: procedures.list.handler(({ input }) => listUnits(core.reader, input.search)),
    add: procedures.add.handler(({ input }) => {
      const name = cleanText(input.name);
      const parentId = input.parentId === null ? null : Number(input.parentId);
      const added = core.runOperation({ kind: 'unit.add', summary: messages.added(name) }, (writer) =>
        insertUnit(writer, { ...input, name, parentId }),
      );
      return unitDetail(core.reader, added.id);
    }),
    change: procedures.change.handler(({ input }) => {
      const { id, parentId, ...change } = input;
      const { name } = unitIdentity(core.reader, Number(id));
      core.runOperation({ kind: 'unit.change', summary: messages.changed(name) }, (writer) =>
        updateUnit(writer, Number(id), {
          ...change,
          ...(parentId === undefined ? {} : { parentId: parentId === null ? null : Number(parentId) }),
        }),
      );
      return unitDetail(core.reader, Number(id));
    }),
  };
}
