import type { NumberCell, UnitNumbers } from '#shared/contract/numbers.ts';
import { requirePhase } from '../campaigns/service.ts';
import type { Reader } from '../database/connection.ts';
import { listUnits } from '../units/service.ts';
import { filedAmounts, namedAmounts, type Place, typedAmounts } from './queries.ts';

export { numberEntry } from './entry.ts';

/** The numbers of every unit in one phase: typed, from files, and how many names stand beside them. Throws NOT_FOUND. */
export function numberTable(reader: Reader, place: Place): UnitNumbers[] {
  requirePhase(reader, place.campaignId, place.phaseId);
  const cells = new Map<number, Record<string, NumberCell>>();
  const cellOf = (unitId: number, field: string): NumberCell => {
    const unit = cells.get(unitId) ?? {};
    cells.set(unitId, unit);
    return (unit[field] ??= { typed: null, filed: null, named: 0 });
  };
  for (const { unitId, field, amount } of typedAmounts(reader, place)) cellOf(unitId, field).typed = amount;
  for (const { unitId, field, amount } of filedAmounts(reader, place)) cellOf(unitId, field).filed = amount;
  for (const { unitId, field, amount } of namedAmounts(reader, place)) cellOf(unitId, field).named = amount;
  return listUnits(reader, '').map(({ id, name, parentId, sector, clusterId, clusterName }) => ({
    id,
    name,
    parentId,
    sector,
    clusterId,
    clusterName,
    cells: cells.get(Number(id)) ?? {},
  }));
}
