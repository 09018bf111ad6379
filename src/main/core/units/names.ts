import { formatDate } from '#shared/domain/dates.ts';
import { type Period, periodsOverlap } from '#shared/domain/periods.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { unitService as messages } from '#shared/messages/vi/unit-service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { requireUnit, unitNamesWithKey } from './queries.ts';

/**
 * Throws REFUSED where a unit other than `except` bears the name on the day `from` or later (null: ever), or has it as an
 * alias. What a unit was called before may be the name of another afterwards.
 */
export function refuseKnownName(
  reader: Reader,
  name: string,
  { from, except }: { from: string | null; except: readonly number[] },
): void {
  const wanted: Period = { from, to: null };
  const known = unitNamesWithKey(reader, unitMatchKey(name)).find(
    ({ unitId, validFrom, validTo }) =>
      !except.includes(unitId) && periodsOverlap(wanted, { from: validFrom, to: validTo }),
  );
  if (known === undefined) return;
  const unit = requireUnit(reader, known.unitId);
  const message =
    known.source === 'alias'
      ? messages.aliasExists(name, unit.name, unit.code)
      : unit.endedOn === null
        ? messages.exists(unit.name, unit.code)
        : messages.existed(name, unit.code, formatDate(unit.endedOn));
  throw new DomainError('REFUSED', 'unit.exists', message);
}

/** Says that a unit is also called `alias`. Throws REFUSED where another unit is known by it that has not ended. */
export function addAlias(writer: Writer, unitId: number, alias: string): void {
  requireUnit(writer, unitId);
  const matchKey = unitMatchKey(alias);
  const known = unitNamesWithKey(writer, matchKey);
  const other = known.find((name) => name.unitId !== unitId && name.validTo === null);
  if (other !== undefined) {
    const { name, code } = requireUnit(writer, other.unitId);
    throw new DomainError('REFUSED', 'unit.alias-taken', messages.aliasExists(alias, name, code));
  }
  if (known.some((name) => name.unitId === unitId)) return;
  writer.run('INSERT INTO unit_alias (unit_id, alias, match_key) VALUES (:unitId, :alias, :matchKey)', {
    unitId,
    alias,
    matchKey,
  });
}

export function removeAlias(writer: Writer, unitId: number, alias: string): void {
  writer.run('DELETE FROM unit_alias WHERE unit_id = :unitId AND match_key = :matchKey', {
    unitId,
    matchKey: unitMatchKey(alias),
  });
}

/** Remembers that `alias` names the unit from now on. What some unit is really called today never becomes an alias. */
export function rememberAlias(writer: Writer, unitId: number, alias: string): void {
  const known = unitNamesWithKey(writer, unitMatchKey(alias));
  if (known.some(({ source, validTo }) => source === 'name' && validTo === null)) return;
  const other = known.find((name) => name.source === 'alias' && name.unitId !== unitId);
  if (other !== undefined) removeAlias(writer, other.unitId, alias);
  addAlias(writer, unitId, alias);
}
