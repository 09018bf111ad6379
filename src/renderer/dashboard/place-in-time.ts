import type { Overview } from '#shared/contract/campaigns.ts';

type Phase = Overview['phases'][number];

export interface PhaseBar extends Pick<Phase, 'id' | 'name' | 'deadlineOn'> {
  /** Per cent of the line. */
  left: number;
  width: number;
  deadlineAt: number | null;
}

/** Where the phases, their deadlines and today lie on the line from the first day of all to the last; today null outside. */
export function placeInTime(
  phases: readonly Pick<Phase, 'id' | 'name' | 'startsOn' | 'endsOn' | 'deadlineOn'>[],
  today: string,
): { bars: PhaseBar[]; todayAt: number | null } {
  const days = phases.flatMap(({ startsOn, endsOn, deadlineOn }) => [startsOn, endsOn, deadlineOn ?? endsOn]);
  const times = days.map((day) => Date.parse(day));
  const [first, last] = [Math.min(...times), Math.max(...times) + 86_400_000];
  const at = (day: string): number => ((Date.parse(day) - first) * 100) / (last - first);
  const after = (day: string): number => ((Date.parse(day) + 86_400_000 - first) * 100) / (last - first);
  const todayAt = phases.length === 0 ? -1 : at(today);
  return {
    bars: phases.map(({ id, name, startsOn, endsOn, deadlineOn }) => ({
      id,
      name,
      deadlineOn,
      left: at(startsOn),
      width: after(endsOn) - at(startsOn),
      deadlineAt: deadlineOn === null ? null : at(deadlineOn),
    })),
    todayAt: todayAt < 0 || todayAt >= 100 ? null : todayAt,
  };
}
