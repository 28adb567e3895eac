/** Whether something names one of these people: by an id in a field, or by a mention in a text. */
export function isNamedIn(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value) || mentions(value, ids);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each) => isNamedIn(each, ids));
}

/** The innermost parts of a value that name one of these people themselves: of a list, what is theirs and not the rest. */
export function partsNaming(value: unknown, ids: ReadonlySet<string>): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const children = Object.values(value);
  if (!Array.isArray(value) && children.some((each) => typeof each === 'string' && isNamedIn(each, ids))) {
    return [value];
  }
  return children.flatMap((each) => partsNaming(each, ids));
}

function mentions(text: string, ids: ReadonlySet<string>): boolean {
  if (!text.includes('@[')) return false;
  for (const id of ids) if (text.includes(`@[${id}]`)) return true;
  return false;
}
