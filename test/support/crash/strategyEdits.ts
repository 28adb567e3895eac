import * as Y from 'yjs';
import { proseAt, rootsOf } from '../../../shared/strategy/document.ts';
import {
  addObjective,
  addOutcome,
  deleteRecord,
  moveObjective,
  moveOutcome,
  type RecordKind,
  restoreRecord,
  setTag,
} from '../../../shared/strategy/edit.ts';
import { live } from '../../../shared/strategy/read.ts';
import { pick, word } from './chance.ts';

/** Who these edits are by: what they did not create they type in and move, and never delete. */
export const typistId = 'typist';

/** What is kept within these bounds can be loaded quickly however long the test runs. */
const recordsAtMost = 30;
const charactersAtMost = 300;

/** One edit as a page makes it: mostly typing, with everything else that a page can do in between. */
export function randomEdit(doc: Y.Doc, random: () => number): void {
  const by = { personId: typistId, at: new Date().toISOString() };
  const roots = rootsOf(doc);
  const outcomes = live(roots.outcomes, 'outcomes');
  const objectives = live(roots.objectives, 'objectives');
  const outcome = pick(outcomes, random);
  const objective = pick(objectives, random);
  const kind: RecordKind = random() < 0.3 ? 'outcome' : 'objective';
  const what = random();
  if (!outcome || !objective) {
    addObjective(doc, by, outcome?.id ?? addOutcome(doc, by, { title: 'An outcome' }));
  } else if (what < 0.8) {
    type(doc, kind, kind === 'outcome' ? outcome.id : objective.id, random);
  } else if (what < 0.86) {
    moveObjective(doc, objective.id, outcome.id, Math.floor(random() * 4));
  } else if (what < 0.88) {
    moveOutcome(doc, outcome.id, Math.floor(random() * 4));
  } else if (what < 0.91) {
    setTag(doc, objective.id, `framework/${Math.floor(random() * 5)}`, random() < 0.6);
  } else if (what < 0.95 && objectives.length < recordsAtMost) {
    addObjective(doc, by, outcome.id, { title: word(random), index: 0 });
  } else if (what < 0.96 && outcomes.length < recordsAtMost) {
    addOutcome(doc, by, { title: word(random) });
  } else {
    hideOrShow(doc, kind, random);
  }
}

function hideOrShow(doc: Y.Doc, kind: RecordKind, random: () => number): void {
  const records = kind === 'outcome' ? rootsOf(doc).outcomes : rootsOf(doc).objectives;
  const own = [...records].filter(([, record]) => record.get('createdBy') === typistId);
  const [id, record] = pick(own, random) ?? [];
  if (!id || !record) return;
  if (record.has('deletedAt') && random() < 0.5) restoreRecord(doc, kind, id);
  else deleteRecord(doc, kind, id, { personId: typistId, at: new Date().toISOString() });
}

function type(doc: Y.Doc, kind: RecordKind, id: string, random: () => number): void {
  const fragment = proseAt(doc, { of: kind, id, field: 'narrative' });
  if (!fragment) return;
  const text = textIn(fragment);
  const at = Math.floor(random() * (text.length + 1));
  const rest = text.length - at;
  const what = random();
  if (text.length > charactersAtMost || (what < 0.3 && rest > 0)) {
    text.delete(at, Math.min(rest, 1 + Math.floor(random() * 12)));
  } else if (what < 0.4 && rest > 0) {
    text.format(at, Math.min(rest, 6), { bold: random() < 0.5 ? {} : null });
  } else {
    text.insert(at, ` ${word(random)}`);
  }
}

function textIn(fragment: Y.XmlFragment): Y.XmlText {
  const paragraph = fragment.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (text instanceof Y.XmlText) return text;
  const fresh = new Y.XmlText();
  const around = new Y.XmlElement('paragraph');
  around.insert(0, [fresh]);
  fragment.insert(0, [around]);
  return fresh;
}
