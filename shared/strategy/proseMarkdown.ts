import * as Y from 'yjs';
import { escapeHeadingEnd, escapeLineStart, escapeMarkdown, markdownText } from './markdownText.ts';
import { plainText } from './plainText.ts';

/**
 * Prose as Markdown: headings, lists, quotations, bold, italic, links. Total: a node that this version does not know gives
 * what is inside it, or its bare words, because documents also come from programs.
 */
export function proseMarkdown(fragment: Y.XmlFragment): string {
  return blocks(fragment, 0).join('\n\n');
}

/** Deeper than this nobody writes. What a program put there gives its bare words, so that no pile reaches the stack's end. */
const deepest = 50;

function blocks(parent: Y.XmlFragment, depth: number): string[] {
  return parent
    .toArray()
    .map((node) => block(node, depth + 1))
    .filter((each) => each !== '');
}

function block(node: Y.XmlElement | Y.XmlText | Y.XmlHook, depth: number): string {
  if (node instanceof Y.XmlText) return line(markdownText(node.toDelta()));
  if (!(node instanceof Y.XmlElement)) return '';
  if (depth > deepest) return bare(node);
  switch (node.nodeName) {
    case 'paragraph':
      return paragraph(node);
    case 'heading':
      return heading(node);
    case 'bulletList':
      return list(node, depth, () => '- ');
    case 'orderedList': {
      const start = wholeNumber(node.getAttribute('start')) ?? 1;
      return list(node, depth, (place) => `${start + place}. `);
    }
    case 'blockquote':
      return indented(blocks(node, depth).join('\n\n'), '> ', '> ');
    default:
      return blocks(node, depth).join('\n\n') || bare(node);
  }
}

/** The words of a node without any formatting. */
function bare(node: Y.XmlElement): string {
  return plainText(node)
    .split('\n')
    .map((words) => line(escapeMarkdown(words)))
    .join('\\\n');
}

/** Lines that a reader sees as lines: a hard break is a backslash at the end of one. */
function paragraph(node: Y.XmlElement): string {
  return lines(node).map(line).join('\\\n');
}

/** A heading is one line in Markdown. */
function heading(node: Y.XmlElement): string {
  const words = lines(node).join(' ').trim();
  const level = Math.min(Math.max(wholeNumber(node.getAttribute('level')) ?? 4, 1), 6);
  return words === '' ? '' : `${'#'.repeat(level)} ${escapeHeadingEnd(words)}`;
}

function list(node: Y.XmlElement, depth: number, marker: (place: number) => string): string {
  return node
    .toArray()
    .map((item, place) => {
      const first = marker(place);
      return indented(
        item instanceof Y.XmlElement ? itemText(item, depth + 1) : block(item, depth + 1),
        first,
        ' '.repeat(first.length),
      );
    })
    .join('\n');
}

/** A list inside an item follows its words at once; further paragraphs stand apart. */
function itemText(item: Y.XmlElement, depth: number): string {
  let all = '';
  for (const node of item.toArray()) {
    const text = block(node, depth + 1);
    const tight = node instanceof Y.XmlElement && node.nodeName.endsWith('List');
    if (text !== '') all += (all === '' ? '' : tight ? '\n' : '\n\n') + text;
  }
  return all;
}

function lines(node: Y.XmlElement): string[] {
  const found = [''];
  for (const child of node.toArray()) {
    if (child instanceof Y.XmlText) found[found.length - 1] += markdownText(child.toDelta());
    else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') found.push('');
    else if (child instanceof Y.XmlElement) found[found.length - 1] += plainText(child);
  }
  return found.filter((each, place) => each.trim() !== '' || place < found.length - 1);
}

function line(text: string): string {
  return escapeLineStart(text.trim());
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((each, place) => (place === 0 ? first : rest) + each)
    .map((each) => each.trimEnd())
    .join('\n');
}

function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}
