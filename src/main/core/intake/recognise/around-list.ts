import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import { isDeclaringSentence, isNote, isSignature, isTotalLabel } from './labels.ts';
import type { LayoutRow } from './layout.ts';
import { noSection } from './layout.ts';
import type { SheetView } from './sheet-view.ts';

/** A row of a list that has no header of the ordinary kind. */
export function rowOf(row: number, role: LayoutRow['role'], reason: string): LayoutRow {
  return { row, role, reason, confidence: 0.85, section: noSection };
}

/** What a paper may have under such a list: totals, remarks, signatures. Null where anything else stands there. */
export function rowsBelowList(view: SheetView, rows: readonly number[]): LayoutRow[] | null {
  const below: LayoutRow[] = [];
  let signed = false;
  for (const row of rows) {
    const entry: LayoutRow | null = signed ? rowOf(row, 'note', reasons.underSignatures) : rowBelow(view, row);
    if (entry === null) return null;
    signed ||= entry.reason === reasons.signatures;
    below.push(entry);
  }
  return below;
}

function rowBelow(view: SheetView, row: number): LayoutRow | null {
  const texts = view.filled(row).map((column) => view.text(row, column));
  if (texts.some(isTotalLabel)) return rowOf(row, 'total', reasons.totalWords);
  if (texts.some(isDeclaringSentence)) return rowOf(row, 'note', reasons.declaringSentence);
  if (texts.some(isSignature)) return rowOf(row, 'note', reasons.signatures);
  return texts.every(isNote) ? rowOf(row, 'note', reasons.remark) : null;
}
