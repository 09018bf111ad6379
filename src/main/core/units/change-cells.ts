import { sector as sectors, unitKind } from '#shared/contract/common.ts';
import type { CellChange, CellRefusal, UnitChangeFields } from '#shared/contract/units.ts';
import { cleanText, foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { unitLists as words } from '#shared/messages/vi/unit-lists.ts';
import { unitService as messages } from '#shared/messages/vi/unit-service.ts';
import type { Core } from '../core.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { unitDetail } from './lists.ts';
import { updateUnit } from './register.ts';

/** So many cells are written in a moment; more are left to the data thread. */
const cellsAtOnce = 100;
/** Cells handed to the data thread at a time. */
const cellsInPart = 2000;

export interface ChangedCells {
  /** Null where nothing was written. */
  operationId: string | null;
  refused: CellRefusal[];
}

/** The cells of one gesture as one operation that can be undone. */
export function changeCellsOfUnits(core: Core, changes: readonly CellChange[]): Promise<ChangedCells> {
  const description = { kind: 'unit.change', summary: messages.cellsChanged(changes.length) };
  return core.longOperations.inTurn(async () => {
    if (changes.length <= cellsAtOnce) return core.runOperation(description, (writer) => changeCells(writer, changes));
    const parts = Array.from({ length: Math.ceil(changes.length / cellsInPart) }, (_part, index) =>
      changes.slice(index * cellsInPart, (index + 1) * cellsInPart),
    );
    return await core.longOperations.run(description.summary, 'change-cells', { description }, { parts });
  });
}

/**
 * Writes the cells of one gesture: each that can be goes in, the others are answered with the reason. A cell whose unit
 * shows something else by now than the window saw is refused with both values.
 */
export function changeCells(writer: Writer, changes: readonly CellChange[]): ChangedCells {
  const refused = changes.flatMap((change) => {
    try {
      writeCell(writer, change);
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const message = error.items.length > 0 ? error.items.join(' ') : error.message;
      return [{ id: change.id, field: change.field, message }];
    }
  });
  return { operationId: refused.length < changes.length ? String(writer.operationId) : null, refused };
}

function writeCell(writer: Writer, { id, field, text, seen }: CellChange): void {
  const now = cellText(writer, id, field);
  if (now !== seen && now !== text) {
    throw new DomainError('CONFLICT', 'unit.changed-since', messages.changedSince(field, now, text));
  }
  if (now !== text) updateUnit(writer, Number(id), changeOf(writer, field, cleanText(text)));
}

/** A cell as the grid shows it. */
export function cellText(reader: Reader, id: string, field: CellChange['field']): string {
  const unit = unitDetail(reader, Number(id));
  switch (field) {
    case 'kind':
      return words.kinds[unit.kind];
    case 'sector':
      return unit.sector === null ? '' : words.sectors[unit.sector];
    case 'yearBasis':
      return words.yearBases[unit.yearBasis];
    case 'expected':
      return unit.expected ? words.yes : '';
    default:
      return unit[field] ?? '';
  }
}

function changeOf(reader: Reader, field: CellChange['field'], text: string): UnitChangeFields {
  switch (field) {
    case 'kind':
      return { kind: choiceOf(unitKind.options, words.kinds, text, words.kindUnknown) };
    case 'sector':
      return { sector: text === '' ? null : choiceOf(sectors.options, words.sectors, text, words.sectorUnknown) };
    case 'yearBasis':
      return { yearBasis: choiceOf(['calendar', 'school'] as const, words.yearBases, text, words.yearBasisUnknown) };
    case 'expected':
      return { expected: yesOrNo(text) };
    case 'clusterName':
      return { clusterName: knownCluster(reader, text) };
    default:
      return { [field]: text === '' ? null : text };
  }
}

function choiceOf<Choice extends string>(
  choices: readonly Choice[],
  labels: Record<Choice, string>,
  text: string,
  unknown: (text: string) => string,
): Choice {
  const found = choices.find((choice) => foldForSearch(labels[choice]) === foldForSearch(text));
  if (found === undefined) throw new DomainError('REFUSED', 'unit.cell-unknown', unknown(text));
  return found;
}

function yesOrNo(text: string): boolean {
  const folded = foldForSearch(text);
  if (/^(x|co|1)$/.test(folded)) return true;
  if (/^(|0|khong)$/.test(folded)) return false;
  throw new DomainError('REFUSED', 'unit.cell-unknown', messages.expectedUnknown(text));
}

/** What is pasted makes no cluster. */
function knownCluster(reader: Reader, name: string): string | null {
  if (name === '') return null;
  if (reader.get('SELECT 1 FROM cluster WHERE name = :name', { name }) !== undefined) return name;
  throw new DomainError('REFUSED', 'unit.cell-unknown', messages.clusterUnknown(name));
}
