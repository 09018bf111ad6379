import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, figure } from '#shared/contract/figures.ts';
import { parseAddress, writeAddress } from '../../src/renderer/app/address.ts';
import { readSheetPlace } from '../../src/renderer/intake/review/sheet-place.ts';
import { addressOfFigure, figureOfAddress } from '../../src/renderer/registrations/figure-address.ts';
import { readRegistrationFilter, sortedBy } from '../../src/renderer/registrations/registration-filter.ts';
import { readReportAddress } from '../../src/renderer/reports/report-address.ts';

const id = fc.nat().map(String);
const anyFigure: fc.Arbitrary<Figure> = fc.record({
  campaignId: id,
  phaseId: fc.option(id),
  unitId: fc.option(id),
  sector: fc.option(fc.constantFrom('public-service' as const, 'non-state' as const, 'none' as const)),
  clusterId: fc.option(fc.oneof(id, fc.constant('none' as const))),
  what: fc.constantFrom(...figure.shape.what.options),
  award: fc.option(fc.constantFrom('BK-LDLD', 'CSTDCS')),
  group: fc.option(fc.constant('emulation-fighter')),
  subject: fc.option(fc.constantFrom('individual' as const, 'collective' as const)),
});

describe('addresses', () => {
  it('carry every figure there and back', () => {
    fc.assert(
      fc.property(anyFigure, (value) => {
        expect(figureOfAddress(parseAddress(writeAddress({ ...addressOfFigure(value) })))).toEqual(value);
      }),
    );
  });

  it('name no figure when a part is not one', () => {
    expect(figureOfAddress({ campaignId: 'x' })).toBeNull();
    expect(figureOfAddress({ campaignId: '1', what: 'secrets' })).toBeNull();
  });

  it('keep the name of any sheet, also one that looks like a number', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 1_048_576 }), (sheet, row) => {
        const address = writeAddress({ sheet, row, column: 'AB' });
        expect(readSheetPlace(parseAddress(address))).toEqual({ sheet, row, column: 'AB' });
      }),
    );
    expect(readSheetPlace({ sheet: '2024', row: '7', column: 'D' })).toEqual({ sheet: '2024', row: 7, column: 'D' });
    expect(readSheetPlace({ row: '-1', column: '<script>' })).toEqual({});
  });

  it('leave out what is empty and ignore what is unknown', () => {
    expect(writeAddress({ search: '', award: null })).toBe('');
    expect(readRegistrationFilter({ subject: 'nobody', sort: 'secret', search: 'an' })).toEqual({ search: 'an' });
    expect(readReportAddress({ kind: 'x', groupBy: 'cluster' })).toEqual({ groupBy: 'cluster' });
  });

  it('turn the order round at the second press on the same head', () => {
    const once = sortedBy({}, 'unit');
    expect(once).toEqual({ sort: 'unit' });
    expect(sortedBy(once, 'unit')).toEqual({ sort: 'unit', descending: 'true' });
    expect(sortedBy(sortedBy(once, 'unit'), 'unit')).toEqual({ sort: 'unit' });
  });
});
