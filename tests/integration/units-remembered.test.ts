import { expect, it } from 'vitest';
import { undo } from '#core/operations/service.ts';
import { insertUnit, listUnits, updateUnit } from '#core/units/service.ts';
import { openTestCore } from '#tests/support/store.ts';

const unit = (name: string) => ({
  name,
  kind: 'grassroots-union' as const,
  sector: null,
  parentId: null,
  clusterName: null,
  expected: true,
});

it('the list of units that is kept never outlives a change, a refused change or its undoing', async () => {
  const core = await openTestCore();
  const names = () => listUnits(core.reader, '').map(({ name, note }) => `${name} ${note ?? ''}`.trim());
  const write = (kind: string, change: Parameters<typeof core.runOperation>[1]) =>
    core.runOperation({ kind, summary: kind }, change);
  write('unit.add', (writer) => insertUnit(writer, unit('CĐCS Sở Y tế')));
  expect(names()).toEqual(['CĐCS Sở Y tế']);
  expect(() =>
    write('unit.add', (writer) => {
      insertUnit(writer, unit('CĐCS Sở Tư pháp'));
      expect(listUnits(writer, '')).toHaveLength(2);
      expect(names()).toHaveLength(2);
      throw new Error('refused');
    }),
  ).toThrow('refused');
  expect(names()).toEqual(['CĐCS Sở Y tế']);
  const changed = write('unit.change', (writer) => {
    updateUnit(writer, 1, { note: 'mới' });
    return writer.operationId;
  });
  expect(names()).toEqual(['CĐCS Sở Y tế mới']);
  await undo(core, Number(changed), false);
  expect(names()).toEqual(['CĐCS Sở Y tế']);
});
