import {
  type Claim,
  type PartClaims,
  type SettledClaims,
  settleClaims,
  standingNumbers,
} from '#shared/domain/counting.ts';
import type { Reader } from '../database/connection.ts';
import {
  type AwardKey,
  claimDecisions,
  namedByPart,
  namedByUnit,
  numbersByImport,
  type PartNumbers,
} from './queries.ts';
import type { CountingScope } from './scope.ts';

export interface AwardClaims extends AwardKey {
  settled: SettledClaims;
  /** The import whose numbers stand, for each part that has numbers. */
  standingImports: Map<string, number | null>;
}

/** The settled figure of every award, subject, unit and phase of a scope that has names or numbers. */
export function awardClaims(reader: Reader, scope: CountingScope): AwardClaims[] {
  const numbers = Map.groupBy(numbersByImport(reader, scope), keyOf);
  const parts = Map.groupBy(namedByPart(reader, scope), keyOf);
  const decisions = Map.groupBy(claimDecisions(reader, scope), keyOf);
  const settle = (key: AwardKey, named: number): AwardClaims => {
    const id = keyOf(key);
    return settledClaims(key, named, numbers.get(id) ?? [], parts.get(id) ?? [], decisions.get(id) ?? []);
  };
  const claims = namedByUnit(reader, scope).map(({ named, ...key }) => settle(key, named));
  for (const key of claims) numbers.delete(keyOf(key));
  for (const [first] of numbers.values()) {
    if (!first) continue;
    const { award, subject, unitId, phaseId } = first;
    claims.push(settle({ award, subject, unitId, phaseId }, 0));
  }
  return claims;
}

export function keyOf({ award, subject, unitId, phaseId }: AwardKey): string {
  return `${award} ${subject} ${unitId} ${phaseId}`;
}

function settledClaims(
  key: AwardKey,
  named: number,
  numbers: PartNumbers[],
  namedParts: { part: string; named: number }[],
  decisions: { part: string; chosen: Claim }[],
): AwardClaims {
  const standingImports = new Map<string, number | null>();
  const parts = new Map<string, PartClaims>([['', partClaims('', named)]]);
  for (const [part, imports] of Map.groupBy(numbers, (entry) => entry.part)) {
    const standing = standingNumbers(imports.map(({ importId, count }) => ({ importId, count, valueVnd: null })));
    if (standing === null) continue;
    standingImports.set(part, standing.importId);
    const count = part === '' ? named : (namedParts.find((entry) => entry.part === part)?.named ?? 0);
    parts.set(part, { ...partClaims(part, count), counted: { count: standing.count, valueVnd: null } });
  }
  const whole = parts.get('');
  const inParts = [...parts.values()].reduce((sum, claims) => sum + (claims.part === '' ? 0 : claims.named.count), 0);
  if (whole) whole.named.count = named - inParts;
  for (const { part, chosen } of decisions) {
    const decided = parts.get(part);
    if (decided) decided.chosen = chosen;
  }
  return { ...key, settled: settleClaims([...parts.values()]), standingImports };
}

/** Names of parts without numbers simply add to the unit, so they need no part of their own. */
function partClaims(part: string, named: number): PartClaims {
  return { part, named: { count: named, valueVnd: null }, counted: null, chosen: null };
}
