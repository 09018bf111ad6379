import type { FileReading } from '#shared/domain/reading.ts';
import type { Problem } from '#shared/domain/records.ts';
import { intakeForm as messages } from '#shared/messages/vi/intake-form.ts';
import type { Reader } from '../../database/connection.ts';
import { phaseOf } from './queries.ts';

/**
 * A form of ours says for which phase it was made. Dropped into another one of its year it waits for a person: its
 * records would be counted where the unit did not register them.
 */
export function withOtherPhase(reader: Reader, phaseId: number, reading: FileReading): FileReading {
  const { form } = reading;
  const [first, ...rest] = reading.tables;
  const phase = form === undefined || form.phase === null ? undefined : phaseOf(reader, phaseId);
  if (form === undefined || form.phase === null || first === undefined || phase === undefined) return reading;
  if (form.year !== phase.year || form.phase === phase.number) return reading;
  const message = messages.otherPhase(form.phase, phase.number, phase.name);
  const problem: Problem = { row: 0, column: null, severity: 'error', code: 'file.other-phase', message, raw: null };
  return { ...reading, tables: [{ ...first, problems: [problem, ...first.problems] }, ...rest] };
}
