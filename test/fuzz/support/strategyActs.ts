import * as Y from 'yjs';
import { proseAt, rootsOf } from '../../../shared/strategy/document.ts';
import {
  addObjective,
  addOutcome,
  deleteRecord,
  moveObjective,
  moveOutcome,
  restoreRecord,
  setLead,
  setLink,
  setStar,
  setTag,
} from '../../../shared/strategy/edit.ts';
import { plainText } from '../../../shared/strategy/plainText.ts';
import { type ReadResult, readStrategy } from '../../../shared/strategy/read.ts';
import { objectivesOf } from '../../../shared/strategy/strategy.ts';

/** What people do to a strategy. */
export const strategyActs = [
  'add-outcome',
  'add-objective',
  'move-outcome',
  'move-objective',
  'delete-outcome',
  'delete-objective',
  'restore',
  'type',
  'tag',
  'link',
  'star',
] as const;
export type StrategyAct = (typeof strategyActs)[number];

/** What was made so far, by anybody. */
export interface Made {
  objectives: Set<string>;
  /** One letter each, so that no later insertion can split what it is looked for by. */
  typed: { letter: string; id: string }[];
}

/** Under this origin people type. */
export const typingOrigin = { name: 'typing' };

/** Does one thing to what somebody sees; `one` and `two` pick among what is there. */
export function actOn(
  doc: Y.Doc,
  made: Made,
  { what, one, two }: { what: StrategyAct; one: number; two: number },
  by: { personId: string; at: string },
): void {
  const { strategy } = readStrategy(doc);
  const objectives = objectivesOf(strategy);
  const outcome = strategy.outcomes[one % Math.max(1, strategy.outcomes.length)];
  const objective = objectives[one % Math.max(1, objectives.length)];
  switch (what) {
    case 'add-outcome':
      addOutcome(doc, by, { title: `outcome ${by.at}`, index: two });
      break;
    case 'add-objective':
      made.objectives.add(
        addObjective(doc, by, outcome?.id ?? null, { title: `objective ${by.at}`, index: two }),
      );
      break;
    case 'move-outcome':
      if (outcome) moveOutcome(doc, outcome.id, two);
      break;
    case 'move-objective': {
      const target = strategy.outcomes[two % (strategy.outcomes.length + 1)];
      if (objective) moveObjective(doc, objective.id, target?.id ?? null, two);
      break;
    }
    case 'delete-outcome':
      if (outcome) deleteRecord(doc, 'outcome', outcome.id, by);
      break;
    case 'delete-objective':
      if (objective) deleteRecord(doc, 'objective', objective.id, by);
      break;
    case 'restore': {
      const ids = [...rootsOf(doc).outcomes.keys()].sort();
      const id = ids[one % Math.max(1, ids.length)];
      if (id) restoreRecord(doc, 'outcome', id);
      break;
    }
    case 'type':
      if (objective) type(doc, made, objective.id, two);
      break;
    case 'tag':
      if (!objective) break;
      setTag(doc, objective.id, `framework/${two % 4}`, one % 2 === 0);
      setLead(doc, objective.id, `org${two % 3}`);
      break;
    case 'star':
      setStar(doc, `indicator${two % 3}`, one % 2 === 0, by);
      break;
    case 'link':
      if (objective) setLink(doc, objective.id, `indicator${two % 3}`, { why: `because ${by.at}` }, by);
      break;
  }
}

function type(doc: Y.Doc, made: Made, id: string, at: number): void {
  const block = proseAt(doc, { of: 'objective', id, field: 'narrative' })?.get(0);
  if (!(block instanceof Y.XmlElement)) throw new Error('a narrative begins with a paragraph');
  const letter = String.fromCodePoint(0x4e00 + made.typed.length);
  doc.transact(() => {
    const text = block.firstChild instanceof Y.XmlText ? block.firstChild : new Y.XmlText();
    if (block.length === 0) block.insert(0, [text]);
    text.insert(at % (text.length + 1), letter);
  }, typingOrigin);
  made.typed.push({ letter, id });
}

/** What is wrong with the objectives of a document, given all that was made; nothing where none is lost or doubled. */
export function faultsOf(doc: Y.Doc, { strategy, problems }: ReadResult, made: Made): string[] {
  const faults = problems.map(({ path, message }) => `${path} ${message}`);
  const { objectives } = rootsOf(doc);
  const shown = objectivesOf(strategy).map(({ id }) => id);
  if (new Set(shown).size < shown.length) faults.push('an objective is shown twice');
  for (const id of made.objectives) {
    const record = objectives.get(id);
    if (!record) faults.push(`objective ${id} is lost`);
    else if (shown.includes(id) === (record.get('deletedAt') !== undefined)) {
      faults.push(`objective ${id} is shown and deleted, or neither`);
    }
  }
  if (objectives.size > made.objectives.size) faults.push('there is an objective that nobody made');
  return faults;
}

/** How often a letter is found in the narrative that it was typed into. */
export function countOf(doc: Y.Doc, { letter, id }: Made['typed'][number]): number {
  const narrative = proseAt(doc, { of: 'objective', id, field: 'narrative' });
  return narrative ? plainText(narrative).split(letter).length - 1 : 0;
}
