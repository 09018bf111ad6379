import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { moneyUnitNamed } from '#shared/domain/money.ts';
import type { Subject } from '#shared/domain/records.ts';
import type { TableContext } from './layout.ts';
import type { SheetView } from './sheet-view.ts';
import { wordsOf } from './sheet-view.ts';

const titleStart =
  /^(danh sach|ds|bieu|bang|ban|tong hop|dang ky|de nghi|so luong|bao cao|phu luc|thong ke|chi tieu|ke hoach|de tai|giao uoc|[ivx]{1,4} |[a-d] |\d )/;
const letterhead =
  /^(cong hoa xa hoi|doc lap|so (\d|ds|bc|ttr|cv|kh|qd|th)\b|kem theo|ban hanh|kinh gui|mau so|bieu so|ngay \d|.*ngay \d{1,2} thang)/;
const organisation =
  /^(tong lien doan|lien doan lao dong|ldld|cong doan|cdcs|cd |truong|so (?!luong|lieu|\d)|ubnd|uy ban|cong ty|benh vien|phong|ban chap hanh)/;
const measureInTitle = /(?:đvt|đơn vị tính|đơn vị)\s*:\s*([^()]{1,40})/iu;
const measureLine = /^(dvt|don vi tinh|don vi)\b/;

/** Title lines over a table: what stands between the letterhead and the header, `(Kèm theo …)` left out. */
export function readContext(
  view: SheetView,
  firstRow: number,
  headerTop: number,
  vocabulary: AwardVocabulary,
): TableContext {
  const lines = linesBetween(view, firstRow, headerTop);
  const measure = lines.find((line) => measureLine.test(wordsOf(line)));
  const bracketed = lines.map((line) => measureInTitle.exec(line)?.[1]).find((unit) => unit !== undefined);
  const titles = titleLines(lines.filter((line) => line !== measure));
  const sheetName = view.sheet.name;
  const subject = subjectIn(titles.join(' ')) ?? subjectIn(sheetName);
  const giver = giverIn(titles);
  return {
    titles,
    award:
      onlyAward([titles.join(' '), ...titles, sheetName], subject, vocabulary) ??
      praiseOf(giver, titles, subject, vocabulary),
    giver,
    subject,
    moneyUnit: moneyUnitNamed(measure ?? '') ?? moneyUnitNamed(bracketed ?? ''),
  };
}

function linesBetween(view: SheetView, firstRow: number, headerTop: number): string[] {
  const lines: string[] = [];
  for (let row = firstRow; row < headerTop; row += 1) {
    for (const column of view.filled(row)) lines.push(view.text(row, column));
  }
  return lines;
}

function titleLines(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => titleStart.test(`${wordsOf(line)} `) && !letterhead.test(wordsOf(line)));
  return lines.slice(Math.max(start, 0)).filter((line) => {
    const words = wordsOf(line);
    return !letterhead.test(words) && !organisation.test(words) && !line.startsWith('(');
  });
}

export function subjectIn(text: string): Subject | null {
  const words = wordsOf(text);
  const individual = /\bca nhan\b/.test(words);
  const collective = /\btap the\b/.test(words.replace(/tap the (ldtt|ldxs|lao dong)/g, ''));
  if (individual === collective) return null;
  return individual ? 'individual' : 'collective';
}

/** A line of the letterhead: the Quốc hiệu, a number, a date, an organisation. */
export function isLetterhead(text: string): boolean {
  const words = wordsOf(text);
  return letterhead.test(words) || /^(cong hoa|doc lap)/.test(words);
}

function onlyAward(titles: readonly string[], subject: Subject | null, vocabulary: AwardVocabulary): string | null {
  for (const title of titles) {
    const awards = vocabulary.findIn(title, subject);
    if (awards.length > 0) return awards.length === 1 ? (awards[0] ?? null) : null;
  }
  return null;
}

/** `ĐỀ NGHỊ TỔNG LIÊN ĐOÀN TẶNG BẰNG KHEN`: the giver stands before the giving. */
function praiseOf(
  giver: string | null,
  titles: readonly string[],
  subject: Subject | null,
  vocabulary: AwardVocabulary,
): string | null {
  const named = titles.filter((title) => /\btang (?:thuong )?(?:bang khen|co thi dua)\b/.test(wordsOf(title)));
  if (giver === null || named.length !== 1) return null;
  const words = wordsOf(named[0] ?? '');
  if (/\bbang khen\b/.test(words) === /\bco thi dua\b/.test(words)) return null;
  const award = vocabulary.recognise(/\bbang khen\b/.test(words) ? 'Bằng khen' : 'Cờ thi đua', { subject, giver });
  return award.kind === 'award' ? award.code : null;
}

/** Who gives what the cells only call “Bằng khen”: one giver named together with the giving. */
function giverIn(titles: readonly string[]): string | null {
  const words = wordsOf(titles.join(' '));
  if (!/\b(tang|khen)\b/.test(words)) return null;
  const givers = [
    /\b(tong lien doan|tong ld|tld)\b/.test(words) ? 'TLĐ' : null,
    /\b(lien doan lao dong|ldld) tinh\b/.test(words) ? 'LĐLĐ tỉnh' : null,
    /\b(ubnd|uy ban nhan dan) tinh\b/.test(words) ? 'UBND tỉnh' : null,
  ].filter((giver) => giver !== null);
  return givers.length === 1 ? (givers[0] ?? null) : null;
}
