import type { SenderConclusion } from '#shared/domain/reading.ts';
import { cleanText, organisationCaseIfShouting, sameSpelling } from '#shared/domain/vietnamese-text.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import { isUnitLike } from './labels.ts';
import type { TableLayout } from './layout.ts';
import type { SheetView } from './sheet-view.ts';
import { wordsOf } from './sheet-view.ts';

/** The title blocks of a file's sheets, from which the sender and the year are told. */
export interface TitleBlock {
  view: SheetView;
  layout: TableLayout;
}

interface Candidate {
  name: string;
  reason: string;
  confidence: number;
}

const unionOrganisation =
  /^(tong lien doan|lien doan lao dong|ldld|cong doan|cdcs|cd (nganh|cs|vien chuc|cac|khu|cong|giao duc|y te)|nghiep doan|ban chap hanh)/;
const notAnOrganisation = /^(cong doan co so$|cong doan cap tren$|.*\b(dang ky|danh sach|de nghi|ke hoach|ngay \d))/;
const measure = /^(don vi tinh|don vi nhan|don vi do|don vi$)/;

/** Who the file is from: its letterhead, a line “Đơn vị: …”, its titles, or the file name; null when nobody is named. */
export function findSender(blocks: readonly TitleBlock[], fileName: string): SenderConclusion | null {
  const found = blocks.flatMap(({ view, layout }) => {
    const lines = titleBlockRows(view, layout);
    return [letterheadSender(lines), lineSender(lines), mentionedSender(lines)].filter((entry) => entry !== null);
  });
  const fromName = fileNameSender(fileName);
  const best = [...found, ...(fromName === null ? [] : [fromName])].toSorted((a, b) => b.confidence - a.confidence)[0];
  if (best === undefined) return null;
  return {
    name: spelling(best.name, [...found, ...(fromName === null ? [] : [fromName])]),
    reason: best.reason,
    confidence: best.confidence,
  };
}

/** The same name in mixed case elsewhere in the file is the better spelling of a name in capitals. */
function spelling(name: string, others: readonly Candidate[]): string {
  const mixed = others.find(
    (other) => sameSpelling(other.name) === sameSpelling(name) && other.name !== other.name.toUpperCase(),
  );
  return mixed?.name ?? organisationCaseIfShouting(name);
}

interface BlockRow {
  row: number;
  texts: { column: number; text: string }[];
}

function titleBlockRows(view: SheetView, layout: TableLayout): BlockRow[] {
  return layout.rows
    .filter(({ role }) => role === 'title')
    .map(({ row }) => ({
      row,
      texts: view.filled(row).map((column) => ({ column, text: view.text(row, column) })),
    }));
}

/** Left column of the letterhead: the sender stands under the union above it, or alone. */
function letterheadSender(rows: readonly BlockRow[]): Candidate | null {
  const left: string[] = [];
  for (const { texts } of rows) {
    const first = texts[0];
    if (first === undefined) continue;
    const lines = first.text.split(/\s*[\r\n]+\s*/u);
    const organisations = lines.filter((line) => isOrganisation(line, left.length > 0));
    if (organisations.length === 0 && left.length > 0) break;
    left.push(...organisations);
  }
  const name = left.at(-1);
  if (name === undefined) return null;
  return {
    name: stripTail(name),
    reason: reasons.senderOnTop(name, left.at(-2) ?? null),
    confidence: left.length > 1 ? 0.95 : 0.85,
  };
}

function isOrganisation(text: string, underAnother: boolean): boolean {
  const words = wordsOf(text);
  if (words.length > 110 || notAnOrganisation.test(words)) return false;
  return unionOrganisation.test(words) || (underAnother && isUnitLike(text));
}

function lineSender(rows: readonly BlockRow[]): Candidate | null {
  for (const { texts } of rows) {
    for (const { text } of texts) {
      const match = /^\s*(?:tên\s+)?(?:đơn vị(?: đăng ký| báo cáo| gửi)?|công đoàn cơ sở|cđcs)\s*:\s*(.{3,})$/iu.exec(
        text,
      );
      if (match?.[1] === undefined || measure.test(wordsOf(text)) || !isUnitLike(match[1])) continue;
      return { name: stripTail(match[1]), reason: reasons.senderLine(text), confidence: 0.97 };
    }
  }
  return null;
}

/** `(Kèm theo Công văn … của CĐCS Sở Y tế)`. */
function mentionedSender(rows: readonly BlockRow[]): Candidate | null {
  for (const { texts } of rows) {
    for (const { text } of texts) {
      const match =
        /(?:của|CỦA)\s+((?:CĐCS|LĐLĐ|Công đoàn|Liên đoàn Lao động|CÔNG ĐOÀN|LIÊN ĐOÀN LAO ĐỘNG)\s[^()]{3,})\)?/u.exec(
          text,
        );
      if (match?.[1] !== undefined)
        return { name: stripTail(match[1]), reason: reasons.senderMentioned(text), confidence: 0.6 };
    }
  }
  return null;
}

function fileNameSender(fileName: string): Candidate | null {
  const plain = cleanText(fileName.replace(/\.[a-z]{3,5}$/i, '').replace(/_/g, ' '));
  const match = /((?:CĐCS|LĐLĐ|CĐ|Công đoàn|CDCS|LDLD|CD)\s[^()[\]]+?)(?=\s+-\s+|[()[\]]|$)/u.exec(plain);
  return match?.[1] === undefined ? null : { name: match[1].trim(), reason: reasons.fileName, confidence: 0.4 };
}

function stripTail(name: string): string {
  return cleanText(name)
    .replace(/[\s.,;:)]+$/u, '')
    .replace(/\s+năm( học)?\s+\d{4}.*$/iu, '');
}

/** The emulation year that titles tell, else the file name; a school year counts as the year it begins in. */
export function findYear(blocks: readonly TitleBlock[], fileName: string): number | null {
  for (const { layout } of blocks) {
    for (const title of layout.context.titles) {
      const match = /(?:^|[^\p{L}])(?:năm|năm học|nh)\s*:?\s*(20\d{2})/iu.exec(title);
      if (match?.[1] !== undefined) return Number(match[1]);
    }
  }
  const match = /(?<!\d)(20\d{2})(?!\d)/.exec(fileName);
  return match?.[1] === undefined ? null : Number(match[1]);
}
