import type { ListedUnit } from '#shared/contract/unit-lists.ts';
import type { UnitChangeFields } from '#shared/contract/units.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import type { Writer } from '../../database/connection.ts';
import { addAlias } from '../names.ts';
import { insertUnit, saveHeadCount, updateUnit } from '../register.ts';
import type { ListedValues } from './listed-values.ts';
import { type ComparedRow, type KnownUnits, parentOf } from './preview-list.ts';

export interface ListDecisions {
  /** By row: the unit that a doubtful row is, null for a new one, `skip` to leave a row out. */
  rows: ReadonlyMap<number, number | null | 'skip'>;
  clusters: ReadonlySet<string>;
  communes: ReadonlySet<string>;
  today: string;
}

/**
 * Writes new and changed rows, and doubtful ones that were decided. Clusters and communes that the register does not know
 * come in only where they were allowed. What a decision is needed for (names, upper units) stays as the register has it.
 */
export function takeList(
  writer: Writer,
  known: KnownUnits,
  compared: readonly ComparedRow[],
  decisions: ListDecisions,
): { added: number; changed: number } {
  const added = new Map<string, number>();
  const wantedParents: { id: number; parent: string }[] = [];
  let changed = 0;
  for (const { values, listed } of compared) {
    const target = targetOf(listed, decisions);
    if (target === 'skip') continue;
    if (target === null) {
      const id = addRow(writer, values, listed, known, decisions);
      added.set(unitMatchKey(values.name), id);
      if (values.parent !== null) wantedParents.push({ id, parent: values.parent });
    } else {
      changeRow(writer, target, values, known, decisions);
      changed += 1;
    }
  }
  for (const { id, parent } of wantedParents) {
    const parentId = parentOf(known, parent)?.id ?? added.get(unitMatchKey(parent))?.toString();
    if (parentId !== undefined) updateUnit(writer, id, { parentId });
  }
  return { added: added.size, changed };
}

function targetOf({ row, state, unit }: ListedUnit, { rows }: ListDecisions): number | null | 'skip' {
  const decided = rows.get(row);
  if (decided !== undefined && state !== 'wrong') return decided;
  if (state === 'new') return null;
  return state === 'changed' && unit !== null ? Number(unit.id) : 'skip';
}

function addRow(
  writer: Writer,
  values: ListedValues,
  { row }: ListedUnit,
  known: KnownUnits,
  decisions: ListDecisions,
): number {
  const { name, kind, fields, foundedOn } = values;
  const { id } = insertUnit(writer, {
    name,
    kind,
    sector: fields.sector ?? null,
    parentId: null,
    clusterName: null,
    expected: fields.expected ?? true,
    foundedOn,
  });
  changeRow(writer, id, { ...values, foundedOn: null, row }, known, decisions);
  return id;
}

function changeRow(
  writer: Writer,
  id: number,
  { fields, cluster, foundedOn, headCount, aliases }: ListedValues,
  known: KnownUnits,
  { clusters, communes, today }: ListDecisions,
): void {
  const { commune, ...rest } = fields;
  const change: UnitChangeFields = { ...rest };
  if (commune !== undefined && (commune === null || known.communes.has(commune) || communes.has(commune))) {
    change.commune = commune;
  }
  if (cluster !== null && (known.clusters.has(cluster) || clusters.has(cluster))) change.clusterName = cluster;
  updateUnit(writer, id, change);
  if (foundedOn !== null) {
    writer.run('UPDATE unit SET founded_on = :foundedOn WHERE id = :id AND founded_on IS NULL', { id, foundedOn });
  }
  if (headCount !== null) saveHeadCount(writer, id, headCount.onDate ?? today, headCount.count);
  for (const alias of aliases) addAlias(writer, id, alias);
}
