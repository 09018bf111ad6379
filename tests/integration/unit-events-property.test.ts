import { createRouterClient } from '@orpc/server';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { DomainError } from '#core/domain-error.ts';
import { undo } from '#core/operations/service.ts';
import { unitProcedures } from '#core/units/procedures.ts';
import { todaysStructure, unitFindings } from '#core/units/service.ts';
import type { UnitEvent } from '#shared/contract/units.ts';
import { fixedClock, testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';

const tables = ['unit', 'unit_name', 'unit_placement', 'unit_event', 'unit_event_unit'];
const register = ({ reader }: Core) => tables.map((table) => reader.all(`SELECT * FROM ${table} ORDER BY id`));

interface Step {
  kind: UnitEvent['kind'] | 'undo';
  first: number;
  second: number;
  flag: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('found', 'rename', 'transfer', 'merge', 'split', 'dissolve', 'suspend', 'resume', 'undo'),
  first: fc.nat(7),
  second: fc.nat(7),
  flag: fc.boolean(),
});

/** The event of a step on the units that there are; each is a day later than the one before. */
function eventOf({ kind, first, second, flag }: Step, units: readonly string[], number: number): UnitEvent | null {
  const effectiveOn = new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
  const decision = { decisionNumber: null, decisionOn: null, effectiveOn, note: null };
  const [one = '', other = ''] = [units[first % units.length], units[second % units.length]];
  const name = `CĐCS Đơn vị ${number}`;
  const newUnit = { unitKind: 'grassroots-union', sector: null } as const;
  switch (kind) {
    case 'undo':
      return null;
    case 'found':
      return { kind, ...decision, ...newUnit, name, parentId: flag ? one : null };
    case 'rename':
      return { kind, ...decision, unitId: one, name };
    case 'transfer':
      return { kind, ...decision, unitIds: [one], parentId: flag ? other : null };
    case 'merge':
      return {
        kind,
        ...decision,
        unitIds: [one, other],
        into: flag ? { unitId: other } : { ...newUnit, name, parentId: null },
      };
    case 'split':
      return { kind, ...decision, unitId: one, goesOn: flag, parts: [{ name }, { name: `${name} B` }] };
    case 'dissolve':
      return { kind, ...decision, unitIds: [one], successorId: flag ? other : null, endedBelow: [], parentId: null };
    default:
      return { kind, ...decision, unitIds: [one] };
  }
}

it('whatever is decided and taken back, the register agrees with itself, and taking all back leaves what was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 18 }), async (steps) => {
      const clock = fixedClock('2026-01-01T00:00:00.000Z');
      const core = await openTestCore(testPorts(temporaryFolder(), { clock }));
      const client = createRouterClient(unitProcedures(core));
      for (const name of ['LĐLĐ tỉnh', 'LĐLĐ huyện A', 'LĐLĐ huyện B', 'CĐCS C']) await client.add({ name });
      const before = register(core);
      const done: { id: number; left: unknown }[] = [];
      for (const [number, each] of steps.entries()) {
        const units = (await client.list({})).map(({ id }) => id);
        const event = eventOf(each, units, number);
        const left = register(core);
        const last = done.at(-1);
        if (event !== null) {
          const recorded = await client.recordEvent(event).catch(refused);
          if (recorded === null) expect(register(core)).toEqual(left);
          else done.push({ id: Number(recorded.operationId), left });
        } else if (last !== undefined) {
          await undo(core, last.id, false);
          expect(register(core)).toEqual(last.left);
          done.pop();
        }
        expect(unitFindings(core.reader)).toEqual([]);
        const today = todaysStructure(core.reader);
        for (const id of units) expect(today(Number(id)).unitId).toBeGreaterThan(0);
      }
      for (const { id } of done.toReversed()) await undo(core, id, false);
      expect(register(core)).toEqual(before);
    }),
    { numRuns: 8, seed: 2025, endOnFailure: true },
  );
});

/** What cannot be is refused with a sentence; anything else is a fault. */
function refused(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'REFUSED') return null;
  throw error;
}
