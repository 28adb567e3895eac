/** "Asha Patel" → "AP", "Cher" → "C", "" → "?". First and last word only: three letters do not fit a disc. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);
  const first = words[0];
  if (first === undefined) return '?';
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map((word) => (word === undefined ? '' : letter(word))).join('');
}

function letter(word: string): string {
  // By code point: half of a letter outside the basic plane would show as a box.
  return ([...word][0] ?? '').toLocaleUpperCase('en-GB');
}
