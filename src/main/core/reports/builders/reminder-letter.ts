import { dayInVietnam } from '#shared/domain/dates.ts';
import { daysLate } from '#shared/domain/deadlines.ts';
import { formatSmallCount } from '#shared/domain/vietnamese-numbers.ts';
import { reminderLetter as messages } from '#shared/messages/vi/reminder-letter.ts';
import type { Block, ReportModel } from '../model.ts';
import { fileName, type Letterhead, letterheadLines, shortDay } from '../paper.ts';

/** One unit's reason for a letter. Days are `YYYY-MM-DD`. */
export interface ReminderReason {
  unitName: string;
  status: 'missing' | 'returned' | 'late';
  deadlineOn: string | null;
  daysLate: number;
  firstOn: string | null;
  returnedOn: string | null;
}

export interface ReminderPaper {
  letterhead: Letterhead;
  year: number;
  theme: string;
  /** Null: the whole year. */
  phaseName: string | null;
  /** UTC instant at which the letters are made. */
  createdAt: string;
  /** The day by which the unit is asked to send. */
  dueOn: string;
}

/** A letter (công văn) that asks a unit for its registration. What the letterhead lacks is left as a dotted blank. */
export function reminderLetter(paper: ReminderPaper, reason: ReminderReason): ReportModel {
  const letterhead = withBlanks(paper.letterhead);
  const subject = messages.subject(paper.year);
  return {
    fileName: fileName(messages.fileName(paper.year, reason.unitName)),
    title: messages.title(subject, reason.unitName),
    createdAt: paper.createdAt,
    orientation: 'portrait',
    letterhead: { ...letterheadLines({ letterhead, createdAt: paper.createdAt }), subject },
    heading: null,
    addressee: messages.addressee(reason.unitName),
    body: paragraphs(paper, letterhead.issuer, reason),
    recipients: messages.recipients,
    signature: {
      authority: letterhead.authority.toUpperCase(),
      signerTitle: letterhead.signerTitle.toUpperCase(),
      signerName: letterhead.signerName,
    },
  };
}

function filled(text: string): string {
  return text.trim() === '' ? messages.blank : text;
}

/** A letter bears no sign of its kind: the symbol `BC-LĐLĐ` of reports becomes `LĐLĐ`. */
function withBlanks(letterhead: Letterhead): Letterhead {
  return {
    superior: filled(letterhead.superior),
    issuer: filled(letterhead.issuer),
    place: filled(letterhead.place),
    symbol: filled(letterhead.symbol.replace(/^[^-]*-/, '')),
    authority: filled(letterhead.authority),
    signerTitle: filled(letterhead.signerTitle),
    signerName: filled(letterhead.signerName),
  };
}

function paragraphs(paper: ReminderPaper, issuer: string, reason: ReminderReason): Block[] {
  const { year, theme, phaseName, createdAt, dueOn } = paper;
  const { deadlineOn } = reason;
  const request = reason.status === 'late' ? messages.nextTime(issuer) : messages.request(issuer, shortDay(dueOn));
  return [
    messages.opening(issuer, year, theme, phaseName, deadlineOn === null ? null : shortDay(deadlineOn)),
    stateOf(reason, issuer, dayInVietnam(createdAt)),
    request,
  ].map((text) => ({ kind: 'paragraph', style: 'body', pieces: [{ text, figure: null }] }));
}

function stateOf(
  { status, deadlineOn, daysLate: late, firstOn, returnedOn }: ReminderReason,
  issuer: string,
  today: string,
) {
  const since = deadlineOn === null ? 0 : daysLate(today, deadlineOn);
  if (status === 'missing') {
    return messages.missing(issuer, shortDay(today), since > 0 ? formatSmallCount(since) : null);
  }
  if (status === 'late') return messages.late(shortDay(firstOn ?? today), formatSmallCount(late));
  return messages.returned(shortDay(firstOn ?? today), shortDay(returnedOn ?? today), shortDay(today));
}
