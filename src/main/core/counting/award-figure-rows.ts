import type { FigureRow } from '#shared/contract/figures.ts';
import type { Unit } from '#shared/contract/units.ts';
import { formatSmallCount } from '#shared/domain/vietnamese-numbers.ts';
import { counting as messages } from '#shared/messages/vi/counting.ts';
import type { Reader } from '../database/connection.ts';
import { cellSource, partName, type RegistrationDetail, registrationWindow } from '../registrations/service.ts';
import { type AwardClaims, awardClaims, keyOf } from './award-claims.ts';
import { type FigurePage, type FigureWindow, searchRows } from './figure-page.ts';
import { awardNumberRows } from './figure-row-queries.ts';
import type { CountingScope } from './scope.ts';
import { namesStand, numberStands } from './standing.ts';

/** Numbers first, then names; both by unit. */
export function awardFigureRows(
  reader: Reader,
  scope: CountingScope,
  units: readonly Unit[],
  window: FigureWindow,
): FigurePage {
  if (scope.awards?.length === 0) return { total: 0, rows: [] };
  const claims = new Map(awardClaims(reader, scope).map((entry) => [keyOf(entry), entry]));
  const names = new Map(units.map((unit) => [Number(unit.id), unit.name]));
  const nameOf = (unitId: number) => names.get(unitId) ?? '';
  const numbers = searchRows(numberFigureRows(reader, scope, claims, names), window.search);
  const shown = numbers.slice(window.offset, window.offset + window.limit);
  const people = registrationWindow(reader, {
    ...scope,
    awards: scope.awards ?? [],
    subject: scope.subject ?? null,
    unitIds: scope.unitIds ?? null,
    search: window.search,
    sort: 'unit',
    descending: false,
    offset: Math.max(0, window.offset - numbers.length),
    limit: window.limit - shown.length,
  });
  const namedRows = people.details.map((detail) => namedFigureRow(detail, nameOf, claims.get(keyOf(detail))));
  return { total: numbers.length + people.total, rows: [...shown, ...namedRows] };
}

function numberFigureRows(
  reader: Reader,
  scope: CountingScope,
  claims: Map<string, AwardClaims>,
  names: Map<number, string>,
): FigureRow[] {
  const rank = new Map([...names.keys()].map((unitId, index) => [unitId, index]));
  return awardNumberRows(reader, scope)
    .toSorted((first, second) => (rank.get(first.unitId) ?? 0) - (rank.get(second.unitId) ?? 0))
    .map((row) => ({
      key: `award-count-${row.id}`,
      type: 'award-count',
      name: messages.numbersOnly(formatSmallCount(row.count), row.subject),
      unitName: names.get(row.unitId) ?? '',
      partName: partName(row),
      detail: null,
      award: row.award,
      subject: row.subject,
      count: row.count,
      value: null,
      counted: numberStands(row, claims.get(keyOf(row))),
      source: cellSource(row),
    }));
}

function namedFigureRow(
  detail: RegistrationDetail,
  nameOf: (unitId: number) => string,
  claims: AwardClaims | undefined,
): FigureRow {
  return {
    key: `registration-${detail.id}`,
    type: 'registration',
    name: detail.name,
    unitName: nameOf(detail.unitId),
    partName: partName(detail),
    detail: detail.position,
    award: detail.award,
    subject: detail.subject,
    count: 1,
    value: null,
    counted: detail.repeated === 0 && namesStand(detail.part, claims),
    source: cellSource(detail),
  };
}
