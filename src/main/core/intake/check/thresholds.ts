import type { Reader, Writer } from '../../database/connection.ts';
import type { JumpThresholds } from './jumps.ts';

const key = 'check.jump';
const usual: JumpThresholds = { factor: 2, difference: 10 };

/** What counts as a jump is a setting of the federation; data from before there was one goes by the usual. */
export function jumpThresholds(reader: Reader): JumpThresholds {
  const row = reader.get<{ factor: number | null; difference: number | null }>(
    "SELECT value ->> 'factor' AS factor, value ->> 'difference' AS difference FROM setting WHERE key = :key",
    { key },
  );
  return { factor: row?.factor ?? usual.factor, difference: row?.difference ?? usual.difference };
}

/** Writes the usual thresholds into new data, for the federation to change. */
export function seedThresholds(writer: Writer): void {
  writer.run('INSERT INTO setting (key, value) VALUES (:key, :value)', { key, value: JSON.stringify(usual) });
}
