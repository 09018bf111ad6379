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

/** The units whose records a figure counts: those that are told under a unit that it names. */
export function figureUnits({ unitId, sector, clusterId }: Figure, { units, toldUnder }: CountedUnits): Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units.filter((own) => {
    const unit = byId.get(toldUnder(Number(own.id))) ?? own;
    return (
      (unitId === null || unit.id === unitId) &&
      (sector === null || (unit.sector ?? 'none') === sector) &&
      (clusterId === null || (unit.clusterId ?? 'none') === clusterId)
    );
  });
}
