/**
 * A name or a title as one plain line. Line breaks would break out of the line that it stands in, in a page or in a file;
 * signs that turn the direction of writing would turn the rest of that line round; half a character can't be written to a
 * file. Marks and joiners that scripts and emoji need stay.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Whether there is anything to see. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text);
}
