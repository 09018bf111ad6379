import { type PartClaims, type SettledClaims, settleClaims, standingNumbers } from '#shared/domain/counting.ts';
import type { Reader } from '../database/connection.ts';
import { type CountingScope, scopeCondition } from './scope.ts';

export type Item = 'initiatives' | 'works';

export interface ItemClaims {
  unitId: number;
  phaseId: number;
  settled: SettledClaims;
  standingImports: Map<string, number | null>;
}

interface PartAmount {
  unitId: number;
  phaseId: number;
  part: string;
  count: number;
  valueVnd: number | null;
}

/** Table and value of the named rows of each item: the benefit of initiatives, the value of works, in whole đồng. */
export const itemTables = {
  initiatives: { table: 'initiative', value: 'benefit_vnd' },
  works: { table: 'work', value: 'value_vnd' },
} as const;

/** The settled figure of every unit and phase that named initiatives (works) or sent their number. */
export function itemClaims(reader: Reader, scope: CountingScope, item: Item): ItemClaims[] {
  const named = Map.groupBy(namedItems(reader, scope, item), keyOf);
  const numbers = Map.groupBy(itemNumbers(reader, scope, item), keyOf);
  const keys = new Set([...named.keys(), ...numbers.keys()]);
  return [...keys].flatMap((key) => {
    const rows = named.get(key) ?? [];
    const counts = numbers.get(key) ?? [];
    const [first] = [...rows, ...counts];
    return first ? [{ unitId: first.unitId, phaseId: first.phaseId, ...settle(rows, counts) }] : [];
  });
}

function settle(
  named: PartAmount[],
  numbers: (PartAmount & { importId: number | null })[],
): Pick<ItemClaims, 'settled' | 'standingImports'> {
  const standingImports = new Map<string, number | null>();
  const byPart = Map.groupBy(numbers, (entry) => entry.part);
  const parts = new Set([...named.map((entry) => entry.part), ...byPart.keys()]);
  const claims = [...parts].map((part): PartClaims => {
    const rows = named.find((entry) => entry.part === part);
    const standing = standingNumbers(byPart.get(part) ?? []);
    if (standing) standingImports.set(part, standing.importId);
    return {
      part,
      named: { count: rows?.count ?? 0, valueVnd: rows?.valueVnd ?? null },
      counted: standing && { count: standing.count, valueVnd: standing.valueVnd },
      chosen: null,
    };
  });
  return { settled: settleClaims(claims), standingImports };
}

function keyOf({ unitId, phaseId }: { unitId: number; phaseId: number }): string {
  return `${unitId} ${phaseId}`;
}

function namedItems(reader: Reader, scope: CountingScope, item: Item): PartAmount[] {
  const { table, value } = itemTables[item];
  const { sql, parameters } = scopeCondition(scope);
  return reader.all(
    `SELECT unit_id AS unitId, phase_id AS phaseId, part, count(*) AS count, sum(${value}) AS valueVnd
     FROM ${table} WHERE ${sql} GROUP BY phase_id, unit_id, part`,
    parameters,
  );
}

function itemNumbers(reader: Reader, scope: CountingScope, item: Item): (PartAmount & { importId: number | null })[] {
  const { sql, parameters } = scopeCondition(scope);
  return reader.all(
    `SELECT unit_id AS unitId, phase_id AS phaseId, part, import_id AS importId, sum(count) AS count,
       sum(value_vnd) AS valueVnd
     FROM item_count WHERE ${sql} AND item = :item GROUP BY phase_id, unit_id, part, import_id`,
    { ...parameters, item },
  );
}
