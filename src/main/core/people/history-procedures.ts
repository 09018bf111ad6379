import { implement } from '@orpc/server';
import { awardHistory as contract } from '#shared/contract/award-history.ts';
import type { Core } from '../core.ts';
import { historyFiles, historyProblems, historySheet, startReceivingHistory } from '../intake/service.ts';
import type { Jobs } from '../jobs/jobs.ts';
import {
  addAward,
  awardPage,
  changeAward,
  removeAward,
  settleAwards,
  settleUnit,
  verifyAwards,
  waitingGroups,
} from './service.ts';

export function awardHistoryProcedures(core: Core, jobs: Jobs) {
  const procedures = implement(contract);
  return {
    receive: procedures.receive.handler(({ input }) => ({
      jobId: startReceivingHistory(core, jobs, input.files.map(incoming)),
    })),
    files: procedures.files.handler(() => historyFiles(core.reader)),
    problems: procedures.problems.handler(({ input }) => historyProblems(core.reader, Number(input.fileId), input)),
    sheet: procedures.sheet.handler(({ input }) => historySheet(core, { ...input, fileId: Number(input.fileId) })),
    page: procedures.page.handler(({ input }) => awardPage(core.reader, input)),
    waiting: procedures.waiting.handler(({ input }) => waitingGroups(core.reader, input)),
    settleUnit: procedures.settleUnit.handler(async ({ input }) => {
      const { operationId, settled } = await settleUnit(core, input.unitText, Number(input.unitId));
      return { ...answer(operationId), settled };
    }),
    settle: procedures.settle.handler(({ input }) => {
      const { ids, personId, unitId } = input;
      return answer(
        settleAwards(core, { ids: ids.map(Number), personId: numberOf(personId), unitId: numberOf(unitId) }),
      );
    }),
    verify: procedures.verify.handler(({ input }) => answer(verifyAwards(core, input.ids.map(Number), input.verified))),
    add: procedures.add.handler(({ input }) => {
      const { operationId, id } = addAward(core, { ...input, subjectId: Number(input.subjectId) });
      return { ...answer(operationId), id: String(id) };
    }),
    change: procedures.change.handler(({ input }) => answer(changeAward(core, Number(input.id), input.seen, input.to))),
    remove: procedures.remove.handler(({ input }) => answer(removeAward(core, Number(input.id)))),
  };
}

const answer = (operationId: number) => ({ operationId: String(operationId) });
const numberOf = (id: string | null): number | null => (id === null ? null : Number(id));

function incoming(file: File) {
  const { name, size } = file;
  return { path: name, name, size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
