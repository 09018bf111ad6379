/** One step of the schema, forward only. `version` counts by tens; `recordedTables` get history and guard triggers. */
export interface Migration {
  version: number;
  sql: string;
  recordedTables: string[];
}
