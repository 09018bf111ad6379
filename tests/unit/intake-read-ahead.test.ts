import { describe, expect, it } from 'vitest';
import { readAhead } from '#core/intake/arrivals.ts';
import { collect } from '#tests/support/collect.ts';

const numbers = Array.from({ length: 8 }, (_, index) => index);

const asItIs = (item: number): Promise<number> => Promise.resolve(item);
const allButTheThird = (item: number): Promise<number> =>
  item === 3 ? Promise.reject(new Error('third')) : Promise.resolve(item);

describe('readAhead', () => {
  it('prepares ahead as far as it may and gives the results in order', async () => {
    let underWay = 0;
    let most = 0;
    const prepare = async (item: number): Promise<number> => {
      underWay += 1;
      most = Math.max(most, underWay);
      // Later items are ready sooner.
      for (let turn = item; turn < numbers.length * 3; turn += 1) await Promise.resolve();
      underWay -= 1;
      return item;
    };
    const results = await collect(readAhead(numbers, 2, asItIs, prepare));
    expect(results).toEqual(numbers);
    expect(most).toBe(3);
  });

  it('hands on a failure when its turn comes, after what came before it', async () => {
    const taken: number[] = [];
    await expect(async () => {
      for await (const item of readAhead(numbers, 2, asItIs, allButTheThird)) taken.push(item);
    }).rejects.toThrow('third');
    expect(taken).toEqual([0, 1, 2]);
  });
});
