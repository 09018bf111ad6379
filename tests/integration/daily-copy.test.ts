import { expect, it } from 'vitest';
import { keepDailyCopy } from '#core/backups/daily.ts';
import { listBackups } from '#core/backups/service.ts';
import { addUnit } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';

it('keeps one verified copy a day of what was written since, and no more than fourteen', async () => {
  let now = Date.parse('2026-03-01T08:00:00.000Z');
  const clock = { now: () => new Date(now).toISOString() };
  const core = await openTestCore(testPorts(temporaryFolder(), { clock }));
  const nextHours = (hours: number) => {
    now += hours * 3_600_000;
  };

  addUnit(core, 'CĐCS đầu tiên');
  nextHours(1);
  expect(await keepDailyCopy(core)).toBe(true);
  nextHours(3);
  addUnit(core, 'CĐCS cùng ngày');
  expect(await keepDailyCopy(core)).toBe(false);
  nextHours(21);
  expect(await keepDailyCopy(core)).toBe(true);
  nextHours(24);
  expect(await keepDailyCopy(core)).toBe(false);

  for (let day = 0; day < 20; day += 1) {
    addUnit(core, `CĐCS số ${day}`);
    nextHours(24);
    expect(await keepDailyCopy(core)).toBe(true);
  }
  const copies = await listBackups(core);
  expect(copies).toHaveLength(14);
  expect(copies[0]?.at).toBe(clock.now());
  expect(copies.every(({ verified, cause }) => verified && cause === 'automatic')).toBe(true);
});
