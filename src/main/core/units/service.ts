/** What other subjects may use of the register of units. */
export { clusterFindings } from './cluster-consistency.ts';
export { unitFindings } from './consistency.ts';
export { requireAlive } from './dated.ts';
export { listUnits, unitDetail, unitIdentity, unitsOfYear } from './lists.ts';
export { rememberAlias } from './names.ts';
export { allUnitNames, type UnitNameRow, unitNamesWithKey } from './queries.ts';
export { insertNamedUnit, insertUnit, type NewUnit, updateUnit } from './register.ts';
export { successorsOfEnded, todaysStructure } from './structure.ts';
