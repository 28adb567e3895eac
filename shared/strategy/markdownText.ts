import { type DeltaPart, joinedParts } from './joinedParts.ts';
import { safeHref } from './safeHref.ts';

/** Marks in the order they open, outermost first. */
type MarkName = 'link' | 'bold' | 'italic';

interface Run {
  text: string;
  marks: readonly { name: MarkName; href?: string }[];
}

const signs = { bold: '**', italic: '*' } as const;

/** Words that mean nothing special in Markdown, wherever in a line they stand. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<>~|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** Stops a line from being read as a heading, a list, a quotation or a rule because of how it begins. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)([#+=-])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Stops the end of a heading from being read as its closing signs. */
export function escapeHeadingEnd(words: string): string {
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  return end === words.length ? words : `${words.slice(0, end)}\\${words.slice(end)}`;
}

/** The words of one paragraph with bold, italic and safe links. Any delta gives a string. */
export function markdownText(delta: readonly DeltaPart[]): string {
  const written = new Written();
  let open: Run['marks'] = [];
  for (const run of runsOf(delta)) {
    const shared = run.marks.findIndex((mark, depth) => !same(mark, open[depth]));
    const kept = shared === -1 ? run.marks.length : shared;
    written.close(open.slice(kept).reverse().map(closed).join(''));
    const opening = run.marks.slice(kept).map(opened).join('');
    const leading = opening === '' ? '' : run.text.slice(0, run.text.length - run.text.trimStart().length);
    written.add(leading);
    written.open(opening);
    written.add(escapeMarkdown(run.text.slice(leading.length)));
    open = run.marks;
  }
  written.close([...open].reverse().map(closed).join(''));
  return written.toString();
}

/**
 * What is written so far, with the blanks at its end apart: a mark can't close after a blank, so the blanks move behind
 * it. Looking for them in all that is written, at each mark, would take minutes for words that only a program writes.
 */
class Written {
  readonly #parts: string[] = [];
  #blanks = '';

  add(text: string): void {
    const words = text.trimEnd();
    if (words !== '') this.open(words);
    this.#blanks += text.slice(words.length);
  }

  open(sign: string): void {
    if (sign === '') return;
    this.#parts.push(this.#blanks, sign);
    this.#blanks = '';
  }

  close(sign: string): void {
    this.#parts.push(sign);
  }

  toString(): string {
    return this.#parts.join('') + this.#blanks;
  }
}

/** A run of spaces alone carries no mark: `** **` would be read as stars. */
function runsOf(delta: readonly DeltaPart[]): Run[] {
  return joinedParts(delta).flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return [];
    const text = oneLine(insert);
    return [{ text, marks: text.trim() === '' ? [] : marksOf(attributes) }];
  });
}

/** Piece by piece: a pattern that begins with any number of blanks tries each of them anew. */
function oneLine(text: string): string {
  const pieces = text.split(/[\r\n]+/);
  const last = pieces.length - 1;
  return pieces
    .map((piece, at) => (at > 0 ? piece.trimStart() : piece))
    .map((piece, at) => (at < last ? piece.trimEnd() : piece))
    .join(' ');
}

function marksOf(attributes: Readonly<Record<string, unknown>>): Run['marks'] {
  const marks: { name: MarkName; href?: string }[] = [];
  const value = attributes.link;
  const href = safeHref(
    typeof value === 'object' && value !== null && 'href' in value ? value.href : undefined,
  );
  if (href !== null) marks.push({ name: 'link', href });
  for (const name of ['bold', 'italic'] as const) if (attributes[name]) marks.push({ name });
  return marks;
}

function same(a: Run['marks'][number], b: Run['marks'][number] | undefined): boolean {
  return a.name === b?.name && a.href === b.href;
}

function opened(mark: Run['marks'][number]): string {
  return mark.name === 'link' ? '[' : signs[mark.name];
}

function closed(mark: Run['marks'][number]): string {
  if (mark.name !== 'link') return signs[mark.name];
  const href = (mark.href ?? '').replace(/[<>\\]/g, '\\$&').replace(/\s/g, '%20');
  return /[()<>\\]/.test(href) ? `](<${href}>)` : `](${href})`;
}
