const mostChars = 60;

/** What is left of a reference or a title as the part of a `framework/item` id: “EN 1.2” is `en-1-2`. Empty for nothing. */
export function itemKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, mostChars)
    .replace(/^-|-$/g, '');
}

/** The key of a title, with a number where another item has it: never one of `taken`, and no longer than `itemKey` leaves it. */
export function freshKey(title: string, taken: ReadonlySet<string>): string {
  const base = itemKey(title) || 'item';
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const key = `${base.slice(0, mostChars - ending.length).replace(/-$/, '')}${ending}`;
    if (!taken.has(key)) return key;
  }
}
