import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { cleanText, foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { entry as messages } from '#shared/messages/vi/entry.ts';
import type { Writer } from '../database/connection.ts';
import type { RecordPlace } from '../intake/commit/place.ts';
import { type CellProblem, type CellTexts, type EntryRows, type RowValues, wrong } from './entry-rows.ts';
import { type ItemTable, itemDetails } from './item-lists.ts';
import type { Lookups } from './lookups.ts';
import { placementValues, readPlacement, removeRecord, shownPlacement, typedPlace } from './placement.ts';
import { readMoney } from './read-cells.ts';

/** What one kind of items has beside a title, a value, its place and its movements. */
export interface ItemKind {
  table: ItemTable;
  campaignId: number;
  /** Its own values by field. */
  ownValues(id: number): Record<string, string>;
  /** Reads its own cells into `values`. */
  readOwn(cells: CellTexts, values: Record<string, string>, problems: CellProblem[]): void;
  shownOwn(field: string, value: string): string;
  insert(place: RecordPlace, values: RowValues, valueVnd: number | null): number;
  update(id: number, values: RowValues, valueVnd: number | null): void;
}

const nothing: RowValues = { title: '', value: '', unit: '', part: '', phase: '', movements: '' };

/** Initiatives or works as a person edits them in the grid. */
export function itemEntry(writer: Writer, kind: ItemKind, lookups: Lookups): EntryRows {
  const valuesOf = (id: number): RowValues | null => {
    const [item] = itemDetails<object>(writer, kind.table, [id]);
    if (item === undefined) return null;
    const { title, valueVnd, movements } = item;
    const value = valueVnd === null ? '' : String(valueVnd);
    return { title, value, movements: movements ?? '', ...placementValues(item), ...kind.ownValues(id) };
  };
  return {
    valuesOf,
    labelOf: (id, seen) => valuesOf(id)?.['title'] ?? seen['title'] ?? '',
    fieldName: (field) => Object.entries(messages.fields).find(([key]) => key === field)?.[1] ?? field,
    shown: (field, value) => {
      if (value === '') return messages.empty;
      if (field === 'value') return formatVietnameseNumber(Number(value));
      return kind.shownOwn(field, shownPlacement(field, value, lookups));
    },
    change: (id, cells) => {
      const before = valuesOf(id);
      if (before === null) return [];
      const { values, problems } = readItem(writer, kind, cells, before, lookups);
      kind.update(id, values, money(values));
      moveItem(writer, kind, id, before, values);
      if (values['movements'] !== before['movements']) linkMovements(writer, kind, id, values['movements'] ?? '');
      return problems;
    },
    add: (cells, phaseId) => {
      const { values, problems } = readItem(writer, kind, cells, null, lookups);
      if (problems.length > 0) return { problems };
      if (values['phase'] === '') values['phase'] = String(phaseId);
      const id = kind.insert(typedPlace(kind.campaignId, values), values, money(values));
      linkMovements(writer, kind, id, values['movements'] ?? '');
      return { id };
    },
    remove: (id) => removeRecord(writer, kind.table, id),
  };
}

function readItem(
  writer: Writer,
  kind: ItemKind,
  cells: CellTexts,
  before: RowValues | null,
  lookups: Lookups,
): { values: Record<string, string>; problems: CellProblem[] } {
  const values = { ...(before ?? nothing) };
  const problems: CellProblem[] = [];
  const title = before === null ? (cells['title'] ?? '') : cells['title'];
  if (title !== undefined) {
    if (cleanText(title) === '') problems.push(wrong('title', messages.titleMissing));
    else values['title'] = cleanText(title);
  }
  if (cells['value'] !== undefined) {
    const read = readMoney(cells['value']);
    if ('wrong' in read) problems.push(wrong('value', read.wrong));
    else values['value'] = read.value === null ? '' : String(read.value);
  }
  readPlacement(before === null ? { ...cells, unit: cells['unit'] ?? '' } : cells, values, lookups, problems);
  if (cells['movements'] !== undefined) readMovements(writer, kind, cells['movements'], values, problems);
  kind.readOwn(cells, values, problems);
  return { values, problems };
}

/** An item may belong to several movements and programmes, parted by semicolons. */
function readMovements(
  writer: Writer,
  kind: ItemKind,
  text: string,
  values: Record<string, string>,
  problems: CellProblem[],
): void {
  const known = movementsOf(writer, kind.campaignId);
  const names = text
    .split(/[;\n]/u)
    .map(cleanText)
    .filter((name) => name !== '');
  const found = names.map((name) => known.find((movement) => foldForSearch(movement.name) === foldForSearch(name)));
  const unknown = names.find((_name, index) => found[index] === undefined);
  if (unknown !== undefined) {
    const all = known.map(({ name }) => name);
    problems.push(wrong('movements', messages.movementUnknown(unknown, all)));
  } else values['movements'] = [...new Set(found.flatMap((movement) => movement?.name ?? []))].join('; ');
}

function movementsOf(writer: Writer, campaignId: number): { id: number; name: string }[] {
  return writer.all<{ id: number; name: string }>(
    `SELECT id, name FROM movement WHERE campaign_id = :campaignId OR campaign_id IS NULL ORDER BY position, id`,
    { campaignId },
  );
}

function linkMovements(writer: Writer, { table, campaignId }: ItemKind, id: number, names: string): void {
  const wanted = names === '' ? [] : names.split('; ');
  const known = movementsOf(writer, campaignId);
  const linked = writer.all<{ id: number; name: string }>(
    `SELECT link.id, movement.name FROM movement_link AS link JOIN movement ON movement.id = link.movement_id
     WHERE link.${table}_id = :id`,
    { id },
  );
  for (const link of linked) {
    if (!wanted.includes(link.name)) writer.run('DELETE FROM movement_link WHERE id = :id', { id: link.id });
  }
  for (const name of wanted) {
    const movement = known.find((each) => each.name === name);
    if (movement === undefined || linked.some((link) => link.name === name)) continue;
    writer.run(`INSERT INTO movement_link (movement_id, ${table}_id) VALUES (:movementId, :id)`, {
      movementId: movement.id,
      id,
    });
  }
}

function moveItem(
  writer: Writer,
  { table, campaignId }: ItemKind,
  id: number,
  before: RowValues,
  now: RowValues,
): void {
  const { unitId, phaseId, part, unitText } = typedPlace(campaignId, now);
  if (before['part'] !== now['part']) {
    writer.run(`UPDATE ${table} SET part = :part, unit_text = :unitText WHERE id = :id`, { id, part, unitText });
  }
  if (before['unit'] !== now['unit'] || before['phase'] !== now['phase']) {
    writer.run(`UPDATE ${table} SET unit_id = :unitId, phase_id = :phaseId WHERE id = :id`, { id, unitId, phaseId });
  }
}

function money(values: RowValues): number | null {
  return values['value'] === '' ? null : Number(values['value']);
}
