import type { Writer } from '../database/connection.ts';

/** Writes the value of a setting, as JSON text, over the one that is there. */
export function storeSetting(writer: Writer, key: string, value: string): void {
  writer.run(
    `INSERT INTO setting (key, value) VALUES (:key, :value)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    { key, value },
  );
}
