import type { SettledClaims } from '#shared/domain/counting.ts';

interface StandingClaims {
  settled: SettledClaims;
  /** The import whose numbers stand, for each part that has numbers. */
  standingImports: ReadonlyMap<string, number | null>;
}

/** Whether a number is of the import that stands, and its claim over the names stands too. */
export function numberStands(
  { part, importId }: { part: string; importId: number | null },
  claims: StandingClaims | undefined,
): boolean {
  if (claims === undefined || claims.standingImports.get(part) !== importId) return false;
  const { wholeReplaced, replacedParts } = claims.settled;
  return part === '' ? wholeReplaced : !wholeReplaced && replacedParts.has(part);
}

/** Whether the names of a part count: no number replaces them. */
export function namesStand(part: string, claims: Pick<StandingClaims, 'settled'> | undefined): boolean {
  return claims !== undefined && !claims.settled.wholeReplaced && !claims.settled.replacedParts.has(part);
}
