/** The part of an address after `?`, every value a text: `#/intake/7?sheet=Sheet1&row=12`. */
export function parseAddress(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The inverse; what is empty or null is left out. */
export function writeAddress(values: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && value !== '') parameters.set(name, value);
    if (typeof value === 'number' || typeof value === 'boolean') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
