import type { Overview } from '#shared/contract/campaigns.ts';
import type { Figure, Summary } from '#shared/contract/figures.ts';
import { formatMoneyShort } from '#shared/domain/money.ts';
import type { Subject } from '#shared/domain/records.ts';
import { formatSmallCount } from '#shared/domain/vietnamese-numbers.ts';
import { campaignOverview as messages } from '#shared/messages/vi/campaign-overview.ts';
import type { CountingScope } from '../counting/service.ts';
import type { Reader } from '../database/connection.ts';

type Headline = Overview['headlines'][number];

/** The awards of the report's paragraph, in its order. */
const headlineAwards = [
  ['CO-TLD', 'collective'],
  ['BK-TLD', 'collective'],
  ['BK-TLD', 'individual'],
  ['CO-LDLD', 'collective'],
  ['BK-LDLD', 'collective'],
  ['BK-LDLD', 'individual'],
  ['TTLDXS', 'collective'],
  ['TTLDTT', 'collective'],
] as const satisfies [string, Subject][];

/** The headline figures in the order in which the report's paragraph tells them, printed as there. */
export function headlines(reader: Reader, summary: Summary, scope: CountingScope): Headline[] {
  const names = new Map(
    reader
      .all<{ code: string; name: string }>('SELECT code, name FROM award_type')
      .map(({ code, name }) => [code, name]),
  );
  const { works, initiatives } = summary;
  const figure = figureOf(scope);
  return [
    counted('works', messages.works, works.count, figure({ what: 'works' })),
    {
      ...counted('works-value', messages.worksValue, works.count, figure({ what: 'works' })),
      valueVnd: works.valueVnd,
      text: works.valueVnd === 0 ? '0' : formatMoneyShort(works.valueVnd),
    },
    ...headlineAwards.map(([award, subject]) =>
      counted(
        `${award}-${subject}`,
        messages.award(names.get(award) ?? award, subject),
        registered(summary, award, subject),
        figure({ what: 'registered', award, subject }),
      ),
    ),
    counted(
      'emulation-fighter',
      messages.emulationFighters,
      summary.groups.find(({ group }) => group === 'emulation-fighter')?.registered ?? 0,
      figure({ what: 'registered', group: 'emulation-fighter', subject: 'individual' }),
    ),
    counted('initiatives', messages.initiatives, initiatives.count, figure({ what: 'initiatives' })),
  ];
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
