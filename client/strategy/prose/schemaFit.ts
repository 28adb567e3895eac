import type { ContentMatch, NodeType, Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { limits } from '../../../shared/limits.ts';
import { plainText } from '../../../shared/strategy/plainText.ts';

/** Deeper than this nobody writes, and an editor goes through its nodes by recursion. */
const deepest = 50;

/** Every node that people write holds a letter or ends a line. */
const mostNodes = limits.narrativeChars;

/**
 * Whether an editor with this schema can show all that a fragment holds. An editor that meets what it does not know, or what
 * stands where the schema has no place for it, deletes it and syncs the deletion: so where this says no, no editor may be
 * mounted. It also says no to piles that only a program makes, and that would freeze the page.
 */
export function fits(schema: Schema, fragment: Y.XmlFragment): boolean {
  return look({ schema, nodes: 0 }, fragment, schema.topNodeType, 0) !== 'misfit';
}

interface Look {
  schema: Schema;
  /** How many were looked at. */
  nodes: number;
}

/** `dropped`: an editor would delete it, and no word with it. */
type Verdict = 'fits' | 'dropped' | 'misfit';

function look(state: Look, node: Y.XmlFragment, type: NodeType, depth: number): Verdict {
  const children: unknown[] = node.toArray();
  state.nodes += children.length;
  if (depth > deepest || state.nodes > mostNodes) return 'misfit';
  let match: ContentMatch | null = type.contentMatch;
  for (const child of children) {
    const found = childType(state, child, depth);
    if (found === 'misfit') return 'misfit';
    if (found !== 'dropped') match = match?.matchType(found) ?? null;
  }
  if (match?.validEnd) return 'fits';
  return plainText(node) === '' ? 'dropped' : 'misfit';
}

/** As what the schema would take a child. */
function childType(state: Look, child: unknown, depth: number): NodeType | Exclude<Verdict, 'fits'> {
  const { nodes } = state.schema;
  if (child instanceof Y.XmlText) {
    if (!textFits(state.schema, child)) return 'misfit';
    return child.length === 0 ? 'dropped' : (nodes.text ?? 'misfit');
  }
  const type = child instanceof Y.XmlElement ? nodes[child.nodeName] : undefined;
  if (!(child instanceof Y.XmlElement) || type === undefined || type.isText) return 'misfit';
  const verdict = look(state, child, type, depth + 1);
  return verdict === 'fits' ? type : verdict;
}

function textFits(schema: Schema, text: Y.XmlText): boolean {
  return text.toDelta().every((part: { insert?: unknown; attributes?: Record<string, unknown> }) => {
    if (typeof part.insert !== 'string') return false;
    // Marks that may overlap carry a hash after their name.
    return Object.keys(part.attributes ?? {}).every(
      (name) => schema.marks[name.replace(/--[\w+/=]{8}$/, '')] !== undefined,
    );
  });
}
