import { intakeCheck as messages } from '#shared/messages/vi/intake-check.ts';
import type { Core } from '../../core.ts';
import type { Reader, Writer } from '../../database/connection.ts';
import { DomainError } from '../../domain-error.ts';
import { storeSetting } from '../../settings/service.ts';
import { requireUnchanged } from '../../unchanged.ts';
import type { JumpThresholds } from './jumps.ts';

const key = 'check.jump';
export const usualJump: JumpThresholds = { factor: 2, difference: 10 };

/** What counts as a jump is a setting of the federation; data from before there was one goes by the usual. */
export function jumpThresholds(reader: Reader): JumpThresholds {
  const row = reader.get<{ factor: number | null; difference: number | null }>(
    "SELECT value ->> 'factor' AS factor, value ->> 'difference' AS difference FROM setting WHERE key = :key",
    { key },
  );
  return { factor: row?.factor ?? usualJump.factor, difference: row?.difference ?? usualJump.difference };
}

/** Writes the usual thresholds into new data, for the federation to change. */
export function seedThresholds(writer: Writer): void {
  storeSetting(writer, key, JSON.stringify(usualJump));
}

/** What counts as a jump from now on; files that wait are told anew when they are read again. Throws REFUSED, CONFLICT. */
export function changeJump(core: Core, { factor, difference }: JumpThresholds, seen: JumpThresholds): void {
  if (!(factor > 1 && factor <= 100)) throw new DomainError('REFUSED', 'jump.factor', messages.jumpFactorWrong);
  if (!(Number.isInteger(difference) && difference >= 1)) {
    throw new DomainError('REFUSED', 'jump.difference', messages.jumpDifferenceWrong);
  }
  requireUnchanged(messages.jumpCalled, seen, jumpThresholds(core.reader), messages.jumpFields);
  core.runOperation({ kind: 'setting.jump', summary: messages.jumpChanged(factor, difference) }, (writer) =>
    storeSetting(writer, key, JSON.stringify({ factor, difference })),
  );
}
