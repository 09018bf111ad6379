import type { Overview } from '#shared/contract/campaigns.ts';
import type { Figure, Summary } from '#shared/contract/figures.ts';
import { formatMoneyShort } from '#shared/domain/money.ts';
import type { Subject } from '#shared/domain/records.ts';
import type { ParagraphPiece } from '#shared/domain/registration-paragraph.ts';
import { formatSmallCount } from '#shared/domain/vietnamese-numbers.ts';
import { campaignOverview as messages } from '#shared/messages/vi/campaign-overview.ts';
import type { CountingScope } from '../counting/service.ts';

type Headline = Overview['headlines'][number];

/** The awards that every report's paragraph tells of, in its order; they have a line also where nothing is registered. */
const usualAwards = [
  ['CO-TLD', 'collective'],
  ['BK-TLD', 'collective'],
  ['BK-TLD', 'individual'],
  ['CO-LDLD', 'collective'],
  ['BK-LDLD', 'collective'],
  ['BK-LDLD', 'individual'],
  ['TTLDXS', 'collective'],
  ['TTLDTT', 'collective'],
] as const satisfies [string, Subject][];

interface HeadlineInput {
  summary: Summary;
  scope: CountingScope;
  /** The paragraph that the report prints of the same figures. */
  paragraph: readonly ParagraphPiece[];
  awardName: (code: string) => string;
}

/**
 * The headline figures in the order in which the report's paragraph tells them, printed as there. An award that only some
 * paragraphs tell of has its line where this one does.
 */
export function headlines({ summary, scope, paragraph, awardName }: HeadlineInput): Headline[] {
  const { works, initiatives } = summary;
  const figure = figureOf(scope);
  const ofAward = ({ award, subject }: AwardAndSubject): Headline =>
    counted(
      `${award}-${subject}`,
      messages.award(awardName(award), subject),
      registered(summary, award, subject),
      figure({ what: 'registered', award, subject }),
    );
  return [
    counted('works', messages.works, works.count, figure({ what: 'works' })),
    {
      ...counted('works-value', messages.worksValue, works.count, figure({ what: 'works' })),
      valueVnd: works.valueVnd,
      text: works.valueVnd === 0 ? '0' : formatMoneyShort(works.valueVnd),
    },
    ...usualAwards.map(([award, subject]) => ofAward({ award, subject })),
    counted(
      'emulation-fighter',
      messages.emulationFighters,
      summary.groups.find(({ group }) => group === 'emulation-fighter')?.registered ?? 0,
      figure({ what: 'registered', group: 'emulation-fighter', subject: 'individual' }),
    ),
    ...furtherAwards(paragraph).map(ofAward),
    counted('initiatives', messages.initiatives, initiatives.count, figure({ what: 'initiatives' })),
  ];
}

interface AwardAndSubject {
  award: string;
  subject: Subject;
}

function furtherAwards(paragraph: readonly ParagraphPiece[]): AwardAndSubject[] {
  return paragraph.flatMap(({ source }) => {
    if (source === null || source.award === null || source.subject === null) return [];
    const { award, subject } = source;
    return usualAwards.some(([usual, its]) => usual === award && its === subject) ? [] : [{ award, subject }];
  });
}

function registered({ awards }: Summary, award: string, subject: Subject): number {
  return awards.find((entry) => entry.award === award && entry.subject === subject)?.registered ?? 0;
}

function counted(key: string, label: string, value: number, figure: Figure): Headline {
  return { key, label, value, valueVnd: null, text: value === 0 ? '0' : formatSmallCount(value), figure };
}

function figureOf({ campaignId, phaseId }: CountingScope): (narrowed: Partial<Figure>) => Figure {
  return (narrowed) => ({
    campaignId: String(campaignId),
    phaseId: phaseId === null ? null : String(phaseId),
    unitId: null,
    sector: null,
    clusterId: null,
    what: 'registered',
    award: null,
    group: null,
    subject: null,
    ...narrowed,
  });
}
