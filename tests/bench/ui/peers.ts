import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright';
import { databaseName } from '#core/database/store.ts';
import { median } from '#tests/support/bench.ts';

const times = 15;

/** What the same rows and the same way cost with nothing of the application around them, in milliseconds. */
export async function peers(page: Page, dataFolder: string): Promise<Record<string, number>> {
  return {
    'a bare request to the host, answered without data': await bareRequest(page),
    '200 registrations by name, bare SQLite': bareRows(dataFolder),
    'a frame of the browser': await frame(page),
  };
}

const bareRequest = (page: Page): Promise<number> =>
  page.evaluate(async (count) => {
    const taken: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const start = performance.now();
      await (await fetch('/rpc/none', { method: 'POST', body: '{}' })).text();
      taken.push(performance.now() - start);
    }
    return taken.toSorted((one, other) => one - other)[Math.floor(count / 2)] ?? 0;
  }, times);

function bareRows(dataFolder: string): number {
  const database = new Database(join(dataFolder, databaseName), { readonly: true });
  const statement = database.prepare(
    `SELECT registration.*, unit_name.name FROM registration JOIN unit_name ON unit_name.unit_id = registration.unit_id
     WHERE campaign_id = (SELECT max(id) FROM campaign) ORDER BY sort_key, registration.id LIMIT 200`,
  );
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    statement.all();
    return performance.now() - start;
  });
  database.close();
  return median(taken);
}

const frame = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame((first) => requestAnimationFrame((second) => resolve(second - first)));
      }),
  );
