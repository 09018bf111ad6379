import { implement } from '@orpc/server';
import { people as contract, type PersonData } from '#shared/contract/people.ts';
import type { Core } from '../core.ts';
import {
  changePerson,
  collectiveDetail,
  collectivePage,
  decideDuplicate,
  duplicates,
  mergePeople,
  noteInitiativeUse,
  personDetail,
  personPage,
  removePerson,
  unmergePerson,
} from './service.ts';

export function peopleProcedures(core: Core) {
  const procedures = implement(contract);
  return {
    page: procedures.page.handler(({ input }) => personPage(core.reader, input)),
    collectives: procedures.collectives.handler(({ input }) => collectivePage(core.reader, input)),
    person: procedures.person.handler(({ input }) => personDetail(core.reader, Number(input.id))),
    collective: procedures.collective.handler(({ input }) => collectiveDetail(core.reader, Number(input.id))),
    change: procedures.change.handler(({ input }) =>
      changePerson(core, Number(input.id), dataOf(input.seen), dataOf(input.to)),
    ),
    remove: procedures.remove.handler(({ input }) => answer(removePerson(core, Number(input.id)))),
    merge: procedures.merge.handler(({ input }) =>
      answer(mergePeople(core, { intoId: Number(input.intoId), fromId: Number(input.fromId) })),
    ),
    unmerge: procedures.unmerge.handler(({ input }) => {
      const { operationId, kept } = unmergePerson(core, Number(input.id));
      return { ...answer(operationId), kept };
    }),
    noteUse: procedures.noteUse.handler(({ input }) =>
      answer(noteInitiativeUse(core, { ...input, initiativeId: Number(input.initiativeId), id: Number(input.id) })),
    ),
    duplicates: procedures.duplicates.handler(({ input }) =>
      duplicates(core.reader, { ...input, campaignId: Number(input.campaignId) }),
    ),
    decide: procedures.decide.handler(({ input }) => {
      const { firstId, secondId, verdict } = input;
      return answer(decideDuplicate(core, { firstId: Number(firstId), secondId: Number(secondId), verdict }));
    }),
  };
}

const answer = (operationId: number) => ({ operationId: String(operationId) });

const dataOf = (data: PersonData) => ({ ...data, unitId: Number(data.unitId) });
