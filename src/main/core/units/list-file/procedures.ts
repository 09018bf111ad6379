import { implement } from '@orpc/server';
import { unitLists as contract } from '#shared/contract/unit-lists.ts';
import { unitLists as messages } from '#shared/messages/vi/unit-lists.ts';
import type { Core } from '../../core.ts';
import { DomainError } from '../../domain-error.ts';
import { federationOf } from '../../federation/service.ts';
import { today } from '../events.ts';
import { listToWrite } from './list-to-write.ts';
import { compareList, knownUnits, previewOf } from './preview-list.ts';
import { readUnitList } from './read-unit-list.ts';
import { takeList } from './take-list.ts';
import type { UnitList } from './unit-list.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function unitListProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    export: procedures.export.handler(async () => {
      const federation = federationOf(core.reader)?.name ?? '';
      const bytes = await core.ports.writing.unitList(listToWrite(core.reader, federation));
      const name = messages.fileName(federation).replaceAll(/[<>:"/\\|?*]/g, ' ');
      return new File([new Uint8Array(bytes)], name, { type: xlsx });
    }),
    preview: procedures.preview.handler(async ({ input }) => {
      const list = await readList(core, input.file);
      const known = knownUnits(core.reader);
      return previewOf(known, list.sheet, compareList(known, list, today(core)));
    }),
    take: procedures.take.handler(async ({ input }) => {
      const list = await readList(core, input.file);
      const known = knownUnits(core.reader);
      const compared = compareList(known, list, today(core));
      if (previewOf(known, list.sheet, compared).fingerprint !== input.fingerprint) {
        throw new DomainError('CONFLICT', 'unit-list.changed-since', messages.changedSince);
      }
      const decisions = {
        rows: new Map(input.decisions.map(({ row, unit }) => [row, targetOf(unit)] as const)),
        clusters: new Set(input.clusters),
        communes: new Set(input.communes),
        today: today(core),
      };
      const wanted = compared.filter(({ listed }) => listed.state === 'new' || decisions.rows.get(listed.row) === null);
      const changing = compared.filter(
        ({ listed }) => listed.state === 'changed' || typeof decisions.rows.get(listed.row) === 'number',
      );
      const summary = messages.taken(wanted.length, changing.length);
      return core.runOperation({ kind: 'unit.take-list', summary }, (writer) => {
        const counts = takeList(writer, known, compared, decisions);
        const any = counts.added + counts.changed > 0;
        return { operationId: any ? String(writer.operationId) : null, ...counts };
      });
    }),
  };
}

const targetOf = (unit: string | null): number | null | 'skip' =>
  unit === null || unit === 'skip' ? unit : Number(unit);

/** The first sheet that is a list of units. Throws REFUSED for a file that has none, or that cannot be read. */
async function readList(core: Core, file: File): Promise<UnitList> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const input = { bytes, fileName: file.name, awardTypes: [], year: null };
  const read = await core.ports.analysis.analyse(input);
  if (read.refused !== undefined) {
    throw new DomainError('REFUSED', read.refused.code, messages.unreadable(file.name, read.refused.message));
  }
  for (const { name, hidden, lastRow } of read.sheets) {
    if (hidden || lastRow === 0) continue;
    const list = readUnitList(await core.ports.analysis.sheet({ bytes, fileName: file.name }, name, 1, lastRow));
    if (list !== null) return list;
  }
  throw new DomainError('REFUSED', 'unit-list.none', messages.notAList(file.name));
}
