import { columnLetter } from '#shared/domain/columns.ts';
import type { Problem, Severity, Subject } from '#shared/domain/records.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { intakeProblems as messages } from '#shared/messages/vi/intake-problems.ts';

function problem(
  severity: Severity,
  code: string,
  row: number,
  column: number | null,
  raw: string | null,
  message: string,
): Problem {
  return { row, column: column === null ? null : columnLetter(column), severity, code, message, raw };
}

function place(row: number, column: number | null): string {
  return column === null ? messages.row(row) : messages.cell(`${columnLetter(column)}${row}`);
}

export function awardUnknown(row: number, column: number, raw: string): Problem {
  return problem('error', 'award.unknown', row, column, raw, messages.awardUnknown(place(row, column), raw));
}

export function awardWithoutLevel(row: number, column: number, raw: string): Problem {
  return problem('error', 'award.unknown', row, column, raw, messages.awardWithoutLevel(place(row, column), raw));
}

export function awardSubject(row: number, column: number, raw: string): Problem {
  return problem('error', 'award.subject', row, column, raw, messages.awardSubject(place(row, column), raw));
}

export function subjectUnknown(row: number, column: number | null, raw: string): Problem {
  return problem('error', 'subject.unknown', row, column, raw, messages.subjectUnknown(place(row, column), raw));
}

export function nameMissing(row: number, column: number | null): Problem {
  return problem('error', 'registration.name-missing', row, column, null, messages.nameMissing(place(row, null)));
}

export function awardMissing(row: number, column: number | null, name: string): Problem {
  return problem('warning', 'registration.no-award', row, column, name, messages.awardMissing(place(row, null), name));
}

export function rowUnsure(row: number, name: string): Problem {
  return problem('error', 'row.unsure', row, null, name, messages.rowUnsure(place(row, null), name));
}

/** A row that was set aside while the sheet was recognised. */
export function rowDoubtful(row: number, doubt: string, raw: string): Problem {
  return problem('error', 'row.unsure', row, null, raw, messages.rowDoubtful(place(row, null), doubt));
}

export function nameUnsure(row: number, column: number, raw: string): Problem {
  return problem('error', 'registration.name-unsure', row, column, raw, messages.nameUnsure(place(row, column), raw));
}

/** An award in a remark or a column without a header. Held back where the row registers nothing else. */
export function awardElsewhere(row: number, column: number, raw: string, severity: Severity): Problem {
  return problem(severity, 'award.elsewhere', row, column, raw, messages.awardElsewhere(place(row, column), raw));
}

export function sectionAwardUnknown(row: number, heading: string): Problem {
  return problem('error', 'award.unknown', row, null, heading, messages.sectionAwardUnknown(place(row, null), heading));
}

export function countParts(row: number, column: number, total: number, sum: number): Problem {
  const message = messages.countParts(place(row, column), total, sum);
  return problem('error', 'count.parts', row, column, formatVietnameseNumber(total), message);
}

export function moneyTooSmall(row: number, column: number, raw: string): Problem {
  return problem('error', 'money.too-small', row, column, raw, messages.moneyTooSmall(place(row, column), raw));
}

export function markUnreadable(row: number, column: number, raw: string): Problem {
  return problem('error', 'mark.unreadable', row, column, raw, messages.markUnreadable(place(row, column), raw));
}

export function cellHeldBack(row: number, column: number, raw: string): Problem {
  return problem('warning', 'column.unsure', row, column, raw, messages.cellHeldBack(place(row, column), raw));
}

export function formulaWithoutValue(row: number, column: number): Problem {
  return problem(
    'error',
    'cell.formula-without-value',
    row,
    column,
    null,
    messages.formulaWithoutValue(place(row, column)),
  );
}

export function duplicateRegistration(row: number, column: number | null, name: string, first: string): Problem {
  return problem(
    'warning',
    'registration.duplicate',
    row,
    column,
    name,
    messages.duplicateRegistration(place(row, null), name, first),
  );
}

export function birthUnreadable(row: number, column: number, raw: string): Problem {
  return problem('info', 'birth.unreadable', row, column, raw, messages.birthUnreadable(place(row, column), raw));
}

export function countUnreadable(row: number, column: number, raw: string): Problem {
  return problem('error', 'count.unreadable', row, column, raw, messages.countUnreadable(place(row, column), raw));
}

export function countWithoutUnit(row: number, column: number | null): Problem {
  return problem('error', 'count.unit-missing', row, column, null, messages.countWithoutUnit(place(row, null)));
}

export function countNone(row: number, raw: string): Problem {
  return problem('info', 'count.none', row, null, raw, messages.countNone(place(row, null), raw));
}

export function moneyUnreadable(row: number, column: number, raw: string): Problem {
  return problem('error', 'money.unreadable', row, column, raw, messages.moneyUnreadable(place(row, column), raw));
}

export function titleMissing(row: number, column: number | null): Problem {
  return problem('error', 'item.name-missing', row, column, null, messages.titleMissing(place(row, null)));
}

export function authorsMissing(row: number, column: number | null, raw: string): Problem {
  return problem(
    'info',
    'initiative.authors-missing',
    row,
    column,
    raw,
    messages.authorsMissing(place(row, null), raw),
  );
}

export function plaqueUnreadable(row: number, column: number, raw: string): Problem {
  return problem(
    'warning',
    'work.plaque-unreadable',
    row,
    column,
    raw,
    messages.plaqueUnreadable(place(row, column), raw),
  );
}

export function targetInWords(row: number, column: number | null, raw: string | null): Problem {
  return problem('info', 'target.words', row, column, raw, messages.targetInWords(place(row, null)));
}

export function declaredMismatch(row: number, column: number | null, count: number, counted: number): Problem {
  const [written, found] = [formatVietnameseNumber(count), formatVietnameseNumber(counted)];
  return problem(
    'error',
    'declared.mismatch',
    row,
    column,
    written,
    messages.declaredMismatch(place(row, column), written, found),
  );
}

export function declaredElsewhere(row: number, count: number, subject: Subject): Problem {
  return problem(
    'warning',
    'declared.elsewhere',
    row,
    null,
    formatVietnameseNumber(count),
    messages.declaredElsewhere(place(row, null), formatVietnameseNumber(count), subject),
  );
}

export function rowWithoutRecord(row: number): Problem {
  return problem('warning', 'row.no-record', row, null, null, messages.rowWithoutRecord(place(row, null)));
}

export function sheetHidden(sheet: string): Problem {
  return problem('warning', 'sheet.hidden', 0, null, null, messages.sheetHidden(sheet));
}
