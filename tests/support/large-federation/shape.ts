/** How large a federation is made. The same shape gives the same rows. */
export interface FederationShape {
  units: number;
  people: number;
  /** Over all the years together. */
  registrations: number;
  years: number;
  seed: number;
}

/** What the application is held to. */
export const fullShape: FederationShape = {
  units: 1500,
  people: 300_000,
  registrations: 1_000_000,
  years: 10,
  seed: 1,
};

export const lastYear = 2026;

export const yearsOf = (shape: FederationShape): number[] =>
  Array.from({ length: shape.years }, (_, index) => lastYear - shape.years + 1 + index);

/** The shape made smaller: each number `scale` times as large, but the years. */
export function scaledShape(shape: FederationShape, scale: number): FederationShape {
  const { units, people, registrations } = shape;
  const part = (size: number) => Math.max(1, Math.round(size * scale));
  return { ...shape, units: part(units), people: part(people), registrations: part(registrations) };
}

/** Splits a whole number into parts in proportion to the weights; the parts add up to it. */
export function shared(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let weightBefore = 0;
  let givenBefore = 0;
  return weights.map((weight) => {
    weightBefore += weight;
    const given = Math.round((whole * weightBefore) / sum) - givenBefore;
    givenBefore += given;
    return given;
  });
}
