import { createElement, Fragment, type ReactNode } from 'react';
import * as Y from 'yjs';
import { plainText } from '../../../shared/strategy/plainText.ts';
import { safeHref } from '../../../shared/strategy/safeHref.ts';
import type { DrawHighlight, Highlight } from '../live/highlights.ts';

/**
 * A fragment as React elements, the same that the editor would show. Total: what this version does not know is shown by the words inside it, or not at all, and never throws.
 */
export function renderFragment(fragment: Y.XmlFragment, marked: Marked = unmarked): ReactNode {
  return renderInside(fragment, 0, marked);
}

/** Words that are to be shaded, and how. */
export interface Marked {
  shown: readonly Highlight[];
  draw: DrawHighlight | undefined;
  /** Each passage with a way to what is said of it. */
  notes: boolean;
}

const unmarked: Marked = { shown: [], draw: undefined, notes: false };

/** Deeper than this nobody writes. A pile that a program made must not bring the page down for everybody. */
const deepest = 50;

function renderInside(parent: Y.XmlFragment, depth: number, marked: Marked): ReactNode {
  if (depth > deepest) return plainText(parent);
  return inRow(
    parent.toArray().map((child: unknown) => {
      if (child instanceof Y.XmlText) return renderText(child, marked);
      return child instanceof Y.XmlElement ? renderElement(child, depth + 1, marked) : null;
    }),
  );
}

function renderElement(node: Y.XmlElement, depth: number, marked: Marked): ReactNode {
  const words = isEmpty(node) ? <br /> : renderInside(node, depth, marked);
  switch (node.nodeName) {
    case 'paragraph':
      return <p>{words}</p>;
    case 'heading':
      return String(node.getAttribute('level')) === '5' ? <h5>{words}</h5> : <h4>{words}</h4>;
    case 'bulletList':
      return <ul>{renderInside(node, depth, marked)}</ul>;
    case 'orderedList':
      return <ol start={Number(node.getAttribute('start')) || 1}>{renderInside(node, depth, marked)}</ol>;
    case 'listItem':
      return <li>{words}</li>;
    case 'blockquote':
      return <blockquote>{words}</blockquote>;
    case 'hardBreak':
      return <br />;
    default:
      return <div>{renderInside(node, depth, marked)}</div>;
  }
}

/** An empty block is as tall as a line, as it is in an editor: else the page jumps when the editor comes. */
function isEmpty(node: Y.XmlElement): boolean {
  return node.toArray().every((child: unknown) => child instanceof Y.XmlText && child.length === 0);
}

function renderText(text: Y.XmlText, { shown, draw, notes }: Marked): ReactNode {
  const parts: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  const here = draw ? shown.filter((highlight) => highlight.text === text) : [];
  const row: ReactNode[] = [];
  let at = 0;
  for (const { insert, attributes } of parts) {
    if (typeof insert !== 'string') {
      at += 1;
      continue;
    }
    for (const { words, highlight, last } of cut(insert, at, here)) {
      const shownWords = withMarks(words, attributes ?? {});
      row.push(draw && highlight ? draw(highlight, shownWords, notes && last) : shownWords);
    }
    at += insert.length;
  }
  return inRow(row);
}

/** Words of one formatting, which begin at `at`, parted where a highlight begins or ends. */
function cut(words: string, at: number, highlights: readonly Highlight[]) {
  const pieces: { words: string; highlight?: Highlight; last: boolean }[] = [];
  let done = 0;
  const plain = (to: number) => {
    if (to > done) pieces.push({ words: words.slice(done, to), last: false });
    done = Math.max(done, to);
  };
  for (const highlight of highlights) {
    const from = Math.max(highlight.from - at, done);
    const to = Math.min(highlight.to - at, words.length);
    if (from >= to) continue;
    plain(from);
    pieces.push({ words: words.slice(from, to), highlight, last: to === highlight.to - at });
    done = to;
  }
  plain(words.length);
  return pieces;
}

function withMarks(words: string, marks: Record<string, unknown>): ReactNode {
  let shown: ReactNode = words;
  if (marks.italic) shown = <em>{shown}</em>;
  if (marks.bold) shown = <strong>{shown}</strong>;
  const link = marks.link;
  const href = typeof link === 'object' && link !== null && 'href' in link ? safeHref(link.href) : null;
  if (href === null) return shown;
  return (
    <a href={href} rel="noopener noreferrer nofollow" target="_blank">
      {shown}
    </a>
  );
}

/** Children by their place, since text has no ids. Not as arguments of a call: there can be more than a call may have. */
function inRow(nodes: readonly ReactNode[]): ReactNode {
  const row: ReactNode[] = [];
  for (const node of nodes) row.push(createElement(Fragment, { key: row.length }, node));
  return row;
}
