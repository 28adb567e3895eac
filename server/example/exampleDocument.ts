import type * as Y from 'yjs';
import * as edit from '../../shared/strategy/edit.ts';
import { exampleFuture } from './content/future.ts';
import { example } from './content/strategy.ts';
import { linkedDaysAgo, type Partner } from './shape.ts';

const dayMs = 24 * 3600_000;

/** Writes the example into a new document, in the order of its content: the ratings find what they rate by that order. */
export function fillExample(doc: Y.Doc, by: edit.By, organisationIds: ReadonlyMap<Partner, string>): void {
  edit.fillNewStrategy(doc, { title: example.title, vision: example.vision });
  for (const { title, narrative, objectives } of example.outcomes) {
    const outcomeId = edit.addOutcome(doc, by, { title, narrative });
    for (const objective of objectives) {
      const id = edit.addObjective(doc, by, outcomeId, {
        title: objective.title,
        narrative: objective.narrative,
      });
      edit.setLead(doc, id, organisationIds.get(objective.lead) ?? null);
      edit.setTargetDate(doc, id, dueDate(by.at, objective.dueInYears));
      for (const tag of objective.tags) edit.setTag(doc, id, tag, true);
      // Links are listed by when they were made.
      objective.links.forEach(({ indicatorId, why, control, measures }, place) => {
        const at = new Date(Date.parse(by.at) - linkedDaysAgo * dayMs + place).toISOString();
        edit.setLink(doc, id, indicatorId, { why, control, measures }, { ...by, at });
      });
    }
  }
  const starred = exampleFuture.filter((each) => each.starred);
  // Stars are listed by when they were given.
  starred.forEach(({ indicatorId }, place) => {
    const at = new Date(Date.parse(by.at) + place).toISOString();
    edit.setStar(doc, indicatorId, true, { ...by, at });
  });
}

function dueDate(at: string, inYears: number | null): string | null {
  return inYears === null ? null : `${new Date(at).getUTCFullYear() + inYears}-03-31`;
}
