import { invalidField, Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { setTag } from '../../shared/strategy/edit.ts';
import { readTags } from '../../shared/strategy/read.ts';
import { whyNotTag } from '../evidence/whyNotTag.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { StrategyParts } from './parts.ts';
import { liveRecord } from './records.ts';

interface TagAddress {
  strategyId: string;
  objectiveId: string;
  /** `framework/item`. */
  tag: string;
}

/**
 * Lets an objective say that it serves an item of a framework, and leaves its other tags alone; one that it has stays.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `item`, or at the cap
 */
export async function putTag(
  parts: Pick<StrategyParts, 'access' | 'documents' | 'partnerships' | 'library'>,
  person: Person,
  { strategyId, objectiveId, tag }: TagAddress,
): Promise<void> {
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'write-strategy');
  const { overlay } = await parts.partnerships.facts(access.partnershipId);
  const why = whyNotTag(parts.library.over(overlay), tag);
  await parts.documents.edit(strategyId, person.id, (doc) => {
    const current = readTags(liveRecord(doc, 'objective', objectiveId));
    if (current.includes(tag)) return;
    if (why !== null) throw invalidField('item', `${why} Nothing was changed.`);
    if (current.length >= limits.tagsPerObjective) {
      throw new Problem(
        'invalid-request',
        `This objective serves ${current.length} aims, and ${limits.tagsPerObjective} is the most. Nothing was changed.`,
      );
    }
    setTag(doc, objectiveId, tag, true);
  });
}

/** Takes one tag off; one that is not there is no fault. @throws Problem `not-found`, `role-too-low` */
export async function deleteTag(
  parts: Pick<StrategyParts, 'access' | 'documents'>,
  person: Person,
  { strategyId, objectiveId, tag }: TagAddress,
): Promise<void> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'write-strategy');
  await parts.documents.edit(strategyId, person.id, (doc) => {
    if (readTags(liveRecord(doc, 'objective', objectiveId)).includes(tag)) {
      setTag(doc, objectiveId, tag, false);
    }
  });
}
