import type {
  InitiativeRecord,
  IntakeRecord,
  Problem,
  Severity,
  TableReading,
  TargetRecord,
  WorkRecord,
} from '#shared/domain/records.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';

/** What is counted one by one, so that the same thing told twice would be counted twice. */
type ItemRecord = InitiativeRecord | WorkRecord | TargetRecord;

/** Whose an item is: the unit, and the part of it that the file names. */
export interface ItemOwner {
  unitId: number;
  part: string;
}

/** An item that an earlier file brought; names folded, authors folded and in any order. */
export interface EarlierItem extends ItemOwner {
  type: ItemRecord['type'];
  folded: string;
  authors: readonly string[];
  fileName: string;
  sheet: string;
  row: number;
}

/** Initiatives that an earlier row of the file tells with the same title, authors and unit carry a warning. */
export function markDuplicateItems(tables: readonly TableReading[]): TableReading[] {
  const first = new Map<string, { sheet: string; row: number }>();
  return tables.map((table) =>
    withProblems(table, (record) => {
      if (record.type !== 'initiative') return null;
      const key = JSON.stringify([itemKey(foldedItem(record)), foldForSearch(record.unitName ?? '')]);
      const earlier = first.get(key);
      first.set(key, earlier ?? { sheet: table.sheet, row: record.row });
      if (earlier === undefined) return null;
      const message = messages.recordDuplicate(record.row, record.title, earlier);
      return itemProblem(record, 'warning', 'record.duplicate', message);
    }),
  );
}

/**
 * Initiatives, works and targets that an earlier file of the same unit and phase holds carry an error each: taken in once
 * more they would be counted twice. `ownerOf` says whose a record is.
 */
export function markRepeatedItems(
  tables: readonly TableReading[],
  earlier: readonly EarlierItem[],
  ownerOf: (sheet: string, record: IntakeRecord) => ItemOwner,
): TableReading[] {
  if (earlier.length === 0) return [...tables];
  const known = new Map(earlier.map((item) => [ownedKey(item, item), item]));
  return tables.map((table) =>
    withProblems(table, (record) => {
      const item = known.get(ownedKey(ownerOf(table.sheet, record), foldedItem(record)));
      if (item === undefined) return null;
      const message = messages.recordRepeated(record.row, nameOf(record), item);
      return itemProblem(record, 'error', 'record.repeated', message);
    }),
  );
}

export function isItem(record: IntakeRecord): record is ItemRecord {
  return record.type === 'initiative' || record.type === 'work' || record.type === 'target';
}

function withProblems(table: TableReading, problemOf: (record: ItemRecord) => Problem | null): TableReading {
  const found = table.records.filter(isItem).flatMap((record) => problemOf(record) ?? []);
  return found.length === 0 ? table : { ...table, problems: [...table.problems, ...found] };
}

type FoldedItem = Pick<EarlierItem, 'type' | 'folded' | 'authors'>;

function foldedItem(record: ItemRecord): FoldedItem {
  const authors = record.type === 'initiative' ? record.authors.map(foldForSearch) : [];
  return { type: record.type, folded: foldForSearch(nameOf(record)), authors };
}

function ownedKey({ unitId, part }: ItemOwner, item: FoldedItem): string {
  return JSON.stringify([unitId, part, itemKey(item)]);
}

function itemKey({ type, folded, authors }: FoldedItem): string {
  return JSON.stringify([type, folded, ...authors.toSorted()]);
}

function nameOf(record: ItemRecord): string {
  return record.type === 'initiative' ? record.title : record.name;
}

function itemProblem(record: ItemRecord, severity: Severity, code: string, message: string): Problem {
  return { row: record.row, column: record.column, severity, code, message, raw: nameOf(record) };
}
