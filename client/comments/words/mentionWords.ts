import { wordsWithNames } from '../../../shared/comments/mentions.ts';

/** Somebody, or an organisation, that a comment can call. */
export interface Mentionable {
  id: string;
  kind: 'person' | 'organisation';
  name: string;
  /** As it is written after the `@`; no two are the same. */
  label: string;
  /** What tells people of one name apart: their organisation. */
  detail: string;
}

interface Home {
  members: readonly { id: string; name: string; organisation: string }[];
  organisations: readonly { id: string; name: string }[];
}

/** All of a partnership, organisations first. Two people of one name are told apart by where they come from. */
export function mentionablesOf({ members, organisations }: Home): Mentionable[] {
  const found = [
    ...organisations.map(({ id, name }) => ({
      id,
      kind: 'organisation' as const,
      name,
      detail: 'Everybody there',
    })),
    ...members.map(({ id, name, organisation }) => ({
      id,
      kind: 'person' as const,
      name,
      detail: organisation,
    })),
  ];
  const taken = new Set<string>();
  return found.map((each) => {
    const namesakes = found.filter(({ name }) => same(name, each.name)).length;
    let label = namesakes > 1 && each.kind === 'person' ? `${each.name} (${each.detail})` : each.name;
    while (taken.has(label.toLowerCase())) label = `${label}*`;
    taken.add(label.toLowerCase());
    return { ...each, label };
  });
}

/** Words as they are sent: each `@` with the whole label of somebody becomes `@[id]`. */
export function toSent(text: string, people: readonly Mentionable[]): string {
  return replaced(text, people, ({ id }) => `@[${id}]`);
}

/** Who would be told of these words, each once, in the order of the words. */
export function mentionedIn(text: string, people: readonly Mentionable[]): Mentionable[] {
  const found = new Set<Mentionable>();
  replaced(text, people, (one) => {
    found.add(one);
    return '';
  });
  return [...found];
}

/** The words of a comment as they are written anew: ids are names again, where the name is known. */
export function toWritten(
  body: string,
  mentions: readonly { id: string; name: string }[],
  people: readonly Mentionable[],
): string {
  const labels = new Map([
    ...mentions.map(({ id, name }) => [id, name] as const),
    ...people.map(({ id, label }) => [id, label] as const),
  ]);
  return wordsWithNames(body, (id) => labels.get(id));
}

function replaced(text: string, people: readonly Mentionable[], by: (one: Mentionable) => string): string {
  // “Ann Marie” before “Ann”, or the second half of a name would be left over.
  const longestFirst = people.toSorted((a, b) => b.label.length - a.label.length);
  let sent = '';
  for (let at = 0; at < text.length; at++) {
    const one =
      text[at] === '@' ? longestFirst.find(({ label }) => standsAt(text, at + 1, label)) : undefined;
    if (one === undefined) sent += text[at];
    else {
      sent += by(one);
      at += one.label.length;
    }
  }
  return sent;
}

function standsAt(text: string, at: number, label: string): boolean {
  if (!same(text.slice(at, at + label.length), label)) return false;
  // “@Ann” is not in “@Annabel”, nor in the address ann@Annual.org.
  const before = text[at - 2] ?? ' ';
  const after = text[at + label.length] ?? ' ';
  return !isLetter(before) && !isLetter(after);
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
