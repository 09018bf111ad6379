/**
 * How names and numbers become one figure. A unit may send names, numbers or both for the same award and phase; they
 * are two claims about the same people and are never added. The larger stands until a person has decided.
 */

export type Claim = 'named' | 'counted';

/** `valueVnd`: whole đồng where the claim tells a value (works, initiatives), otherwise null. */
export interface Amount {
  count: number;
  valueVnd: number | null;
}

/** The two claims of one part of a unit. The part '' is the unit as a whole; other parts are its sub-units. */
export interface PartClaims {
  part: string;
  named: Amount;
  /** Null where the part sent no numbers. */
  counted: Amount | null;
  chosen: Claim | null;
}

/** Two claims that differ; `chosen` null while the larger stands undecided. */
export interface ClaimDifference {
  part: string;
  named: number;
  counted: number;
  chosen: Claim | null;
}

export interface SettledClaims {
  registered: number;
  /** Sum of the values that stand, in whole đồng. */
  valueVnd: number;
  named: number;
  /** What numbers add to the names; never negative. */
  countedOnly: number;
  /** Parts whose names do not count because their numbers stand. */
  replacedParts: Set<string>;
  /** The number for the unit as a whole stands: neither names nor numbers of parts count. */
  wholeReplaced: boolean;
  differences: ClaimDifference[];
}

/** The claim that stands: the one decided on, otherwise the larger; names where they are equal. A claim alone stands by itself. */
export function standingClaim(named: number, counted: number | null, chosen: Claim | null): Claim {
  if (counted === null) return 'named';
  if (named === 0) return 'counted';
  return chosen ?? (counted > named ? 'counted' : 'named');
}

/**
 * The figure of one unit, award and phase. Each part stands by its own claim; the parts and the names without a part
 * together are one claim, the number for the unit as a whole is the other.
 */
export function settleClaims(parts: readonly PartClaims[]): SettledClaims {
  const replacedParts = new Set<string>();
  const differences: ClaimDifference[] = [];
  let detail: Amount = { count: 0, valueVnd: null };
  let named = 0;
  let whole: PartClaims | null = null;
  for (const claims of parts) {
    named += claims.named.count;
    if (claims.part === '') whole = claims;
    const settled = claims.part === '' ? claims.named : settlePart(claims, replacedParts, differences);
    detail = { count: detail.count + settled.count, valueVnd: addKnown(detail.valueVnd, settled.valueVnd) };
  }
  const wholeReplaced = whole !== null && settleWhole(whole, detail.count, differences) === 'counted';
  const stands = wholeReplaced && whole?.counted ? preferKnown(whole.counted, detail) : detail;
  return {
    registered: stands.count,
    valueVnd: stands.valueVnd ?? 0,
    named,
    countedOnly: Math.max(0, stands.count - named),
    replacedParts,
    wholeReplaced,
    differences,
  };
}

function settlePart(claims: PartClaims, replaced: Set<string>, differences: ClaimDifference[]): Amount {
  const { part, named, counted, chosen } = claims;
  if (counted === null) return named;
  if (named.count > 0 && named.count !== counted.count) {
    differences.push({ part, named: named.count, counted: counted.count, chosen });
  }
  if (standingClaim(named.count, counted.count, chosen) === 'named') return preferKnown(named, counted);
  replaced.add(part);
  return preferKnown(counted, named);
}

function settleWhole(whole: PartClaims, detail: number, differences: ClaimDifference[]): Claim {
  const { counted, chosen } = whole;
  if (counted !== null && detail > 0 && detail !== counted.count) {
    differences.push({ part: '', named: detail, counted: counted.count, chosen });
  }
  return standingClaim(detail, counted?.count ?? null, chosen);
}

/** The claim that stands, with the other's value where it tells none itself. */
function preferKnown(standing: Amount, other: Amount): Amount {
  return { count: standing.count, valueVnd: standing.valueVnd ?? other.valueVnd };
}

export function addKnown(left: number | null, right: number | null): number | null {
  return left === null ? right : left + (right ?? 0);
}

/** The numbers of one import for one part. `importId` null: typed in by hand. */
export interface ImportNumbers extends Amount {
  importId: number | null;
}

/**
 * The numbers that stand for one part when several imports told them: the largest, and of equals the latest, since a
 * unit that sends its table again does not register twice.
 */
export function standingNumbers(imports: readonly ImportNumbers[]): ImportNumbers | null {
  let standing: ImportNumbers | null = null;
  for (const numbers of imports) {
    const later = (numbers.importId ?? 0) > (standing?.importId ?? 0);
    if (standing === null || numbers.count > standing.count || (numbers.count === standing.count && later)) {
      standing = numbers;
    }
  }
  return standing;
}

/**
 * The part that a person or collective listed several times for one award, unit and phase is counted in: a sub-unit
 * before the unit as a whole, and of sub-units the last by name.
 */
export function countedPart(parts: readonly string[]): string {
  return parts.reduce((last, part) => (part > last ? part : last), '');
}
