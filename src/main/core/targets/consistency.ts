import { isRate } from '#shared/domain/targets.ts';
import { check as messages } from '#shared/messages/vi/check.ts';
import type { Reader } from '../database/connection.ts';

interface TypedResult {
  name: string;
  number: number;
  part: number;
  operator: string | null;
  unitOfMeasure: string;
  year: number;
  fromYear: number;
  toYear: number;
  denominator: number | null;
}

/** Typed results of years outside their set, and those that do not fit how their target is measured. */
export function targetFindings(reader: Reader): string[] {
  const results = reader.all<TypedResult>(
    `SELECT target_set.name, number, part, operator, unit_of_measure AS unitOfMeasure, year, from_year AS fromYear,
       to_year AS toYear, target_result.denominator
     FROM target_result JOIN set_target ON set_target.id = set_target_id JOIN target_set ON target_set.id = set_id
     ORDER BY target_result.id`,
  );
  return results.flatMap((result) => {
    const { name, number, part, operator, year, fromYear, toYear, denominator } = result;
    const rate = operator !== null && isRate(result);
    const item = `${number}.${part}`;
    return [
      ...(year < fromYear || year > toYear ? [messages.resultOutside(name, item, year)] : []),
      ...(rate === (denominator !== null) ? [] : [messages.resultUnfit(name, item, year)]),
    ];
  });
}
