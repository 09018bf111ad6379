/** Stands where every member of a union has been dealt with: a new member is then a type error. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected ${JSON.stringify(value)}`);
}
