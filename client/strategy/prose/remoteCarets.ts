import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { positionIn } from './positions.ts';

/** Somebody else's caret or selection in one editor. */
export interface RemoteCaret {
  clientId: number;
  name: string;
  organisation: string;
  colour: string;
  anchor: number;
  head: number;
}

/** The carets of others that stand in this fragment, by client. */
export function remoteCarets(awareness: Awareness, fragment: Y.XmlFragment): RemoteCaret[] {
  const found: RemoteCaret[] = [];
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const cursor: unknown = state?.cursor;
    if (!isRecord(cursor)) continue;
    const anchor = placeOf(cursor.anchor, fragment);
    const head = placeOf(cursor.head, fragment);
    if (anchor === null || head === null) continue;
    found.push({ clientId, anchor, head, ...whoIs(state.user) });
  }
  return found;
}

export function sameCarets(a: readonly RemoteCaret[], b: readonly RemoteCaret[]): boolean {
  return (
    a.length === b.length &&
    a.every((caret, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        caret.clientId === other.clientId &&
        caret.anchor === other.anchor &&
        caret.head === other.head &&
        caret.name === other.name &&
        caret.organisation === other.organisation
      );
    })
  );
}

/** What another program sent may be anything: an odd caret is not shown, and never breaks the editor. */
function placeOf(sent: unknown, fragment: Y.XmlFragment): number | null {
  if (!isRecord(sent)) return null;
  try {
    return positionIn(fragment, Y.createRelativePositionFromJSON(sent));
  } catch {
    return null;
  }
}

function whoIs(user: unknown): { name: string; organisation: string; colour: string } {
  const { name, organisation, colour } = isRecord(user) ? user : {};
  return {
    name: typeof name === 'string' && name !== '' ? name : 'Somebody',
    organisation: typeof organisation === 'string' ? organisation : '',
    colour: typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#64748b',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
