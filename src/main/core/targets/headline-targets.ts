import { measureOf } from '#shared/domain/target-measures.ts';
import { isRate, judge, type TargetState } from '#shared/domain/targets.ts';
import type { Reader } from '../database/connection.ts';
import { askedText } from './asked-text.ts';
import { federationSets, targetsOf } from './queries.ts';

export interface HeadlineTarget {
  /** The headline figure that it asks for. */
  key: string;
  setId: string;
  asked: string;
  /** What a number that is registered means for it. */
  judgeBy: (registered: number, over: boolean) => TargetState;
}

/** The federation's own targets of a year that ask for a headline figure; of several for one the shorter set's stands. */
export function headlineTargets(reader: Reader, year: number): HeadlineTarget[] {
  const found = new Map<string, HeadlineTarget>();
  for (const { id: setId } of federationSets(reader, year)) {
    for (const target of targetsOf(reader, setId)) {
      const key = target.measure === null ? null : headlineKey(target.measure);
      if (key === null || found.has(key) || target.period !== 'year' || isRate(target)) continue;
      found.set(key, {
        key,
        setId: String(setId),
        asked: askedText(target),
        judgeBy: (registered, over) => judge(target, { amount: registered, denominator: null }, over),
      });
    }
  }
  return [...found.values()];
}

function headlineKey(code: string): string | null {
  const measure = measureOf(code);
  if (measure === null) return null;
  if (measure.what !== 'registered') {
    if (measure.what === 'initiatives' && measure.value) return null;
    return measure.value ? 'works-value' : measure.what;
  }
  return measure.award === null ? measure.group : `${measure.award}-${measure.subject}`;
}
