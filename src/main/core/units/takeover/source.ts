import type { Database } from 'better-sqlite3';
import type { ForeignUnit, TakeoverPreview } from '#shared/contract/takeover.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { type ReconciledUnit, sameUnit } from '#shared/domain/unit-reconciling.ts';
import type { Reader } from '../../database/connection.ts';
import { migrate } from '../../database/migrate.ts';
import { migrations } from '../../database/migrations/index.ts';
import { openDatabase } from '../../database/open.ts';
import { statementsOver } from '../../database/statements.ts';
import { createUnitDirectory } from '../../intake/match/match-unit.ts';
import { listUnits } from '../lists.ts';
import { allUnitNames, unitNamesWithKey } from '../queries.ts';

/** Opens the copy of another data file and brings it to the schema of today. Throws STORAGE as opening one's own does. */
export function openSource(path: string): { reader: Reader; close: () => void } {
  const database: Database = openDatabase(path);
  try {
    migrate(database, migrations);
    return { reader: statementsOver(() => database), close: () => database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}

type Known = ReconciledUnit & { code: string; endedOn: string | null };

function reconciledUnits(reader: Reader): Known[] {
  const units = listUnits(reader, '');
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return units.map(({ id, code, name, parentId, endedOn }) => ({
    id: Number(id),
    code,
    name,
    endedOn,
    upper: parentId === null ? null : (names.get(parentId) ?? null),
  }));
}

/** Near enough to be shown to a person. */
const nearFrom = 0.75;

/** What the other data hold, and which of its units may be units of ours. */
export function lookAtSource({ reader }: { reader: Reader }, path: string): Omit<TakeoverPreview, 'token'> {
  const source = openSource(path);
  try {
    const ours = reconciledUnits(reader);
    const proposals = proposalsOver(reader, ours);
    return { ...contentsOf(source.reader, reader), units: reconciledUnits(source.reader).map(proposals) };
  } finally {
    source.close();
  }
}

function proposalsOver(reader: Reader, ours: readonly Known[]): (unit: Known) => ForeignUnit {
  const byId = new Map(ours.map((unit) => [unit.id, unit]));
  const all = allUnitNames(reader);
  const directory = createUnitDirectory({ withKey: (key) => unitNamesWithKey(reader, key), all: () => all });
  const byKey = Map.groupBy(ours, ({ name }) => unitMatchKey(name));
  return (unit) => {
    const same = sameUnit(unit, byKey.get(unitMatchKey(unit.name)) ?? []);
    const near = same === null ? directory.similarTo(unit.name) : [];
    return {
      id: String(unit.id),
      name: unit.name,
      upper: unit.upper,
      endedOn: unit.endedOn,
      same: same === null ? null : reference(same),
      suggestions: near
        .filter(({ score }) => score >= nearFrom)
        .flatMap(({ unitId }) => byId.get(unitId) ?? [])
        .map(reference),
    };
  };
}

const reference = ({ id, code, name }: Known) => ({ id: String(id), code, name });

function contentsOf(source: Reader, ours: Reader): Omit<TakeoverPreview, 'token' | 'units'> {
  const count = (table: string): number =>
    source.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0;
  const years = new Set(ours.all<{ year: number }>('SELECT year FROM campaign').map(({ year }) => year));
  const files = source.all<{ sha256: string; year: number }>(
    'SELECT sha256, year FROM import_file JOIN campaign ON campaign.id = campaign_id',
  );
  const known = files.filter(
    (file) =>
      ours.get(
        'SELECT 1 FROM import_file JOIN campaign ON campaign.id = campaign_id WHERE sha256 = :sha256 AND year = :year',
        {
          ...file,
        },
      ) !== undefined,
  );
  return {
    federation: source.get<{ name: string }>('SELECT name FROM federation')?.name ?? '',
    campaigns: source
      .all<{ year: number }>('SELECT year FROM campaign ORDER BY year')
      .map(({ year }) => ({ year, known: years.has(year) })),
    files: files.length,
    filesKnown: known.length,
    people: count('person'),
    registrations: count('registration'),
  };
}
