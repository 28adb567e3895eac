/** A piece of what somebody wrote, as it is drawn. Nothing of it is ever taken for HTML. */
export type BodyPart =
  | { kind: 'text'; text: string }
  | { kind: 'mention'; id: string; name: string }
  | { kind: 'link'; href: string; text: string };

export interface Mentioned {
  id: string;
  name: string;
}

/** `@[id]`, or a web address up to the next space. */
const special = /@\[([A-Za-z0-9_-]{1,64})\]|https?:\/\/[^\s<>"]+/g;

/** Splits a comment's plain text into words, mentions and web addresses. Only http and https become links. */
export function bodyParts(body: string, mentions: readonly Mentioned[]): BodyPart[] {
  const names = new Map(mentions.map(({ id, name }) => [id, name]));
  const parts: BodyPart[] = [];
  let from = 0;
  const add = (part: BodyPart, at: number, length: number) => {
    if (at > from) parts.push({ kind: 'text', text: body.slice(from, at) });
    parts.push(part);
    from = at + length;
  };
  for (const { 0: found, 1: id, index } of body.matchAll(special)) {
    if (id !== undefined) {
      // Somebody who is not known any more is still told apart from words.
      add(
        { kind: 'mention', id, name: names.get(id) ?? 'somebody who is no longer here' },
        index,
        found.length,
      );
      continue;
    }
    const text = withoutSentenceEnd(found);
    const href = addressIn(text);
    if (href !== null) add({ kind: 'link', href, text }, index, text.length);
  }
  if (from < body.length) parts.push({ kind: 'text', text: body.slice(from) });
  return parts;
}

/** “See https://a.org/x.” and “(https://a.org)”: what ends the sentence is no part of the address. */
function withoutSentenceEnd(found: string): string {
  let text = found;
  for (;;) {
    const last = text.at(-1) ?? '';
    const opens = last === ')' && text.split('(').length < text.split(')').length;
    if (!opens && !/[.,;:!?'’”\]}]/.test(last)) return text;
    text = text.slice(0, -1);
  }
}

function addressIn(text: string): string | null {
  try {
    const { protocol, href, hostname } = new URL(text);
    return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? href : null;
  } catch {
    return null;
  }
}
