import * as Y from 'yjs';
import { type ProseAddress, proseAt } from '../../../../shared/strategy/document.ts';
import { addObjective, addOutcome, fillNewStrategy } from '../../../../shared/strategy/edit.ts';
import { plainText } from '../../../../shared/strategy/plainText.ts';

export const by = { personId: 'asha', at: '2026-01-01T00:00:00.000Z' };

/** Stands for the editors' binding, which types under an origin of its own. */
export const typing = { name: 'an editor' };

/** A strategy with two outcomes, the first with two objectives, the second with one. */
export function sampleDoc() {
  const doc = new Y.Doc();
  fillNewStrategy(doc, { title: 'Together', vision: 'A good place' });
  const health = addOutcome(doc, by, { title: 'Health' });
  const skills = addOutcome(doc, by, { title: 'Skills' });
  const walk = addObjective(doc, by, health, { title: 'Walk', narrative: 'Every day' });
  const homes = addObjective(doc, by, health, { title: 'Homes' });
  const work = addObjective(doc, by, skills, { title: 'Work' });
  return { doc, health, skills, walk, homes, work };
}

/** Another person's copy of a document; `exchange` brings both to the same state. */
export function copyOf(doc: Y.Doc) {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const exchange = () => {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(copy)), 'remote');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)), 'remote');
  };
  return { copy, exchange };
}

export function fragmentAt(doc: Y.Doc, address: ProseAddress): Y.XmlFragment {
  const fragment = proseAt(doc, address);
  if (!fragment) throw new Error('There is no such prose');
  return fragment;
}

/** Types at the end of the first paragraph, as an editor would. */
export function type(doc: Y.Doc, address: ProseAddress, words: string, origin: unknown = typing): void {
  const paragraph = fragmentAt(doc, address).get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('There is no paragraph');
  doc.transact(() => {
    const last = paragraph.length > 0 ? paragraph.get(paragraph.length - 1) : undefined;
    if (last instanceof Y.XmlText) last.insert(last.length, words);
    else paragraph.insert(0, [new Y.XmlText(words)]);
  }, origin);
}

export function wordsAt(doc: Y.Doc, address: ProseAddress): string {
  return plainText(fragmentAt(doc, address));
}
