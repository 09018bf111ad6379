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
  standingImports: ReadonlyMap<string, number | null>;
}

/** The settled figure of every award, subject, unit and phase of a scope that has names or numbers. */
export function awardClaims(reader: Reader, scope: CountingScope): AwardClaims[] {
  const numbers = Map.groupBy(numbersByImport(reader, scope), keyOf);
  const parts = Map.groupBy(namedByPart(reader, scope), keyOf);
  const decisions = Map.groupBy(claimDecisions(reader, scope), keyOf);
  const named = namedByUnit(reader, scope);
  const claims = named.map((entry) => {
    const key = keyOf(entry);
    const sent = numbers.get(key);
    if (sent === undefined) return namesAlone(entry);
    numbers.delete(key);
    return settledClaims(entry, sent, parts.get(key) ?? [], decisions.get(key) ?? []);
  });
  for (const [key, sent] of numbers) {
    const [first] = sent;
    if (first) claims.push(settledClaims({ ...first, named: 0 }, sent, [], decisions.get(key) ?? []));
  }
  return claims;
}

export function keyOf({ award, subject, unitId, phaseId }: AwardKey): string {
  return `${award} ${subject} ${unitId} ${phaseId}`;
}

const noImports: ReadonlyMap<string, number | null> = new Map();

function namesAlone({ award, subject, unitId, phaseId, named }: AwardKey & { named: number }): AwardClaims {
  return {
    award,
    subject,
    unitId,
    phaseId,
    settled: settleClaims([partClaims('', named)]),
    standingImports: noImports,
  };
}

function settledClaims(
  { award, subject, unitId, phaseId, named }: AwardKey & { named: number },
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
  const settled = settleClaims([...parts.values()]);
  return { award, subject, unitId, phaseId, settled, standingImports };
}

/** Names of parts without numbers simply add to the unit, so they need no part of their own. */
function partClaims(part: string, named: number): PartClaims {
  return { part, named: { count: named, valueVnd: null }, counted: null, chosen: null };
}
