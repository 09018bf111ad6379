import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { inspectFiles } from '#core/intake/inspect.ts';
import { createAnalysisPool } from '#workers/analyse-pool.ts';

const pool = createAnalysisPool({ size: 1 });
afterAll(() => pool.close());

const samples = new URL('../fixtures/samples/', import.meta.url);
const names = [
  '01-danh-sach-ca-nhan.xlsx',
  '06-tong-hop-theo-danh-hieu.ods',
  '20-can-nguoi-xem.xlsx',
  '26-tep-rong.xlsx',
];
const files = names.map((name) => ({ path: name, name, bytes: async () => readFileSync(new URL(name, samples)) }));

describe('inspecting files without a database', () => {
  test('without records the outcome is the same but for them', async () => {
    const whole = await inspectFiles(pool, { files, records: true });
    const lean = await inspectFiles(pool, { files, records: false });
    expect(whole.map(({ status }) => status)).toEqual(['ready', 'ready', 'review', 'refused']);
    expect(whole.flatMap(({ tables }) => tables).some(({ records }) => (records?.length ?? 0) > 0)).toBe(true);
    expect(JSON.parse(JSON.stringify(lean))).toEqual(
      JSON.parse(JSON.stringify(whole, (key, value: unknown) => (key === 'records' ? undefined : value))),
    );
  });

  test('the same bytes again are a duplicate', async () => {
    const [first] = files;
    const outcomes = await inspectFiles(pool, { files: first === undefined ? [] : [first, first], records: true });
    expect(outcomes.map(({ status }) => status)).toEqual(['ready', 'duplicate']);
  });
});
