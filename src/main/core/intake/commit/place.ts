import type { IntakeRecord } from '#shared/domain/records.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import type { UnitDirectory } from '../match/match-unit.ts';

/** What every record of one file shares. `senderId` is the unit that sent it. */
export interface FilePlace {
  importId: number;
  campaignId: number;
  phaseId: number;
  senderId: number;
}

/** Where a record belongs and the cell it came from (null for what was typed in): the columns that every record table has. */
export interface RecordPlace extends Record<string, string | number | null> {
  campaignId: number;
  phaseId: number;
  unitId: number;
  unitText: string | null;
  part: string;
  importId: number | null;
  sheet: string | null;
  row: number | null;
  column: string | null;
}

export const placeColumns = 'campaign_id, phase_id, unit_id, unit_text, part, import_id, sheet, row, column';
export const placeValues = ':campaignId, :phaseId, :unitId, :unitText, :part, :importId, :sheet, :row, :column';

interface OwnUnit {
  unitId: number;
  part: string;
}

/**
 * A row belongs to the unit it names when that unit is known by exactly this name, otherwise to the sender, with the
 * name it wrote as a part of the sender.
 */
export function placeRecords(
  file: FilePlace,
  directory: UnitDirectory,
): (sheet: string, record: IntakeRecord) => RecordPlace {
  const known = new Map<string, OwnUnit>();
  const ownUnit = (unitText: string): OwnUnit => {
    const before = known.get(unitText);
    if (before !== undefined) return before;
    const found = directory.find(unitText);
    const own =
      found === null ? { unitId: file.senderId, part: unitMatchKey(unitText) } : { unitId: found.unitId, part: '' };
    known.set(unitText, own);
    return own;
  };
  return (sheet, record) => {
    const unitText = record.type === 'target' ? null : record.unitName;
    const own = unitText === null ? { unitId: file.senderId, part: '' } : ownUnit(unitText);
    return {
      campaignId: file.campaignId,
      phaseId: file.phaseId,
      importId: file.importId,
      unitText,
      ...own,
      sheet,
      row: record.row,
      column: record.column,
    };
  };
}
