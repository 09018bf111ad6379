import { type Asked, isRate, readResult } from '#shared/domain/targets.ts';
import { formatVietnameseNumber, parseVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { targets as messages } from '#shared/messages/vi/targets.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { type CellProblem, type EntryRows, wrong } from '../entry/entry-rows.ts';
import { type ResultRow, resultOf, type TargetRow, targetById } from './queries.ts';
import { targetCalled } from './set-targets.ts';
import { requireSet } from './sets.ts';

/** Results as rows of targets: the id is the target's, the fields are the years of its set. */
export function resultEntry(writer: Writer): EntryRows {
  const valueOf = (target: TargetRow, field: string): string =>
    resultText(target, resultOf(writer, target.id, Number(field)));
  return {
    valuesOf: (id, fields) => {
      const target = targetById(writer, id);
      return target === undefined ? null : Object.fromEntries(fields.map((field) => [field, valueOf(target, field)]));
    },
    labelOf: (id) => {
      const target = targetById(writer, id);
      return target === undefined ? messages.targetMissing : targetCalled(target);
    },
    fieldName: messages.yearField,
    shown: (_field, value) => (value === '' ? messages.emptyResult : value),
    change: (id, cells) => {
      const target = targetById(writer, id);
      return target === undefined
        ? []
        : Object.entries(cells).flatMap(([field, text]) => writeResult(writer, target, field, text));
    },
    add: () => ({ problems: [wrong('text', messages.targetMissing)] }),
    remove: () => undefined,
  };
}

/** A result as it is typed: `12`, `96/100`, `đạt`; empty where there is none. */
export function resultText(
  target: Pick<Asked, 'operator' | 'unitOfMeasure'>,
  result: Pick<ResultRow, 'amount' | 'denominator'> | undefined,
): string {
  if (result === undefined) return '';
  if (target.operator === null) return result.amount >= 1 ? messages.reached : messages.notReached;
  const amount = formatVietnameseNumber(result.amount);
  return isRate(target) ? `${amount}/${formatVietnameseNumber(result.denominator ?? 0)}` : amount;
}

const words = {
  number: parseVietnameseNumber,
  yes: (text: string) => ['dat', 'co', 'x', '1'].includes(foldForSearch(text)),
  no: (text: string) => ['khong dat', 'khong', 'chua dat', 'chua', '0'].includes(foldForSearch(text)),
};

function writeResult(writer: Writer, target: TargetRow, field: string, text: string): CellProblem[] {
  const year = Number(field);
  if (!isYearOf(writer, target, year)) return [wrong(field, messages.outsideYears(field))];
  const read = readResult(text, target, words);
  if ('fault' in read) return [wrong(field, messages.faults[read.fault])];
  const { reached } = read;
  const place = { targetId: target.id, year };
  const before = resultOf(writer, target.id, year);
  if (reached === null) {
    if (before !== undefined) writer.run('DELETE FROM target_result WHERE id = :id', { id: before.id });
  } else if (before === undefined) {
    writer.run(
      `INSERT INTO target_result (set_target_id, year, amount, denominator)
       VALUES (:targetId, :year, :amount, :denominator)`,
      { ...place, ...reached },
    );
  } else {
    writer.run('UPDATE target_result SET amount = :amount, denominator = :denominator WHERE id = :id', {
      ...reached,
      id: before.id,
    });
  }
  return [];
}

function isYearOf(reader: Reader, { setId }: TargetRow, year: number): boolean {
  const { fromYear, toYear } = requireSet(reader, setId);
  return Number.isInteger(year) && year >= fromYear && year <= toYear;
}
