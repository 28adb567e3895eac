/**
 * Fills an endpoint's path: `addressOf('/api/strategies/:s', { s: 'x' }, { limit: 5 })` → `/api/strategies/x?limit=5`.
 * A list in the query repeats its name; what is undefined or null is left out.
 * @throws Error where a parameter of the path is missing: a fault in the code, not of the person.
 */
export function addressOf(path: string, params: unknown, query: unknown): string {
  const values = entriesOf(params);
  const filled = path.replaceAll(/:([A-Za-z]\w*)/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined || value === null || value === '') throw new Error(`${path} needs “${name}”`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of entriesOf(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  const asked = search.toString();
  return asked === '' ? filled : `${filled}?${asked}`;
}

function entriesOf(values: unknown): Map<string, unknown> {
  return new Map(typeof values === 'object' && values !== null ? Object.entries(values) : []);
}
