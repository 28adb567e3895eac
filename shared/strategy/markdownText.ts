import { safeHref } from './safeHref.ts';

/** Marks in the order they open, outermost first. */
type MarkName = 'link' | 'bold' | 'italic';

interface Run {
  text: string;
  marks: readonly { name: MarkName; href?: string }[];
}

/** A part of a Yjs text's delta. */
export interface DeltaPart {
  insert?: unknown;
  attributes?: Readonly<Record<string, unknown>> | undefined;
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

/** The words of one paragraph with bold, italic and safe links. Any delta gives a string. */
export function markdownText(delta: readonly DeltaPart[]): string {
  let written = '';
  let open: Run['marks'] = [];
  for (const run of runsOf(delta)) {
    const shared = run.marks.findIndex((mark, depth) => !same(mark, open[depth]));
    const kept = shared === -1 ? run.marks.length : shared;
    const closing = open.slice(kept).reverse().map(closed).join('');
    // A mark can't close after a space: the space moves behind it.
    const trailing = closing === '' ? '' : (/\s+$/.exec(written)?.[0] ?? '');
    written = written.slice(0, written.length - trailing.length) + closing + trailing;
    const opening = run.marks.slice(kept).map(opened).join('');
    const leading = opening === '' ? '' : (/^\s+/.exec(run.text)?.[0] ?? '');
    written += leading + opening + escapeMarkdown(run.text.slice(leading.length));
    open = run.marks;
  }
  const trailing = open.length === 0 ? '' : (/\s+$/.exec(written)?.[0] ?? '');
  return (
    written.slice(0, written.length - trailing.length) + [...open].reverse().map(closed).join('') + trailing
  );
}

/** A run of spaces alone carries no mark: `** **` would be read as stars. */
function runsOf(delta: readonly DeltaPart[]): Run[] {
  return delta.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return [];
    const text = insert.replace(/\s*\n\s*/g, ' ');
    return [{ text, marks: text.trim() === '' ? [] : marksOf(attributes) }];
  });
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
