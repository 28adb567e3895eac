/** `@[ID]`: the id of a member or of an organisation. */
const mention = /@\[([A-Za-z0-9_-]{1,64})\]/g;

/** The ids that a comment mentions, each once, in the order of the words. */
export function mentionedIn(body: string): string[] {
  if (!body.includes('@[')) return [];
  return [...new Set([...body.matchAll(mention)].map(([, id = '']) => id))];
}

/** A comment’s words with names in the place of ids, for readers without links: mail, documents, tables. */
export function wordsWithNames(body: string, nameOf: (id: string) => string | undefined): string {
  return body.replace(mention, (whole, id: string) => {
    const name = nameOf(id);
    return name === undefined ? whole : `@${name}`;
  });
}
