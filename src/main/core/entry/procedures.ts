import { implement } from '@orpc/server';
import { initiatives, works } from '#shared/contract/items.ts';
import { numbers } from '#shared/contract/numbers.ts';
import type { Core } from '../core.ts';
import { initiativePage, initiativeValues } from '../initiatives/service.ts';
import { numberTable } from '../numbers/service.ts';
import { workPage, workValues } from '../works/service.ts';
import { editRows } from './service.ts';

export function numberProcedures(core: Core) {
  const procedures = implement(numbers);
  return {
    table: procedures.table.handler(({ input }) =>
      numberTable(core.reader, { campaignId: Number(input.campaignId), phaseId: Number(input.phaseId) }),
    ),
    edit: procedures.edit.handler(({ input }) => editRows(core, 'numbers', input)),
  };
}

export function initiativeProcedures(core: Core) {
  const procedures = implement(initiatives);
  return {
    page: procedures.page.handler(({ input }) => initiativePage(core.reader, input)),
    values: procedures.values.handler(({ input }) => initiativeValues(core.reader, input, input.column)),
    edit: procedures.edit.handler(({ input }) => editRows(core, 'initiatives', input)),
  };
}

export function workProcedures(core: Core) {
  const procedures = implement(works);
  return {
    page: procedures.page.handler(({ input }) => workPage(core.reader, input)),
    values: procedures.values.handler(({ input }) => workValues(core.reader, input, input.column)),
    edit: procedures.edit.handler(({ input }) => editRows(core, 'works', input)),
  };
}
