import { parentPort } from 'node:worker_threads';
import { checkDatabase } from '#core/check/check-database.ts';
import type { Core } from '#core/core.ts';
import { connect, refuseDamaged } from '#core/database/open.ts';
import { statementsOver } from '#core/database/statements.ts';
import { writeCopy } from '#core/database/write-copy.ts';
import { writeGesture } from '#core/entry/write-gesture.ts';
import { writeFile } from '#core/intake/commit/write-file.ts';
import { takeHistory } from '#core/intake/history/take-history.ts';
import { placeFile } from '#core/intake/place-file.ts';
import { linkFiltered } from '#core/movements/links.ts';
import type { RunOperation } from '#core/operations/operation.ts';
import { takeBack } from '#core/operations/undo-work.ts';
import { writeOperation } from '#core/operations/write-operation.ts';
import { settleRowsOfUnit } from '#core/people/awards/waiting.ts';
import { changeCells } from '#core/units/change-cells.ts';
import { lookAtSource } from '#core/units/takeover/source.ts';
import { takeOver } from '#core/units/takeover/take-over.ts';
import { crossing } from './crossing-errors.ts';
import type { DataMessage, DataReply, LongWork, LongWorkName, WriteRequest } from './data-messages.ts';

type Work<Name extends LongWorkName> = (
  hands: Pick<Core, 'reader' | 'runOperation'>,
  input: LongWork[Name]['input'],
  parts: readonly LongWork[Name]['part'][],
) => LongWork[Name]['output'];

const works: { [Name in LongWorkName]: Work<Name> } = {
  'take-in': placeFile,
  'write-file': ({ runOperation }, { description, file }, received) =>
    runOperation(description, (writer) => writeFile(writer, file, received)),
  'edit-rows': ({ runOperation }, { description, ...wanted }, received) =>
    runOperation(description, (writer) => writeGesture(writer, wanted, received)),
  'change-cells': ({ runOperation }, { description }, received) =>
    runOperation(description, (writer) => changeCells(writer, received.flat())),
  'settle-unit': ({ runOperation }, { description, ...said }) =>
    runOperation(description, (writer) => settleRowsOfUnit(writer, said)),
  'take-history': takeHistory,
  undo: ({ runOperation }, { description, wanted }) => runOperation(description, (writer) => takeBack(writer, wanted)),
  'look-at-source': ({ reader }, { path }) => lookAtSource({ reader }, path),
  'take-over': takeOver,
  'link-records': ({ runOperation }, { description, filter }) =>
    runOperation(description, (writer) => linkFiltered(writer, filter)),
};

let parts: unknown[] = [];

parentPort?.on('message', (message: DataMessage) => {
  if (message.kind === 'part') {
    parts.push(message.part);
    return;
  }
  const received = parts;
  parts = [];
  void replyTo(message, received).then((reply) => parentPort?.postMessage(reply, []));
});

async function replyTo(message: Exclude<DataMessage, { kind: 'part' }>, received: unknown[]): Promise<DataReply> {
  try {
    return { result: await answerTo(message, received) };
  } catch (error) {
    return { failure: crossing(error) };
  }
}

function answerTo(message: Exclude<DataMessage, { kind: 'part' }>, received: unknown[]): unknown {
  if (message.kind === 'check') return check(message.path);
  if (message.kind === 'look-through') return lookThrough(message.path);
  if (message.kind === 'copy') return writeCopy(message.path, message.to);
  return write(message.request, received);
}

function write<Name extends LongWorkName>(request: WriteRequest<Name>, received: unknown[]): LongWork[Name]['output'] {
  const { path, stamp, name, input } = request;
  // Opened anew each time: the file may have been replaced since.
  const connection = connect(path, 'write');
  try {
    const reader = statementsOver(() => connection);
    const runOperation: RunOperation = (description, perform) =>
      writeOperation(connection, reader, stamp, description, perform);
    const work: Work<Name> = works[name];
    return work({ reader, runOperation }, input, received as LongWork[Name]['part'][]);
  } finally {
    connection.close();
  }
}

function check(path: string) {
  const connection = connect(path, 'read');
  try {
    // In one transaction, so that what others write meanwhile makes no check disagree with another.
    return connection.transaction(() => checkDatabase(statementsOver(() => connection)))();
  } finally {
    connection.close();
  }
}

function lookThrough(path: string): void {
  const connection = connect(path, 'read');
  try {
    refuseDamaged(connection, path);
  } finally {
    connection.close();
  }
}
