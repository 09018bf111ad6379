import { median } from '#tests/support/bench.ts';
import type { Action, Sample } from './measure.ts';

/** Milliseconds within which a person should see what was asked for. */
export const aims: Record<Action, number> = { 'first content': 300, move: 100, sort: 100, filter: 100, search: 100 };
export const startAim = 2000;
export const stallAim = 50;

export interface Result {
  screen: string;
  action: Action;
  /** Null where it once did not come at all. */
  milliseconds: number | null;
  longestTask: number;
  hostStall: number;
  missed: string[];
}

/** The medians of each action on each screen, in the order in which they were first measured. */
export function resultsOf(samples: readonly Sample[]): Result[] {
  const groups = Map.groupBy(samples, ({ screen, action }) => `${screen}\n${action}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [resultOf(first, group)];
  });
}

function resultOf({ screen, action }: Sample, group: readonly Sample[]): Result {
  const times = group.flatMap(({ milliseconds }) => (milliseconds === null ? [] : [milliseconds]));
  const milliseconds = times.length < group.length ? null : median(times);
  const longestTask = median(group.map((sample) => sample.longestTask));
  const hostStall = median(group.map((sample) => sample.hostStall));
  const missed = [
    ...(milliseconds === null || milliseconds > aims[action] ? ['time'] : []),
    ...(longestTask > stallAim ? ['page stall'] : []),
    ...(hostStall > stallAim ? ['host stall'] : []),
  ];
  return { screen, action, milliseconds, longestTask, hostStall, missed };
}
