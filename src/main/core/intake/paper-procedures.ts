import { implement } from '@orpc/server';
import { papers as contract } from '#shared/contract/intake-papers.ts';
import type { Core } from '../core.ts';
import { makeUnitForm } from './form/make-unit-form.ts';
import { createLastReadings } from './last-readings.ts';
import { returnFile } from './return/return-file.ts';

const workbookTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};

/** What the office hands to the units: their own files marked, and forms to fill in. */
export function paperProcedures(core: Core) {
  const procedures = implement(contract);
  const readings = createLastReadings(core);
  return {
    returnFile: procedures.returnFile.handler(async ({ input }) => {
      const { name, bytes, extension } = await returnFile(core, readings, Number(input.id));
      return new File([new Uint8Array(bytes)], name, { type: workbookTypes[extension] });
    }),
    unitForm: procedures.unitForm.handler(async ({ input }) => {
      const { name, bytes } = await makeUnitForm(core, {
        campaignId: Number(input.campaignId),
        phaseId: input.phaseId === null ? null : Number(input.phaseId),
        unitId: Number(input.unitId),
        withLastYear: input.withLastYear,
      });
      return new File([new Uint8Array(bytes)], name, { type: workbookTypes.xlsx });
    }),
  };
}
