import * as Y from 'yjs';
import { proseAt } from '../../../shared/strategy/document.ts';
import { addObjective, addOutcome, fillNewStrategy } from '../../../shared/strategy/edit.ts';

const outcomes = 12;
const objectivesEach = 5;
const by = { personId: 'bench', at: '2026-01-01T00:00:00.000Z' };
const sentence =
  'We will change how families are met, together, and show by next spring what has become better. ';

export interface Seed {
  /** The whole document as one update. */
  state: Uint8Array;
  /** The ids of its objectives. */
  objectives: string[];
}

/** The strategy that is open in every scenario: 12 outcomes of 5 objectives with their words, the size of a real one. */
export function seedStrategy(): Seed {
  const doc = new Y.Doc();
  const objectives: string[] = [];
  fillNewStrategy(doc, { title: 'A place to grow up in', vision: sentence.repeat(3) });
  for (let o = 1; o <= outcomes; o += 1) {
    const outcome = addOutcome(doc, by, { title: `Outcome ${o}`, narrative: sentence.repeat(2) });
    for (let i = 1; i <= objectivesEach; i += 1) {
      const words = { title: `Objective ${o}.${i}`, narrative: sentence.repeat(4) };
      objectives.push(addObjective(doc, by, outcome, words));
    }
  }
  return { state: Y.encodeStateAsUpdate(doc), objectives };
}

/** The text at the end of an objective's narrative. */
export function narrativeOf(doc: Y.Doc, objective: string): Y.XmlText {
  const prose = proseAt(doc, { of: 'objective', id: objective, field: 'narrative' });
  const paragraph = prose?.get(prose.length - 1);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(paragraph.length - 1) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error('The document that came has no place to type in.');
  return text;
}

/** Some places for a caret, in the form in which editors bound to Yjs say where it stands. */
export function caretsIn({ state, objectives }: Seed): object[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return objectives.map((objective, index) => caretAt(narrativeOf(doc, objective), index));
}

export function caretAt(text: Y.XmlText, index: number): object {
  return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index));
}
