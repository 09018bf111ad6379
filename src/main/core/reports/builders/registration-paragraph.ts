import type { Summary } from '#shared/contract/figures.ts';
import { registrationParagraphPieces } from '#shared/domain/registration-paragraph.ts';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import type { Piece, ReportModel } from '../model.ts';
import { framed, type Paper, phaseLines } from '../paper.ts';

/** One page: the paragraph that the leadership reads out, with the end mark of an official text. */
export function registrationParagraphReport(paper: Paper, summary: Summary): ReportModel {
  const { campaign, phase, awardTypes } = paper;
  const place = { campaignId: campaign.id, phaseId: phase?.id ?? null, unitId: null, sector: null, clusterId: null };
  const told = registrationParagraphPieces({
    campaign,
    summary,
    awardTypes,
    ...(phase === null ? {} : { phase: phase.name }),
  });
  const pieces = told.map(
    ({ text, source }): Piece => ({ text, figure: source === null ? null : { ...place, ...source } }),
  );
  return framed(paper, {
    fileName: messages.paragraphFile(campaign.year),
    orientation: 'portrait',
    heading: {
      kind: messages.paragraphTitle,
      abstract: [messages.paragraphAbstract(campaign.year), ...phaseLines(paper)],
    },
    body: [{ kind: 'paragraph', style: 'body', pieces: withEndMark(pieces) }],
  });
}

function withEndMark(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) =>
    index === pieces.length - 1 ? { ...piece, text: piece.text.replace(/\.$/, './.') } : piece,
  );
}
