import type { ReportFormat, ReportRequest } from '#shared/contract/reports.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import { dayInVietnam } from '#shared/domain/dates.ts';
import type { Subject } from '#shared/domain/records.ts';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import { awardTypes } from '../awards/service.ts';
import { campaignDetail, requirePhase } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import { type CountingScope, summarise, summariseBy } from '../counting/service.ts';
import { DomainError } from '../domain-error.ts';
import { partName } from '../registrations/service.ts';
import { registrationListReport } from './builders/registration-list.ts';
import { registrationParagraphReport } from './builders/registration-paragraph.ts';
import { registrationSummary } from './builders/registration-summary.ts';
import { letterheadFor } from './letterhead.ts';
import type { ReportModel } from './model.ts';
import { nameList } from './name-list.ts';
import type { Paper } from './paper.ts';
import { registeredNames } from './queries.ts';
import { RenderTooLarge } from './render-too-large.ts';

export { type ReminderReason, reminderLetter } from './builders/reminder-letter.ts';
export { letterheadFor } from './letterhead.ts';

/** Reports read and render; they never write. */
type ReportCore = Pick<Core, 'reader' | 'ports'>;

export interface RenderedReport {
  /** File name with its ending. */
  name: string;
  /** Media type. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** One report as a file. Throws NOT_FOUND for a campaign or phase that is not there, REFUSED for what cannot be made. */
export async function renderReport(
  core: ReportCore,
  request: ReportRequest,
  signal?: AbortSignal,
): Promise<RenderedReport> {
  const model = reportModel(core, request);
  return await rendered(core, { models: [model], format: request.format, fileName: model.fileName }, signal);
}

/** Letters as one file, which has the name of the letter where there is only one. Throws REFUSED where it is too large. */
export async function renderLetters(
  core: ReportCore,
  { letters, format, fileName }: { letters: readonly ReportModel[]; format: 'pdf' | 'docx'; fileName: string },
  { signal, onPapers }: { signal?: AbortSignal; onPapers?: (papers: number) => void } = {},
): Promise<RenderedReport> {
  const [first, ...more] = letters;
  const name = first !== undefined && more.length === 0 ? first.fileName : fileName;
  return await rendered(core, { models: letters, format, fileName: name }, signal, onPapers);
}

async function rendered(
  { ports }: ReportCore,
  { models, format, fileName }: { models: readonly ReportModel[]; format: ReportFormat; fileName: string },
  signal: AbortSignal | undefined,
  onPapers?: (papers: number) => void,
): Promise<RenderedReport> {
  try {
    const bytes = await ports.rendering.render(models, format, signal, onPapers);
    return { name: `${fileName}.${format}`, type: mediaTypes[format], bytes: new Uint8Array(bytes) };
  } catch (error) {
    if (error instanceof RenderTooLarge) throw new DomainError('REFUSED', 'report.too-large', messages.tooLarge);
    throw error;
  }
}

/** What the report says, from the records as they stand. */
export function reportModel(core: ReportCore, request: ReportRequest): ReportModel {
  const scope: CountingScope = {
    campaignId: Number(request.campaignId),
    phaseId: request.phaseId === null ? null : Number(request.phaseId),
  };
  const paper = paperFor(core, scope);
  if (request.kind === 'registration-list') return listModel(core, paper, scope, request);
  const summary = summarise(core.reader, scope);
  if (request.kind === 'registration-paragraph') return registrationParagraphReport(paper, summary);
  return registrationSummary({
    paper,
    summary,
    units: summariseBy(core.reader, scope, 'unit'),
    groupBy: request.groupBy,
    clusters: request.groupBy === 'cluster' ? summariseBy(core.reader, scope, 'cluster') : [],
  });
}

function paperFor({ reader, ports }: ReportCore, { campaignId, phaseId }: CountingScope): Paper {
  const campaign = phaseId === null ? campaignDetail(reader, campaignId) : requirePhase(reader, campaignId, phaseId);
  const createdAt = ports.clock.now();
  return {
    letterhead: letterheadFor(reader, dayInVietnam(createdAt)),
    campaign,
    phase: campaign.phases.find((phase) => phase.id === String(phaseId)) ?? null,
    createdAt,
    awardTypes: awardTypes(reader),
  };
}

function listModel({ reader }: ReportCore, paper: Paper, scope: CountingScope, request: ReportRequest): ReportModel {
  const award = awardOf(paper.awardTypes, request.award);
  const subject = subjectOf(award, request.subject);
  const rows = registeredNames(reader, { ...scope, award: award.code, subject });
  const units = summariseBy(reader, scope, 'unit').map((unit) => ({
    ...unit,
    awards: unit.awards.filter((figure) => figure.award === award.code && figure.subject === subject),
  }));
  const placed = rows.map((row) => ({ ...row, unitId: String(row.unitId), partName: partName(row) }));
  const registered = units.flatMap((unit) => unit.awards).reduce((sum, figure) => sum + figure.registered, 0);
  return registrationListReport({ paper, award, subject, registered, ...nameList(placed, units) });
}

function awardOf(types: AwardType[], code: string | null): AwardType {
  if (code === null) throw new DomainError('REFUSED', 'report.award-missing', messages.awardMissing);
  const award = types.find((type) => type.code === code);
  if (award === undefined) throw new DomainError('NOT_FOUND', 'award.missing', messages.awardUnknown(code));
  return award;
}

/** The subject asked for; where none is, the only one that the award is given to. */
function subjectOf(award: AwardType, asked: Subject | null): Subject {
  if (asked !== null) return asked;
  const [only, ...more] = award.subjects;
  if (only !== undefined && more.length === 0) return only;
  throw new DomainError('REFUSED', 'report.subject-missing', messages.subjectMissing(award.name));
}
