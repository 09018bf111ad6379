import type { WorkbookGrid } from '../grid.ts';
import { Refusal } from '../refusal.ts';
import { readWithSheetJs } from '../sheetjs/read-with-sheetjs.ts';
import { decodeText } from './decode-text.ts';
import { readDelimited } from './read-delimited.ts';

const headLength = 4_096;

/** Reads what is neither zip nor compound file: delimited text, an HTML table or SpreadsheetML under any name. */
export function readTextFile(bytes: Uint8Array, oneColumnAllowed: boolean): WorkbookGrid {
  const text = decodeText(bytes);
  if (text === null) throw new Refusal('file.not-a-spreadsheet');
  const trimmed = text.trimStart();
  if (!trimmed.startsWith('<')) {
    if (/^(?:%PDF-|\{\\rtf|MIME-Version:)/i.test(trimmed)) throw new Refusal('file.not-a-spreadsheet');
    return readDelimited(text, oneColumnAllowed);
  }
  if (/<!ENTITY/i.test(trimmed.slice(0, headLength))) throw new Refusal('file.unreadable');
  if (trimmed.slice(0, headLength).includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return readWithSheetJs(text, 'spreadsheetml');
  }
  if (!/<table[\s>]/i.test(text)) throw new Refusal('file.not-a-spreadsheet');
  return readWithSheetJs(text, 'html');
}
