import * as Y from 'yjs';
import { addObjective, addOutcome, fillNewStrategy } from '../../../shared/strategy/edit.ts';

const outcomes = 12;
const objectivesEach = 5;
const by = { personId: 'bench', at: '2026-01-01T00:00:00.000Z' };
const sentence =
  'We will change how families are met, together, and show by next spring what has become better. ';

/**
 * The strategy that is open in every scenario, as one update: 12 outcomes of 5 objectives with their words, the size of
 * a real one. `paragraphs` are the ids of the objectives, whose narratives people type in.
 */
export function seedStrategy(): { state: Uint8Array; objectives: string[] } {
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
