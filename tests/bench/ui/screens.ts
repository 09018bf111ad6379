import type { Expected } from './in-page.ts';
import type { Known } from './known.ts';

export interface BenchScreen {
  name: string;
  /** What stands in the address after `#`. */
  address: string;
  content: Expected;
  grid?: {
    /** Presses of a column's head by which the list is put in another order. */
    sort?: string;
    /** The address with a filter on. */
    filter?: string;
    /** Typed into the search field. */
    search?: string;
  };
}

/** A light screen without a grid, from which the others are entered. */
export const neutralAddress = '/settings/legal-texts';

/** The first row of a grid below its head. */
export const firstRow = 'main [role=grid] [role=row][aria-rowindex="2"]';
const inGrid: Expected = { selector: firstRow };
const heading: Expected = { selector: 'main h1', changes: true };

const cells: Expected = { selector: 'main table td', changes: true };

/** Every screen, with ids of a unit and of a person to look at. */
export function benchScreens(known: Known): BenchScreen[] {
  return [
    { name: 'dashboard', address: '/', content: heading },
    { name: 'intake', address: '/intake', content: inGrid, grid: {} },
    {
      name: 'follow-up',
      address: '/intake/follow-up',
      content: inGrid,
      grid: { filter: '/intake/follow-up?status=missing', search: 'xi măng' },
    },
    {
      name: 'registrations',
      address: '/registrations',
      content: inGrid,
      grid: { sort: 'Đơn vị', filter: '/registrations?award=CSTDCS&subject=individual', search: 'quynh' },
    },
    { name: 'table of figures', address: '/registrations/table', content: cells },
    { name: 'numbers', address: '/registrations/numbers', content: inGrid, grid: { search: 'mầm non' } },
    { name: 'disagreements', address: '/registrations/disagreements', content: inGrid, grid: {} },
    { name: 'duplicates', address: '/registrations/duplicates', content: heading },
    {
      name: 'figure',
      address: '/registrations/figure?what=registered&award=BK-LDLD&subject=individual',
      content: inGrid,
      grid: {},
    },
    {
      name: 'people',
      address: '/registrations/people',
      content: inGrid,
      grid: { sort: 'Họ và tên', search: 'quynh' },
    },
    { name: 'a person', address: `/registrations/people/${known.personId}`, content: heading },
    { name: 'collectives', address: '/registrations/collectives', content: inGrid, grid: { search: 'phong so 7' } },
    { name: 'a collective', address: `/registrations/collectives/${known.collectiveId}`, content: heading },
    {
      name: 'award history',
      address: '/registrations/history',
      content: inGrid,
      grid: { filter: '/registrations/history?shown=open', search: 'quynh' },
    },
    { name: 'awards that wait', address: '/registrations/history/waiting', content: heading },
    {
      name: 'initiatives',
      address: '/initiatives',
      content: inGrid,
      grid: { sort: 'Làm lợi', filter: '/initiatives?sort=title', search: 'môn toán' },
    },
    { name: 'works', address: '/initiatives/works', content: inGrid, grid: { search: 'vườn hoa' } },
    { name: 'targets', address: '/targets', content: heading },
    { name: 'reports', address: '/reports', content: { ...heading, busy: true } },
    { name: 'a paper', address: '/reports', content: heading },
    { name: 'units', address: '/units', content: inGrid, grid: { search: 'mầm non' } },
    { name: 'a unit', address: `/units/${known.unitId}`, content: heading },
    { name: 'clusters', address: '/units/clusters', content: heading },
    { name: 'thresholds', address: '/settings/thresholds', content: { selector: 'main', changes: true } },
    { name: 'campaign', address: '/settings/campaigns', content: cells },
    { name: 'units of a campaign', address: '/settings/campaigns/units', content: inGrid, grid: {} },
    { name: 'history', address: '/history', content: cells },
    { name: 'backups', address: '/history/backups', content: heading },
  ];
}
