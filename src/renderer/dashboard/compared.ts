import type { Comparison, Overview } from '#shared/contract/campaigns.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';

type Headline = Overview['headlines'][number];

/** A headline figure beside that of the year before and the target for it; null where there is none. */
export interface ComparedHeadline {
  headline: Headline;
  before: Headline | null;
  /** `+12,5 %`; null where there is nothing to compare with. */
  change: string | null;
  target: Comparison['targets'][number] | null;
}

export function comparedHeadlines(
  headlines: readonly Headline[],
  comparison: Comparison | undefined,
): ComparedHeadline[] {
  return headlines.map((headline) => {
    const before = comparison?.headlines.find(({ key }) => key === headline.key) ?? null;
    return {
      headline,
      before,
      change: before === null ? null : changeText(amountOf(headline), amountOf(before)),
      target: comparison?.targets.find(({ key }) => key === headline.key) ?? null,
    };
  });
}

/** What a figure counts: its value in đồng where it has one. */
function amountOf({ value, valueVnd }: Headline): number {
  return valueVnd ?? value;
}

function changeText(now: number, before: number): string | null {
  if (before === 0) return null;
  const change = Math.round(((now - before) * 1000) / before) / 10;
  return `${change > 0 ? '+' : ''}${formatVietnameseNumber(change)} %`;
}

/** Each figure in per cent of the year before, for those that there was something of. */
export function shareOfLastYear(compared: readonly ComparedHeadline[]): { label: string; percent: number }[] {
  return compared.flatMap(({ headline, before }) => {
    if (before === null || amountOf(before) === 0) return [];
    return [{ label: headline.label, percent: Math.round((amountOf(headline) * 100) / amountOf(before)) }];
  });
}
