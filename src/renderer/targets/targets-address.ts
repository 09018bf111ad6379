/** Which set of targets is looked at; without it the first of the list. */
export interface TargetsAddress {
  set?: string;
}

export function readTargetsAddress(values: Record<string, unknown>): TargetsAddress {
  const { set } = values;
  return typeof set === 'string' && /^\d+$/.test(set) ? { set } : {};
}
