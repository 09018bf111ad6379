import { columnLetter } from '#shared/domain/columns.ts';
import { intakeReturn as messages } from '#shared/messages/vi/intake-return.ts';
import type { ListStyles } from './list-styles.ts';
import { declaration } from './package-edit.ts';
import type { ReturnNote } from './return-note.ts';
import { escapeXml } from './xml-edits.ts';

/** Rows that the list's header ends with: they stay in sight and are repeated on every printed page. */
export const listHeaderRow = 5;

const widths = [6, 22, 10, 9, 48, 48];
const lineHeight = 16;

/** The sheet in front of the unit's own: every note in a row, with a link to its cell. Texts stand in the sheet itself. */
export function listSheet(
  fileName: string,
  notes: readonly ReturnNote[],
  styles: ListStyles,
  namespace: string,
): string {
  const first = listHeaderRow + 1;
  const rows = notes.map((note, index) =>
    rowOf(first + index, noteCells(note, index), (at) => (at === 2 && note.row > 0 ? styles.link : styles.cell)),
  );
  const links = notes.flatMap((note, index) =>
    note.row > 0 ? [`<hyperlink ref="C${first + index}" location="${escapeXml(placeOf(note))}"/>`] : [],
  );
  return [
    `${declaration}<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="${listHeaderRow}" topLeftCell="A${first}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${lineOf(1, styles.title, messages.listTitle, 1)}${lineOf(2, styles.text, messages.listOf(fileName), 1)}`,
    lineOf(3, styles.text, messages.listHowTo(notes.length), 2),
    rowOf(listHeaderRow, messages.listHead, () => styles.head),
    ...rows,
    `</sheetData><mergeCells count="3">${[1, 2, 3].map((row) => `<mergeCell ref="A${row}:F${row}"/>`).join('')}</mergeCells>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

function noteCells(note: ReturnNote, index: number): (string | number)[] {
  const column = note.column === null ? '' : columnLetter(note.column);
  const row = note.row === 0 ? messages.wholeSheet : messages.rowNumber(note.row);
  return [index + 1, note.sheet, row, column, note.wrong, note.todo];
}

function placeOf({ sheet, row, column }: ReturnNote): string {
  return `'${sheet.replaceAll("'", "''")}'!${columnLetter(column ?? 1)}${row}`;
}

/** A line over the whole width. */
function lineOf(row: number, style: number, content: string, lines: number): string {
  return `<row r="${row}" ht="${lines * lineHeight + 4}" customHeight="1">${textCell(`A${row}`, style, content)}</row>`;
}

/** Heights are given: not every program finds the height of wrapped text when it opens a file. */
function rowOf(row: number, contents: readonly (string | number)[], styleOf: (at: number) => number): string {
  const lines = contents.map((content, at) => Math.ceil(String(content).length / (widths[at] ?? 1)));
  const cells = contents.map((content, at) => {
    const reference = `${columnLetter(at + 1)}${row}`;
    if (typeof content === 'string') return textCell(reference, styleOf(at), content);
    return `<c r="${reference}" s="${styleOf(at)}"><v>${content}</v></c>`;
  });
  const height = Math.min(400, Math.max(1, ...lines) * lineHeight + 4);
  return `<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

function textCell(reference: string, style: number, content: string): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(content)}</t></is></c>`;
}
