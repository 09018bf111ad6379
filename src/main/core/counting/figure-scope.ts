import type { Figure } from '#shared/contract/figures.ts';
import type { Unit } from '#shared/contract/units.ts';
import type { Reader } from '../database/connection.ts';
import type { CountedUnits } from './counted-units.ts';
import { awardCatalogue } from './queries.ts';
import type { CountingScope } from './scope.ts';

/** A figure as the scope that counts it. Units of a figure are those of its unit, sector and cluster together. */
export function figureScope(reader: Reader, figure: Figure, counted: CountedUnits): CountingScope {
  return {
    campaignId: Number(figure.campaignId),
    phaseId: figure.phaseId === null ? null : Number(figure.phaseId),
    awards: figure.what === 'registered' ? figureAwards(reader, figure) : null,
    subject: figure.what === 'registered' ? figure.subject : null,
    unitIds: narrowsUnits(figure) ? figureUnits(figure, counted).map((unit) => Number(unit.id)) : null,
  };
}

function figureAwards(reader: Reader, { award, group }: Figure): string[] | null {
  if (award !== null) return [award];
  if (group === null) return null;
  return awardCatalogue(reader)
    .filter((entry) => entry.group === group)
    .map((entry) => entry.code);
}

function narrowsUnits({ unitId, sector, clusterId }: Figure): boolean {
  return unitId !== null || sector !== null || clusterId !== null;
}

/** The units whose records a figure counts: those that are told under a unit that it names, or under one below it. */
export function figureUnits(figure: Figure, { units, toldUnder }: CountedUnits): Unit[] {
  const { unitId, sector, clusterId, reach } = figure;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const named = unitId === null || reach === undefined ? new Set([unitId]) : unitsUnder(units, unitId);
  return units.filter((own) => {
    const unit = byId.get(toldUnder(Number(own.id))) ?? own;
    return (
      (unitId === null || named.has(unit.id)) &&
      (sector === null || (unit.sector ?? 'none') === sector) &&
      (clusterId === null || (unit.clusterId ?? 'none') === clusterId)
    );
  });
}

/** The unit and all that stand below it, at any depth. */
export function unitsUnder(units: readonly Pick<Unit, 'id' | 'parentId'>[], unitId: string): Set<string | null> {
  const children = Map.groupBy(units, ({ parentId }) => parentId);
  const found = new Set<string | null>([unitId]);
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id);
  return found;
}
