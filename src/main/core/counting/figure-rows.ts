import type { Figure, FigureRow } from '#shared/contract/figures.ts';
import type { Unit } from '#shared/contract/units.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { Reader } from '../database/connection.ts';
import { awardFigureRows } from './award-figure-rows.ts';
import { countedUnits } from './counted-units.ts';
import { type FigurePage, type FigureWindow, pageOf } from './figure-page.ts';
import { figureScope, figureUnits } from './figure-scope.ts';
import { itemFigureRows } from './item-figure-rows.ts';
import { submissions } from './submissions.ts';
import { targetFigureRows } from './target-figure-rows.ts';

/** The rows behind a figure: without a search, the counts of the rows that are `counted` add up to the figure. */
export function figureRows(reader: Reader, figure: Figure, window: FigureWindow): FigurePage {
  const within = {
    campaignId: Number(figure.campaignId),
    phaseId: figure.phaseId === null ? null : Number(figure.phaseId),
  };
  const counted = countedUnits(reader, within, figure.structure ?? 'then');
  const { units } = counted;
  const scope = figureScope(reader, figure, counted);
  switch (figure.what) {
    case 'registered':
      return awardFigureRows(reader, scope, units, window);
    case 'initiatives':
    case 'works':
      return pageOf(itemFigureRows(reader, scope, units, figure.what), window);
    case 'targets':
      return pageOf(targetFigureRows(reader, scope, units), window);
    case 'units-submitted':
      return pageOf(submissions(reader, scope, figureUnits(figure, counted)).submitted.map(unitFigureRow), window);
    case 'units-missing':
      return pageOf(submissions(reader, scope, figureUnits(figure, counted)).missing.map(unitFigureRow), window);
    default:
      return assertNever(figure.what);
  }
}

function unitFigureRow(unit: Unit): FigureRow {
  return {
    key: `unit-${unit.id}`,
    type: 'unit',
    name: unit.name,
    unitName: unit.name,
    partName: null,
    detail: unit.clusterName,
    award: null,
    subject: null,
    count: 1,
    value: null,
    counted: true,
    source: null,
  };
}
