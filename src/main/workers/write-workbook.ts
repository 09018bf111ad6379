import { parentPort } from 'node:worker_threads';
import { writeUnitForm } from '#core/intake/form/write-unit-form.ts';
import { Refusal } from '#core/intake/read/refusal.ts';
import { annotateWorkbook } from '#core/intake/return/annotate-workbook.ts';
import { writeUnitList } from '#core/units/list-file/write-unit-list.ts';
import type { WritingReply, WritingRequest } from './writing-messages.ts';

parentPort?.on('message', (request: WritingRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply, []));
});

async function answer(request: WritingRequest): Promise<WritingReply> {
  try {
    if (request.kind === 'annotate') return await annotateWorkbook(request.bytes, request.annotation);
    if (request.kind === 'unit-list') return { bytes: await writeUnitList(request.list), extension: 'xlsx' };
    return { bytes: await writeUnitForm(request.form), extension: 'xlsx' };
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { failure, refused: error instanceof Refusal };
  }
}
