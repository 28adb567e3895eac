import type * as Y from 'yjs';
import type { Anchor, GivenAnchor } from './anchor.ts';
import { anchorOfQuote, checkAnchor } from './anchorCheck.ts';
import { resolveAnchor } from './anchorResolve.ts';
import { type TargetTexts, textReader } from './targetTexts.ts';
import type { ThreadTarget } from './threadTarget.ts';

/** The words that a thread is about, as they stood when it was opened; an empty quote where it is about the whole target. */
export interface ThreadPassage {
  quote: string;
  /** What stood before and after them, for finding them again. */
  prefix: string;
  suffix: string;
  /** Null where the thread belongs to its target alone. */
  anchor: Anchor | null;
}

type On = Pick<ThreadTarget, 'kind' | 'outcomeId' | 'objectiveId'>;

/**
 * The passage of a new thread as the ledger keeps it. A quote without an anchor is anchored where it stands in one place
 * without doubt, and stays as it is otherwise.
 * @throws Problem `invalid-request` naming `anchor`
 */
export function anchorPassage(
  doc: Y.Doc,
  on: On,
  { anchor, ...said }: Omit<ThreadPassage, 'anchor'> & { anchor: GivenAnchor | null },
): ThreadPassage {
  const texts = textsOf(textReader(doc), on);
  if (anchor) return checkAnchor(doc, texts, anchor, said.quote);
  if (said.quote.trim() === '') return { quote: '', prefix: '', suffix: '', anchor: null };
  return anchorOfQuote(texts, said) ?? { ...said, anchor: null };
}

/** Whether passages are still in the text of what they are about; null for a thread that has none. Reads each text once. */
export function passageLookup(doc: Y.Doc): (on: On, passage: ThreadPassage) => boolean | null {
  const read = textReader(doc);
  return (on, { anchor, ...said }) => {
    if (anchor === null) return null;
    const part = textsOf(read, on).get(anchor.part);
    return part !== undefined && resolveAnchor(part, { anchor, ...said }) !== null;
  };
}

/** A link and a rating have no text of their own. */
function textsOf(read: ReturnType<typeof textReader>, { kind, outcomeId, objectiveId }: On): TargetTexts {
  if (kind === 'strategy') return read({ of: 'strategy' });
  if (kind === 'outcome' && outcomeId !== undefined) return read({ of: 'outcome', id: outcomeId });
  if (kind === 'objective' && objectiveId !== undefined) return read({ of: 'objective', id: objectiveId });
  return new Map();
}
