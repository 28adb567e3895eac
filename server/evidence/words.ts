/** Words that say nothing about what is sought. */
const empty = new Set('a an and at by for in is of on or per the to with'.split(' '));

/** Lower case, without accents; `R&D` and `King's` stay one word; everything else that is no letter or digit parts words. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f&'’]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words that carry a search. A search made of empty words alone keeps them. */
export function searchWords(text: string): string[] {
  const words = plainWords(text);
  const telling = words.filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : words;
}

/** Smoking, smokers and smoke meet in `smok`. Rough on purpose: a longer list would only find more. */
export function stemOf(word: string): string {
  const stem = word.replace(/(?:ings|ing|ers|er|ed|es|s|e)$/, '');
  return stem.length >= 3 ? stem : word;
}
