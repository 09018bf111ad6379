import type { TargetSet, TargetSetFields } from '#shared/contract/targets.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';
import { targets as messages } from '#shared/messages/vi/targets.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { requireUnchanged } from '../unchanged.ts';
import { unitIdentity } from '../units/service.ts';
import { allPacts, allSets, resultsOf, type SetRow, setById, targetsOf } from './queries.ts';
import { refuseWithResults } from './set-targets.ts';

/** All sets, the newest years first. */
export function listSets(reader: Reader): TargetSet[] {
  return allSets(reader).map((row) => asSet(reader, row));
}

/** Throws NOT_FOUND. */
export function requireSet(reader: Reader, id: number): SetRow {
  const row = setById(reader, id);
  if (row === undefined) throw new DomainError('NOT_FOUND', 'target-set.missing', messages.setMissing);
  return row;
}

export function asSet(reader: Reader, row: SetRow): TargetSet {
  const { clusterId: _cluster, clusterName: _name, pactTitle: _title, ...set } = row;
  return { ...set, ...asFields(row), id: String(row.id), ownerName: ownerName(reader, row) };
}

function asFields({ name, fromYear, toYear, unitId, pactId, basis }: SetRow): TargetSetFields {
  return {
    name,
    fromYear,
    toYear,
    unitId: unitId === null ? null : String(unitId),
    pactId: pactId === null ? null : String(pactId),
    basis,
  };
}

function ownerName(reader: Reader, { unitId, clusterName, pactTitle }: SetRow): string {
  if (unitId !== null) return unitIdentity(reader, unitId).name;
  return clusterName === null ? messages.federation : messages.pactOwner(clusterName, pactTitle ?? '');
}

/** Throws REFUSED for years that do not fit or a name that is there already, NOT_FOUND for an owner that is gone. */
export function insertSet(writer: Writer, fields: TargetSetFields): number {
  refuse(writer, fields, null);
  const { id } = writer.run(
    `INSERT INTO target_set (name, from_year, to_year, unit_id, pact_id, basis)
     VALUES (:name, :fromYear, :toYear, :unitId, :pactId, :basis)`,
    stored(fields),
  );
  return id;
}

/** Throws NOT_FOUND, REFUSED (also where results of a year stand that is left out), CONFLICT. */
export function changeSet(writer: Writer, id: number, fields: TargetSetFields, seen: TargetSetFields): void {
  const before = requireSet(writer, id);
  requireUnchanged(messages.setCalled(before.name), seen, asFields(before), messages.setFields);
  refuse(writer, fields, id);
  const outside = resultsOf(writer, id)
    .map(({ year }) => year)
    .filter((year) => year < fields.fromYear || year > fields.toYear);
  if (outside.length > 0) {
    const years = [...new Set(outside)].toSorted((one, other) => one - other).join(', ');
    throw new DomainError('REFUSED', 'target-set.results-outside', messages.resultsOutside(years));
  }
  writer.run(
    `UPDATE target_set SET name = :name, from_year = :fromYear, to_year = :toYear, unit_id = :unitId, pact_id = :pactId,
       basis = :basis
     WHERE id = :id`,
    { ...stored(fields), id },
  );
}

/** Takes a set away with its targets. Throws NOT_FOUND, and REFUSED while results are typed. */
export function removeSet(writer: Writer, id: number): void {
  const { name } = requireSet(writer, id);
  refuseWithResults(messages.setCalled(name), resultsOf(writer, id).length);
  for (const target of targetsOf(writer, id)) writer.run('DELETE FROM set_target WHERE id = :id', { id: target.id });
  writer.run('DELETE FROM target_set WHERE id = :id', { id });
}

function stored({ unitId, pactId, ...fields }: TargetSetFields) {
  return {
    ...fields,
    unitId: unitId === null ? null : Number(unitId),
    pactId: pactId === null ? null : Number(pactId),
  };
}

function refuse(reader: Reader, fields: TargetSetFields, ownId: number | null): void {
  const { name, fromYear, toYear, unitId, pactId } = fields;
  if (toYear < fromYear) refused('backwards', messages.backwards(fromYear, toYear));
  if (toYear > fromYear + 9) refused('too-long', messages.tooLong);
  if (unitId !== null && pactId !== null) refused('two-owners', messages.twoOwners);
  if (unitId !== null) unitIdentity(reader, Number(unitId));
  if (pactId !== null && !allPacts(reader).some(({ id }) => id === Number(pactId))) {
    throw new DomainError('NOT_FOUND', 'target-set.owner-missing', messages.ownerMissing);
  }
  const same = allSets(reader).some(
    (other) =>
      other.id !== ownId &&
      sameSpelling(other.name) === sameSpelling(name) &&
      other.fromYear === fromYear &&
      other.toYear === toYear &&
      other.unitId === stored(fields).unitId &&
      other.pactId === stored(fields).pactId,
  );
  if (same) refused('repeated', messages.repeatedName(name));
}

function refused(code: string, sentence: string): never {
  throw new DomainError('REFUSED', `target-set.${code}`, sentence);
}
