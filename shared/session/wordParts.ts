/** A run of letters and digits, with what an apostrophe joins to it: "people", "don’t", "2030". */
const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** A text in its words and what stands between them; put together again it is the text. */
export function wordParts(text: string): { text: string; isWord: boolean }[] {
  const parts: { text: string; isWord: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(word)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), isWord: false });
    parts.push({ text: match[0], isWord: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isWord: false });
  return parts;
}

/** A word as it is compared with others as written: “Children’s” is "children's". */
export function asCompared(written: string): string {
  return written.toLowerCase().replaceAll('’', "'");
}
