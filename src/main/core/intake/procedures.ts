import { implement } from '@orpc/server';
import { intake as contract } from '#shared/contract/intake.ts';
import type { Core } from '../core.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { confirmFile, correctFile, decideUnit, discardFile, forgetLearned, withdrawCorrections } from './decisions.ts';
import { fileDetail, fileList, sheetWindow } from './file-detail.ts';
import type { IncomingFile } from './file-outcome.ts';
import { interruptedDrops, removeNote } from './interrupted.ts';
import { createLastReadings } from './last-readings.ts';
import { startReceiving } from './receive-job.ts';
import { settleSenders, unknownSenders } from './senders.ts';

export function intakeProcedures(core: Core, jobs: Jobs) {
  const procedures = implement(contract);
  const readings = createLastReadings(core);
  const detail = (id: string) => fileDetail(core, readings, Number(id));
  return {
    receive: procedures.receive.handler(({ input }) => ({
      jobId: startReceiving(core, jobs, {
        campaignId: Number(input.campaignId),
        phaseId: Number(input.phaseId),
        newUnits: input.newUnits,
        files: input.files.map(incoming),
      }),
    })),
    interrupted: procedures.interrupted.handler(({ input }) =>
      jobs.running() ? [] : interruptedDrops(core, Number(input.campaignId)),
    ),
    forgetInterrupted: procedures.forgetInterrupted.handler(async ({ input }) => ({
      forgotten: await removeNote(core, input.id),
    })),
    files: procedures.files.handler(({ input }) =>
      fileList(core.reader, { ...input, campaignId: Number(input.campaignId) }),
    ),
    file: procedures.file.handler(({ input }) => detail(input.id)),
    sheet: procedures.sheet.handler(({ input }) => sheetWindow(core, readings, { ...input, id: Number(input.id) })),
    decideUnit: procedures.decideUnit.handler(({ input }) => {
      const unitId = input.unitId === null ? null : Number(input.unitId);
      decideUnit(core, Number(input.id), { unitId, newUnitName: input.newUnitName });
      return detail(input.id);
    }),
    correct: procedures.correct.handler(async ({ input }) => {
      await correctFile(core, readings, Number(input.id), input.corrections);
      return detail(input.id);
    }),
    withdraw: procedures.withdraw.handler(async ({ input }) => {
      await withdrawCorrections(core, readings, Number(input.id), input.corrections);
      return detail(input.id);
    }),
    forget: procedures.forget.handler(async ({ input }) => {
      await forgetLearned(core, readings, Number(input.id), input.remembered.map(Number));
      return detail(input.id);
    }),
    confirm: procedures.confirm.handler(async ({ input }) => {
      await confirmFile(core, readings, Number(input.id));
      return detail(input.id);
    }),
    unknownSenders: procedures.unknownSenders.handler(({ input }) =>
      unknownSenders(core.reader, Number(input.campaignId)),
    ),
    settleSenders: procedures.settleSenders.handler(({ input }) => ({
      jobId: settleSenders(core, jobs, readings, {
        campaignId: Number(input.campaignId),
        senders: input.senders.map(({ name, unitId }) => ({ name, unitId: unitId === null ? null : Number(unitId) })),
      }),
    })),
    discard: procedures.discard.handler(({ input }) => ({ operationId: String(discardFile(core, Number(input.id))) })),
  };
}

function incoming(file: File): IncomingFile {
  const { name, size } = file;
  return { path: name, name, size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
