import { createElement, Fragment, type ReactNode } from 'react';
import * as Y from 'yjs';
import { plainText } from '../../../shared/strategy/plainText.ts';
import { safeHref } from '../../../shared/strategy/safeHref.ts';

/**
 * A fragment as React elements, the same that the editor would show. Total: what this version does not know is shown by the words inside it, or not at all, and never throws.
 */
export function renderFragment(fragment: Y.XmlFragment): ReactNode {
  return renderInside(fragment, 0);
}

/** Deeper than this nobody writes. A pile that a program made must not bring the page down for everybody. */
const deepest = 50;

function renderInside(parent: Y.XmlFragment, depth: number): ReactNode {
  if (depth > deepest) return plainText(parent);
  return inRow(
    parent.toArray().map((child: unknown) => {
      if (child instanceof Y.XmlText) return renderText(child);
      return child instanceof Y.XmlElement ? renderElement(child, depth + 1) : null;
    }),
  );
}

function renderElement(node: Y.XmlElement, depth: number): ReactNode {
  const words = isEmpty(node) ? <br /> : renderInside(node, depth);
  switch (node.nodeName) {
    case 'paragraph':
      return <p>{words}</p>;
    case 'heading':
      return String(node.getAttribute('level')) === '5' ? <h5>{words}</h5> : <h4>{words}</h4>;
    case 'bulletList':
      return <ul>{renderInside(node, depth)}</ul>;
    case 'orderedList':
      return <ol start={Number(node.getAttribute('start')) || 1}>{renderInside(node, depth)}</ol>;
    case 'listItem':
      return <li>{words}</li>;
    case 'blockquote':
      return <blockquote>{words}</blockquote>;
    case 'hardBreak':
      return <br />;
    default:
      return <div>{renderInside(node, depth)}</div>;
  }
}

/** An empty block is as tall as a line, as it is in an editor: else the page jumps when the editor comes. */
function isEmpty(node: Y.XmlElement): boolean {
  return node.toArray().every((child: unknown) => child instanceof Y.XmlText && child.length === 0);
}

function renderText(text: Y.XmlText): ReactNode {
  const parts: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  return inRow(
    parts.map(({ insert, attributes }) =>
      typeof insert === 'string' ? withMarks(insert, attributes ?? {}) : null,
    ),
  );
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
