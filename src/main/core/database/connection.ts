/** A value that SQLite stores. Booleans are 0 and 1, dates and JSON are texts. */
export type SqlValue = string | number | null;
export type SqlParameters = Record<string, SqlValue> | readonly SqlValue[];

/**
 * Reads the database. `Row` is what the statement selects, as the caller's own SQL says; statements are prepared once
 * and kept. Named parameters are written `:name`.
 */
export interface Reader {
  all<Row extends object>(sql: string, parameters?: SqlParameters): Row[];
  get<Row extends object>(sql: string, parameters?: SqlParameters): Row | undefined;
  iterate<Row extends object>(sql: string, parameters?: SqlParameters): IterableIterator<Row>;
}

/** Exists only inside `runOperation`. `run` answers the number of rows changed and the id of the row inserted last. */
export interface Writer extends Reader {
  readonly operationId: number;
  run(sql: string, parameters?: SqlParameters): { changes: number; id: number };
}
