import type { Campaign, Overview, Phase } from '#shared/contract/campaigns.ts';
import type { Summary } from '#shared/contract/figures.ts';
import { paragraphText, registrationParagraphPieces } from '#shared/domain/registration-paragraph.ts';
import { awardTypes } from '../awards/service.ts';
import type { CountingScope } from '../counting/service.ts';
import type { Reader } from '../database/connection.ts';
import { headlines } from './headlines.ts';

interface Counted {
  campaign: Campaign;
  phase: Phase | undefined;
  scope: CountingScope;
  summary: Summary;
}

/** The headline figures of a campaign or one of its phases, and the paragraph that tells them. */
export function toldFigures(
  reader: Reader,
  { campaign, phase, scope, summary }: Counted,
): Pick<Overview, 'headlines' | 'paragraph'> {
  const types = awardTypes(reader);
  const names = new Map(types.map(({ code, name }) => [code, name]));
  const paragraph = registrationParagraphPieces({
    campaign,
    summary,
    awardTypes: types,
    ...(phase && { phase: phase.name }),
  });
  return {
    headlines: headlines({ summary, scope, paragraph, awardName: (code) => names.get(code) ?? code }),
    paragraph: paragraphText(paragraph),
  };
}
