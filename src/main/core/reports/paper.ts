import type { Campaign, Phase } from '#shared/contract/campaigns.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import { dayInVietnam } from '#shared/domain/dates.ts';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import type { LetterheadLines, ReportModel } from './model.ts';

/** A row of the letterhead table: who issues the paper and who signs it. */
export interface Letterhead {
  superior: string;
  issuer: string;
  place: string;
  symbol: string;
  authority: string;
  signerTitle: string;
  signerName: string;
}

/** What every report is made with besides its figures. `phase` null: the whole campaign. */
export interface Paper {
  letterhead: Letterhead;
  campaign: Pick<Campaign, 'id' | 'year' | 'title'>;
  phase: Pick<Phase, 'id' | 'name' | 'startsOn' | 'endsOn'> | null;
  /** UTC instant at which the report is made; the paper carries its day in Vietnam. */
  createdAt: string;
  awardTypes: AwardType[];
}

/** `TỔNG LIÊN ĐOÀN…`, Quốc hiệu, number and date as Nghị định 30/2020/NĐ-CP, Phụ lục I lays them down. */
export function letterheadLines({ letterhead, createdAt }: Pick<Paper, 'letterhead' | 'createdAt'>): LetterheadLines {
  return {
    superior: letterhead.superior.toUpperCase(),
    issuer: letterhead.issuer.toUpperCase(),
    country: messages.country,
    motto: messages.motto,
    number: messages.number(letterhead.symbol),
    subject: null,
    placeAndDate: messages.placeAndDate(letterhead.place, ...officialDay(createdAt)),
  };
}

/** Day and month with a zero before days under ten and before the months 1 and 2, as official papers write them. */
function officialDay(instant: string): [string, string, string] {
  const [year = '', month = '', day = ''] = dayInVietnam(instant).split('-');
  return [day, Number(month) > 2 ? String(Number(month)) : month, year];
}

/** The parts that all reports share. */
export function framed(
  paper: Paper,
  content: Pick<ReportModel, 'orientation' | 'body'> & {
    fileName: string;
    heading: NonNullable<ReportModel['heading']>;
  },
): ReportModel {
  const { letterhead, phase } = paper;
  return {
    ...content,
    fileName: fileName(phase === null ? content.fileName : `${content.fileName} - ${phase.name}`),
    title: [content.heading.kind, ...content.heading.abstract].join(' – '),
    createdAt: paper.createdAt,
    addressee: null,
    letterhead: letterheadLines(paper),
    recipients: messages.recipients,
    signature: {
      authority: letterhead.authority.toUpperCase(),
      signerTitle: letterhead.signerTitle.toUpperCase(),
      signerName: letterhead.signerName,
    },
  };
}

/** Without accents, so that every mail program and archive keeps the name; at most 120 letters. */
export function fileName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9 -]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 120);
}

/** `(Đợt I, từ ngày … đến ngày …)` under the title of a report on one phase. */
export function phaseLines({ phase }: Paper): string[] {
  return phase === null ? [] : [messages.phase(phase.name, shortDay(phase.startsOn), shortDay(phase.endsOn))];
}

/** `05/4/2026`: a zero before days under ten and before the months 1 and 2. */
export function shortDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}
