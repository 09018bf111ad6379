import type { Database, Statement } from 'better-sqlite3';
import type { Reader, SqlParameters } from './connection.ts';

/** More distinct statements than this means that they are built from data; the cache is then emptied. */
const cacheSize = 500;

export interface Statements extends Reader {
  run(sql: string, parameters?: SqlParameters): { changes: number; id: number };
}

/** Statements over whatever connection `current` answers: prepared once for each connection, and again after a reopening. */
export function statementsOver(current: () => Database): Statements {
  let prepared: { connection: Database; statements: Map<string, Statement> } | null = null;

  const statement = (sql: string): Statement => {
    const connection = current();
    if (prepared?.connection !== connection) prepared = { connection, statements: new Map() };
    const known = prepared.statements.get(sql);
    if (known) return known;
    if (prepared.statements.size >= cacheSize) prepared.statements.clear();
    const fresh = connection.prepare(sql);
    prepared.statements.set(sql, fresh);
    return fresh;
  };

  return {
    all: <Row extends object>(sql: string, parameters: SqlParameters = []) => statement(sql).all(parameters) as Row[],
    get: <Row extends object>(sql: string, parameters: SqlParameters = []) =>
      statement(sql).get(parameters) as Row | undefined,
    iterate: <Row extends object>(sql: string, parameters: SqlParameters = []) =>
      current().prepare(sql).iterate(parameters) as IterableIterator<Row>,
    run: (sql, parameters = []) => {
      const result = statement(sql).run(parameters);
      return { changes: result.changes, id: Number(result.lastInsertRowid) };
    },
  };
}
