import { createHash } from 'node:crypto';
import type { ListedUnit, ListPreview } from '#shared/contract/unit-lists.ts';
import type { Unit } from '#shared/contract/units.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { unitLists as messages } from '#shared/messages/vi/unit-lists.ts';
import type { Reader } from '../../database/connection.ts';
import { createUnitDirectory, type UnitDirectory } from '../../intake/match/match-unit.ts';
import { listUnits } from '../lists.ts';
import { allUnitNames, type UnitNameRow, unitNamesWithKey } from '../queries.ts';
import { type ListedValues, listedValues } from './listed-values.ts';
import type { UnitList } from './unit-list.ts';

/** The register as a list is held against it. */
export interface KnownUnits {
  units: ReadonlyMap<string, Unit>;
  byCode: ReadonlyMap<string, Unit>;
  names: ReadonlyMap<number, UnitNameRow[]>;
  directory: UnitDirectory;
  clusters: ReadonlySet<string>;
  communes: ReadonlySet<string>;
}

export function knownUnits(reader: Reader): KnownUnits {
  const units = listUnits(reader, '');
  const all = allUnitNames(reader);
  const ended = new Set(units.filter(({ endedOn }) => endedOn !== null).map(({ id }) => Number(id)));
  const names = { withKey: (key: string) => unitNamesWithKey(reader, key), all: () => all };
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    byCode: new Map(units.map((unit) => [unit.code, unit])),
    names: Map.groupBy(all, ({ unitId }) => unitId),
    directory: createUnitDirectory(names, null, (id) => (ended.has(id) ? [] : null)),
    clusters: new Set(reader.all<{ name: string }>('SELECT name FROM cluster').map(({ name }) => name)),
    communes: new Set(units.flatMap(({ commune }) => (commune === null ? [] : [commune]))),
  };
}

/** A row with what is to become of it. */
export interface ComparedRow {
  values: ListedValues;
  listed: ListedUnit;
}

/** Holds every row against the register. `today` dates numbers that stand without a day. */
export function compareList(known: KnownUnits, list: UnitList, today: string): ComparedRow[] {
  const taken = new Map<string, number>();
  const listedNames = new Set(list.rows.map(({ texts }) => unitMatchKey(texts.name ?? '')));
  return list.rows.map((row) => {
    const values = listedValues(row);
    return { values, listed: compareRow(known, values, { taken, listedNames, today }) };
  });
}

interface Beside {
  /** Units and new names that earlier rows are, with the row. */
  taken: Map<string, number>;
  listedNames: ReadonlySet<string>;
  today: string;
}

function compareRow(known: KnownUnits, values: ListedValues, beside: Beside): ListedUnit {
  const { row, name } = values;
  const found = unitOf(known, values);
  const key = found.unit?.id ?? `new ${unitMatchKey(name)}`;
  const earlier = beside.taken.get(key);
  if (name !== '') beside.taken.set(key, earlier ?? row);
  const faults = [...values.faults, ...found.faults];
  if (earlier !== undefined && name !== '') faults.push(messages.repeated(earlier));
  if (found.unit !== null && found.unit.endedOn !== null) faults.push(messages.ended(found.unit.name));
  const changes = found.unit === null ? [] : changesOf(known, found.unit, values, beside.today);
  const notes = [...faults, ...notesOf(known, found.unit, values, beside)];
  const state = stateOf(faults.length > 0, found.unit !== null, found.suggestions.length > 0, changes.length > 0);
  return {
    row,
    name,
    state,
    unit: found.unit === null ? null : reference(found.unit),
    suggestions: found.suggestions.map(reference),
    changes,
    notes,
  };
}

function stateOf(wrong: boolean, known: boolean, near: boolean, changed: boolean): ListedUnit['state'] {
  if (wrong) return 'wrong';
  if (known) return changed ? 'changed' : 'same';
  return near ? 'doubtful' : 'new';
}

const reference = ({ id, code, name }: Unit) => ({ id, code, name });

/** A code says it for certain; then a name or an alias; what is merely near is for a person. */
function unitOf(known: KnownUnits, { code, name }: ListedValues) {
  const byCode = code === null ? undefined : known.byCode.get(code);
  if (byCode !== undefined) return { unit: byCode, suggestions: [], faults: [] };
  const faults = code === null ? [] : [messages.codeUnknown(code)];
  const found = name === '' ? null : known.directory.find(name);
  if (found !== null) return { unit: known.units.get(String(found.unitId)) ?? null, suggestions: [], faults };
  const near = name === '' ? [] : known.directory.similarTo(name).filter(({ score }) => score >= nearFrom);
  const suggestions = near.flatMap(({ unitId }) => known.units.get(String(unitId)) ?? []);
  return { unit: null, suggestions: suggestions.filter(({ endedOn }) => endedOn === null), faults };
}

/** Names of one office at two places are near, too; below this they are simply others. */
const nearFrom = 0.8;

export function changesOf(known: KnownUnits, unit: Unit, values: ListedValues, today: string): ListedUnit['changes'] {
  const now: Record<string, unknown> = unit;
  const changes = Object.entries(values.fields).flatMap(([field, after]) =>
    now[field] === after ? [] : [{ field, before: textOf(now[field]), after: textOf(after) }],
  );
  const add = (field: string, before: string | null, after: string) =>
    changes.push({ field, before: before ?? '', after });
  if (values.cluster !== null && values.cluster !== unit.clusterName)
    add('clusterName', unit.clusterName, values.cluster);
  if (values.foundedOn !== null && unit.foundedOn === null) add('foundedOn', null, values.foundedOn);
  if (values.headCount !== null) {
    const { members, women, workforce } = values.headCount.count;
    if (members !== unit.members || women !== unit.women || workforce !== unit.workforce) {
      const before = countText(unit.members, unit.women, unit.workforce);
      add('headCount', before, `${countText(members, women, workforce)} (${values.headCount.onDate ?? today})`);
    }
  }
  const names = new Set((known.names.get(Number(unit.id)) ?? []).map(({ matchKey }) => matchKey));
  for (const alias of values.aliases) if (!names.has(unitMatchKey(alias))) add('aliases', null, alias);
  return changes;
}

const countText = (...counts: (number | null)[]): string => counts.map((count) => count ?? '–').join(' / ');
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

function notesOf(known: KnownUnits, unit: Unit | null, values: ListedValues, { listedNames }: Beside): string[] {
  const { name, parent, cluster, fields } = values;
  const notes: string[] = [];
  if (unit !== null) {
    const names = known.names.get(Number(unit.id)) ?? [];
    if (!names.some(({ matchKey }) => matchKey === unitMatchKey(name))) notes.push(messages.otherName(unit.name));
    const upper = unit.parentId === null ? undefined : known.units.get(unit.parentId);
    if (parent !== null && parentOf(known, parent)?.id !== upper?.id)
      notes.push(messages.parentDiffers(upper?.name ?? '–'));
  } else if (parent !== null && parentOf(known, parent) === null && !listedNames.has(unitMatchKey(parent))) {
    notes.push(messages.parentUnknown(parent));
  }
  if (cluster !== null && !known.clusters.has(cluster)) notes.push(messages.clusterUnknown(cluster));
  const { commune } = fields;
  if (commune !== undefined && commune !== null && !known.communes.has(commune)) {
    notes.push(messages.communeUnknown(commune));
  }
  return notes;
}

/** The upper unit that a row names, by its code or its name. */
export function parentOf(known: KnownUnits, text: string): Unit | null {
  const byCode = known.byCode.get(text);
  if (byCode !== undefined) return byCode;
  const found = known.directory.find(text);
  return found === null ? null : (known.units.get(String(found.unitId)) ?? null);
}

export function previewOf(known: KnownUnits, sheet: string, compared: readonly ComparedRow[]): ListPreview {
  const rows = compared.map(({ listed }) => listed);
  return {
    sheet,
    fingerprint: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
    rows,
    newClusters: unknown(
      compared.map(({ values }) => values.cluster),
      known.clusters,
    ),
    newCommunes: unknown(
      compared.map(({ values }) => values.fields.commune),
      known.communes,
    ),
  };
}

function unknown(texts: readonly (string | null | undefined)[], there: ReadonlySet<string>): string[] {
  return [...new Set(texts.flatMap((text) => (text === null || text === undefined || there.has(text) ? [] : [text])))];
}
