import { implement } from '@orpc/server';
import { registrations as contract } from '#shared/contract/registrations.ts';
import type { Subject } from '#shared/domain/records.ts';
import type { Core } from '../core.ts';
import { editRows } from '../entry/service.ts';
import { type RegistrationAsked, registrationPage, registrationValues } from './service.ts';

export function registrationProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    page: procedures.page.handler(({ input }) =>
      registrationPage(core.reader, {
        ...askedFor(input),
        sort: input.sort,
        descending: input.descending,
        offset: input.offset,
        limit: input.limit,
      }),
    ),
    values: procedures.values.handler(({ input }) =>
      registrationValues(core.reader, askedFor(input), input.column, input.find),
    ),
    edit: procedures.edit.handler(({ input }) => editRows(core, 'registrations', input)),
  };
}

interface Asked {
  campaignId: string;
  phaseId: string | null;
  search: string;
  awards: string[];
  subject: Subject | null;
  unitIds: string[];
  phaseIds: string[];
  positions: string[];
  importIds: string[];
}

function askedFor({ campaignId, phaseId, unitIds, phaseIds, importIds, ...rest }: Asked): RegistrationAsked {
  return {
    search: rest.search,
    awards: rest.awards,
    subject: rest.subject,
    positions: rest.positions,
    campaignId: Number(campaignId),
    phaseId: phaseId === null ? null : Number(phaseId),
    unitIds: unitIds.length === 0 ? null : unitIds.map(Number),
    phaseIds: phaseIds.map(Number),
    importIds: importIds.map((importId) => (importId === '' ? null : Number(importId))),
  };
}
