import { createElement, Fragment, type ReactNode } from 'react';
import * as Y from 'yjs';
import { safeHref } from '../../../shared/strategy/safeHref.ts';

/**
 * A fragment as React elements, the same that the editor would show. Total: what this version does not know is shown by the words inside it, or not at all, and never throws.
 */
export function renderFragment(parent: Y.XmlFragment): ReactNode {
  return inRow(
    parent.toArray().map((child: unknown) => {
      if (child instanceof Y.XmlText) return renderText(child);
      return child instanceof Y.XmlElement ? renderElement(child) : null;
    }),
  );
}

function renderElement(node: Y.XmlElement): ReactNode {
  const words = isEmpty(node) ? <br /> : renderFragment(node);
  switch (node.nodeName) {
    case 'paragraph':
      return <p>{words}</p>;
    case 'heading':
      return String(node.getAttribute('level')) === '5' ? <h5>{words}</h5> : <h4>{words}</h4>;
    case 'bulletList':
      return <ul>{renderFragment(node)}</ul>;
    case 'orderedList':
      return <ol start={Number(node.getAttribute('start')) || 1}>{renderFragment(node)}</ol>;
    case 'listItem':
      return <li>{words}</li>;
    case 'blockquote':
      return <blockquote>{words}</blockquote>;
    case 'hardBreak':
      return <br />;
    default:
      return <div>{renderFragment(node)}</div>;
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

/** Children by their place: text has no ids, and a list that React keys would need some. */
function inRow(nodes: ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...nodes);
}
