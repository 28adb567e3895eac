import * as Y from 'yjs';
import { forgetAnswers } from './keptAnswers.ts';
import { forgetDrafts, keptDrafts, strategiesWithDrafts } from './keptDrafts.ts';
import { forgetHomes } from './keptHome.ts';
import { forgetPlans } from './keptPlans.ts';
import { copiesOf, openOfflineCopy, removeOfflineCopy } from './offlineCopy.ts';
import { type CopyOf, pageStorage } from './onDevice.ts';
import { closeSyncsOf } from './openSyncs.ts';
import { forgetNotes, strategiesWithNotes, unsentNotes } from './unsentNotes.ts';
import { asText, unsentPassages } from './unsentText.ts';

/** Words on this device that never reached the server. */
export interface UnsentWork {
  strategyId: string;
  /** To copy or download. */
  text: string;
}

/** What would be lost if this person's offline copies were removed now: to be offered before `forgetPerson`. */
export async function unsentWorkOf(personId: string): Promise<UnsentWork[]> {
  const works: UnsentWork[] = [];
  const strategies = [...strategiesWithNotes(personId, pageStorage()), ...strategiesWithDrafts(personId)];
  for (const strategyId of new Set(strategies)) {
    const copy = { personId, strategyId };
    const drafts = keptDrafts(copy).map(({ draft }) => `${draft.about}:\n${draft.text}`);
    const text = [await unsentIn(copy), ...drafts].filter(Boolean).join('\n\n');
    if (text !== '') works.push({ strategyId, text });
  }
  return works;
}

/** Words of the strategy itself. */
async function unsentIn(copy: CopyOf): Promise<string> {
  const notes = unsentNotes(copy, 0, pageStorage());
  const known = notes.earlier()?.clocks;
  if (known === undefined) return '';
  const doc = new Y.Doc();
  const offline = openOfflineCopy(copy, doc);
  await offline.ready;
  const text = asText(unsentPassages(doc, known));
  await offline.close();
  doc.destroy();
  return text;
}

/**
 * Removes all of this person from this device: at sign-out, on a laptop that others use after them.
 * Strategies that are open on this page are closed first.
 */
export async function forgetPerson(personId: string): Promise<void> {
  await closeSyncsOf(personId);
  forgetNotes(personId, pageStorage());
  forgetHomes(personId);
  forgetAnswers();
  forgetDrafts(personId);
  forgetPlans(personId);
  for (const strategyId of await copiesOf(personId)) await removeOfflineCopy({ personId, strategyId });
}

/** Removes the copy of a strategy that this person can't open any more; words in it that were not sent are offered with signing out. */
export async function forgetStrategy(copy: CopyOf): Promise<void> {
  const unsent = await unsentWorkOf(copy.personId);
  if (unsent.some(({ strategyId }) => strategyId === copy.strategyId)) return;
  forgetNotes(copy.personId, pageStorage(), copy.strategyId);
  forgetHomes(copy.personId, copy.strategyId);
  forgetDrafts(copy.personId, copy.strategyId);
  await removeOfflineCopy(copy);
}
