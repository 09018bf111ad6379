import type { Figure } from '#shared/contract/figures.ts';
import type { Unit } from '#shared/contract/units.ts';
import type { Reader } from '../database/connection.ts';
import { awardCatalogue } from './queries.ts';
import type { CountingScope } from './scope.ts';

/** A figure as the scope that counts it. Units of a figure are those of its unit, sector and cluster together. */
export function figureScope(reader: Reader, figure: Figure, units: readonly Unit[]): CountingScope {
  return {
    campaignId: Number(figure.campaignId),
    phaseId: figure.phaseId === null ? null : Number(figure.phaseId),
    awards: figure.what === 'registered' ? figureAwards(reader, figure) : null,
    subject: figure.what === 'registered' ? figure.subject : null,
    unitIds: narrowsUnits(figure) ? figureUnits(figure, units).map((unit) => Number(unit.id)) : null,
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

export function figureUnits({ unitId, sector, clusterId }: Figure, units: readonly Unit[]): Unit[] {
  return units.filter(
    (unit) =>
      (unitId === null || unit.id === unitId) &&
      (sector === null || (unit.sector ?? 'none') === sector) &&
      (clusterId === null || (unit.clusterId ?? 'none') === clusterId),
  );
}
