import type * as Y from 'yjs';
import type { Control, MeasureKind } from '../../../shared/strategy/document.ts';
import {
  addObjective,
  addOutcome,
  deleteRecord,
  moveObjective,
  moveOutcome,
  type RecordKind,
  removeLink,
  restoreRecord,
  setLead,
  setLink,
  setStar,
  setTag,
  setTargetDate,
} from '../../../shared/strategy/edit.ts';
import type { EditHistory } from './history.ts';

/** The edits of the page that are not typing. Each is one step of the undo history. */
export interface Edits {
  addOutcome: (index?: number) => string;
  addObjective: (outcomeId: string | null, index?: number) => string;
  moveOutcome: (id: string, index: number) => void;
  moveObjective: (id: string, outcomeId: string | null, index: number) => void;
  remove: (of: RecordKind, id: string) => void;
  restore: (of: RecordKind, id: string) => void;
  setLead: (id: string, organisationId: string | null) => void;
  setTargetDate: (id: string, date: string | null) => void;
  setTag: (id: string, tag: string, on: boolean) => void;
  setLink: (
    id: string,
    indicatorId: string,
    parts: { why: string; control: Control | null; measures: MeasureKind | null },
  ) => void;
  removeLink: (id: string, indicatorId: string) => void;
  setStar: (indicatorId: string, on: boolean) => void;
}

export function createEdits(doc: Y.Doc, history: EditHistory, personId: string): Edits {
  const by = () => ({ personId, at: new Date().toISOString() });
  const place = (index: number | undefined) => (index === undefined ? {} : { index });
  const step = history.asOneStep;
  return {
    addOutcome: (index) => step(() => addOutcome(doc, by(), place(index))),
    addObjective: (outcomeId, index) => step(() => addObjective(doc, by(), outcomeId, place(index))),
    moveOutcome: (id, index) => step(() => moveOutcome(doc, id, index)),
    moveObjective: (id, outcomeId, index) => step(() => moveObjective(doc, id, outcomeId, index)),
    remove: (of, id) => step(() => deleteRecord(doc, of, id, by())),
    restore: (of, id) => step(() => restoreRecord(doc, of, id)),
    setLead: (id, organisationId) => step(() => setLead(doc, id, organisationId)),
    setTargetDate: (id, date) => step(() => setTargetDate(doc, id, date)),
    setTag: (id, tag, on) => step(() => setTag(doc, id, tag, on)),
    setLink: (id, indicatorId, parts) => step(() => setLink(doc, id, indicatorId, parts, by())),
    removeLink: (id, indicatorId) => step(() => removeLink(doc, id, indicatorId)),
    setStar: (indicatorId, on) => step(() => setStar(doc, indicatorId, on, by())),
  };
}
