import type * as Y from 'yjs';
import type { Anchor, GivenAnchor, Passage } from './anchor.ts';
import { anchorOfQuote, checkAnchor } from './anchorCheck.ts';
import { resolveAnchor, unchangedPassage, wordsBetween } from './anchorResolve.ts';
import type { PartText } from './partText.ts';
import { sameWords } from './quoteMatch.ts';
import { isInOneText } from './replaceWords.ts';
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

/** What became of a passage. */
export interface PassageNow {
  /** Whether it is still in the text of what it is about; null for a thread without one. */
  attached: boolean | null;
  /** Whether it says word for word what it said, so that other words can be put in its place. */
  unchanged: boolean;
}

/** Answers what became of passages. Reads each text once. */
export function passageLookup(doc: Y.Doc): (on: On, passage: ThreadPassage) => PassageNow {
  const read = textReader(doc);
  return (on, { anchor, ...said }) => {
    const part = anchor === null ? undefined : textsOf(read, on).get(anchor.part);
    if (anchor === null || part === undefined) {
      return { attached: anchor === null ? null : false, unchanged: false };
    }
    const quoted = { anchor, ...said };
    const unchanged = unchangedPassage(part, quoted) !== null;
    return { attached: unchanged || resolveAnchor(part, quoted) !== null, unchanged };
  };
}

/** A passage in whose place other words are to stand. */
export interface Replaceable {
  part: PartText;
  passage: Passage;
}

/**
 * Where other words can be put in the place of a passage. `already` where they stand there, as after an edit that could not
 * be signed; null where the passage says something else by now, or does not stand within one paragraph.
 */
export function replaceable(
  doc: Y.Doc,
  on: On,
  { anchor, ...said }: ThreadPassage,
  words: string,
): Replaceable | 'already' | null {
  const part = anchor === null ? undefined : textsOf(textReader(doc), on).get(anchor.part);
  if (anchor === null || part === undefined) return null;
  const passage = unchangedPassage(part, { anchor, ...said });
  if (passage) return isInOneText(part, passage) ? { part, passage } : null;
  return words !== '' && sameWords(wordsBetween(part, { anchor, ...said }), words) ? 'already' : null;
}

/** A link and a rating have no text of their own. */
function textsOf(read: ReturnType<typeof textReader>, { kind, outcomeId, objectiveId }: On): TargetTexts {
  if (kind === 'strategy') return read({ of: 'strategy' });
  if (kind === 'outcome' && outcomeId !== undefined) return read({ of: 'outcome', id: outcomeId });
  if (kind === 'objective' && objectiveId !== undefined) return read({ of: 'objective', id: objectiveId });
  return new Map();
}
