import { columnNumber } from '#shared/domain/columns.ts';
import type { Problem, TableReading } from '#shared/domain/records.ts';
import { intakeReturn as messages } from '#shared/messages/vi/intake-return.ts';
import type { ReturnNote } from './return-note.ts';

/** What of a file's problems is for the unit to mend, in the order of its sheets; remarks for information are not. */
export function notesOf(tables: readonly TableReading[]): ReturnNote[] {
  return tables.flatMap((table) => table.problems.flatMap((problem) => noteOf(table.sheet, problem)));
}

function noteOf(sheet: string, { row, column, severity, code, message, raw }: Problem): ReturnNote[] {
  if (severity === 'info') return [];
  const told = sentencesFor(message);
  const advice = messages.advice[code];
  const wrong =
    advice?.wrong === undefined || (raw === null && advice.wrong.length > 0) ? told.wrong : advice.wrong(raw ?? '');
  return [
    {
      sheet,
      row,
      column: column === null ? null : columnNumber(column),
      severity,
      wrong,
      todo: advice?.todo ?? told.todo,
    },
  ];
}

/** The place stands beside the note already; what begins with “Hãy” is what to do. */
function sentencesFor(message: string): { wrong: string; todo: string } {
  const text = message.replace(/^(?:Ô [A-Z]+\d+|Dòng \d+)\s*:?\s*/u, '');
  const at = text.search(/(?:^|\s)Hãy\s/u);
  const wrong = (at < 0 ? text : text.slice(0, at)).trim();
  return {
    wrong: wrong.slice(0, 1).toUpperCase() + wrong.slice(1),
    todo: at < 0 ? messages.lookAgain : text.slice(at).trim(),
  };
}
