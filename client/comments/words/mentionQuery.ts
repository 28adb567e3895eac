import type { Mentionable } from './mentionWords.ts';

/** What is being typed after an `@`, and where the `@` stands. */
export interface MentionQuery {
  at: number;
  query: string;
}

/** A name is rarely longer, and an `@` far behind is no longer meant. */
const longest = 40;

/** What is typed after the `@` before the caret, or null where nobody is being called. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const before = text.slice(Math.max(0, caret - longest), caret);
  const found = /(?:^|[\s(“‘"'])@([^@\n[]*)$/.exec(before);
  const query = found?.[1];
  if (query === undefined || /^\s|\s\s/.test(query)) return null;
  return { at: caret - query.length - 1, query };
}

/** Those whose name, or a later word of it, begins with what was typed; then those who come from such a place. */
export function matching(people: readonly Mentionable[], query: string, most = 8): Mentionable[] {
  const sought = query.trim().toLowerCase();
  if (sought === '') return people.slice(0, most);
  const rank = ({ label, detail, kind }: Mentionable): number => {
    const name = label.toLowerCase();
    if (name.startsWith(sought)) return 0;
    if (name.includes(` ${sought}`)) return 1;
    return kind === 'person' && ` ${detail.toLowerCase()}`.includes(` ${sought}`) ? 2 : 3;
  };
  return people
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ one }) => one);
}

/** The words with the one that was chosen in place of what was typed, and where the caret goes then. */
export function withMention(
  text: string,
  { at, query }: MentionQuery,
  { label }: Mentionable,
): { text: string; caret: number } {
  const after = text.slice(at + 1 + query.length);
  const put = `@${label}${/^\s/.test(after) ? '' : ' '}`;
  return { text: text.slice(0, at) + put + after, caret: at + put.length + (/^\s/.test(after) ? 1 : 0) };
}
